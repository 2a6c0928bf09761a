import { IconDownload, IconFile, IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Attachment, downloadAttachment } from '../../shared/communications.ts'
import { addressOf } from '../api.ts'
import { useFormat } from '../me.ts'
import classes from './timeline.module.css'

/** What was attached, each a download. */
export const Attachments = ({ attachments }: { attachments: readonly Attachment[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (attachments.length === 0) return null
  return (
    <ul className={classes.files} aria-label={t('timeline.attachments')}>
      {attachments.map(({ id, customerId, name, size, mediaType }) => {
        const FileIcon = mediaType.startsWith('image/') ? IconPhoto : IconFile
        return (
          <li key={id} className={classes.fileItem}>
            <a
              className={classes.file}
              href={addressOf(downloadAttachment, { params: { customerId, id } })}
              download={name}
              title={t('timeline.download', { name })}
            >
              <FileIcon size={16} stroke={1.6} aria-hidden />
              <span className="one-line">{name}</span>
              <span className={classes.size}>{format.fileSize(size)}</span>
              <IconDownload size={14} stroke={1.6} aria-hidden />
            </a>
          </li>
        )
      })}
    </ul>
  )
}
