import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './dropping.module.css'

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes files that are dropped or pasted on what it holds. */
export const Dropping = ({
  onFiles,
  children,
}: {
  onFiles: (files: File[]) => void
  children: ReactNode
}) => {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files]
    // Spreadsheets paste a picture beside their text; the text is what is meant.
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return
    event.preventDefault()
    onFiles(files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way beside the button
    <div
      className={classes.area}
      onPaste={onPaste}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      {isOver && <p className={classes.over}>{t('record.dropHere')}</p>}
    </div>
  )
}
