import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './copy-field.module.css'

type Props = { label: string; value: string; lines?: number }

/** Something to be taken elsewhere: a link, a key, a command. Selected when focused, copied with one press. */
export const CopyField = ({ label, value, lines = 1 }: Props) => {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    setCopied(await copied(value, field.current))
    setTimeout(() => setCopied(false), 2_000)
  }
  return (
    <div className={classes.field}>
      <textarea
        ref={field}
        readOnly
        rows={lines}
        wrap={lines === 1 ? 'off' : 'soft'}
        className={classes.value}
        aria-label={label}
        value={value}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant="default"
        className={classes.copy}
        leftSection={isCopied ? <IconCheck size={15} /> : <IconCopy size={15} stroke={1.75} />}
        aria-label={`${isCopied ? t('common.copied') : t('common.copy')} ${label}`}
        onClick={copy}
      >
        {isCopied ? t('common.copied') : t('common.copy')}
      </Button>
      <span role="status" className="visually-hidden">
        {isCopied && t('common.copied')}
      </span>
    </div>
  )
}

/** Browsers keep the clipboard from pages without TLS, as a server in one's own office often is: then as of old. */
const copied = async (text: string, field: HTMLTextAreaElement | null): Promise<boolean> => {
  if (window.isSecureContext)
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
  field?.select()
  return document.execCommand('copy')
}
