import { ActionIcon, Button, FileButton, Loader } from '@mantine/core'
import { IconCamera, IconPaperclip, IconRefresh, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'
import { useFormat } from '../me.ts'
import { useIsPhone } from '../ui/phone.ts'
import { useProblemText } from '../ui/problem.tsx'
import classes from './files-field.module.css'
import type { SentFile } from './record-draft.ts'
import type { PickedFile, useFiles } from './use-files.ts'

type Props = {
  sent: readonly SentFile[]
  onRemove: (id: string) => void
  files: ReturnType<typeof useFiles>
  error?: string
}

/** What belongs to it: files chosen, dragged or pasted, and photos on a phone. */
export const FilesField = ({ sent, onRemove, files, error }: Props) => {
  const { t } = useTranslation()
  return (
    <div className={classes.files}>
      {(sent.length > 0 || files.files.length > 0) && (
        <ul className={classes.list} aria-label={t('record.files')}>
          {sent.map(({ id, name, size }) => (
            <FileRow key={id} name={name} size={size} onRemove={() => onRemove(id)} />
          ))}
          {files.files.map((each) => (
            <PickedRow key={each.key} picked={each} files={files} />
          ))}
        </ul>
      )}
      <Pickers add={files.add} />
      {error && <p className={classes.error}>{error}</p>}
    </div>
  )
}

const Pickers = ({ add }: { add: (files: File[]) => void }) => {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  return (
    <div className={classes.buttons}>
      <FileButton multiple onChange={add}>
        {(props) => (
          <Button
            {...props}
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconPaperclip size={16} stroke={1.6} />}
          >
            {t('record.addFile')}
          </Button>
        )}
      </FileButton>
      {isPhone ? (
        <FileButton accept="image/*" capture="environment" onChange={(file) => file && add([file])}>
          {(props) => (
            <Button
              {...props}
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconCamera size={16} stroke={1.6} />}
            >
              {t('record.takePhoto')}
            </Button>
          )}
        </FileButton>
      ) : (
        <span>{t('record.dropHint')}</span>
      )}
    </div>
  )
}

const PickedRow = ({ picked, files }: { picked: PickedFile; files: ReturnType<typeof useFiles> }) => {
  const { t } = useTranslation()
  const textOf = useProblemText()
  const { key, file, state, error } = picked
  const isTooLarge = error instanceof ApiProblem && error.code === 'web.file_too_large'
  const why = error && (isTooLarge ? t('record.fileTooLarge') : textOf(error))
  return (
    <FileRow name={file.name} size={file.size} onRemove={() => files.remove(key)} why={why}>
      {state === 'sending' && <Loader size="xs" aria-label={t('record.sending')} />}
      {state === 'failed' && !isTooLarge && (
        <ActionIcon onClick={() => files.retry(key)} aria-label={t('common.retry')}>
          <IconRefresh size={16} />
        </ActionIcon>
      )}
    </FileRow>
  )
}

type RowProps = { name: string; size: number; onRemove: () => void; why?: string; children?: ReactNode }

const FileRow = ({ name, size, onRemove, why, children }: RowProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <li className={classes.file} data-failed={why ? true : undefined}>
      <span className={`${classes.name} one-line`}>{name}</span>
      {children}
      <span className={classes.meta}>{format.fileSize(size)}</span>
      <ActionIcon onClick={onRemove} aria-label={t('record.removeFile', { name })}>
        <IconX size={16} />
      </ActionIcon>
      {why && <p className={classes.problem}>{why}</p>}
    </li>
  )
}
