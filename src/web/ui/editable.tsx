import { Textarea, TextInput, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import classes from './editable.module.css'
import { isComposing } from './hotkeys.ts'
import { problemText } from './problem.tsx'

type Props = {
  /** What is edited, for those who don't see it in its place. */
  label: string
  value: string
  /** Saves; what it throws is shown and the text kept. */
  onSave: (value: string) => Promise<unknown>
  /** How the value looks when not edited. */
  children?: ReactNode
  placeholder?: string
  multiline?: boolean
  readOnly?: boolean
}

/** A text that becomes an input where it stands: click or Enter to edit, Enter to keep, Escape to leave as it was. */
export const Editable = ({ label, value, onSave, children, placeholder, multiline, readOnly }: Props) => {
  const [draft, setDraft] = useState<string>()
  const [error, setError] = useState<Error>()
  const shown = children ?? value
  if (readOnly) return <span className={classes.still}>{shown}</span>
  if (draft === undefined)
    return (
      <UnstyledButton
        className={classes.shown}
        onClick={() => setDraft(value)}
        aria-label={`${label}: ${value || placeholder || ''}`}
        data-empty={!value || undefined}
      >
        {value ? shown : placeholder}
      </UnstyledButton>
    )

  const stop = () => {
    setDraft(undefined)
    setError(undefined)
  }
  const save = async () => {
    const next = draft.trim()
    if (next === value) return stop()
    try {
      await onSave(next)
      stop()
    } catch (refusal) {
      setError(refusal as Error)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      stop()
    }
    if (event.key === 'Enter' && (!multiline || event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      void save()
    }
  }
  const input = {
    autoFocus: true,
    'aria-label': label,
    value: draft,
    error: error && problemText(error),
    onBlur: save,
    onKeyDown,
  }
  return multiline ? (
    <Textarea {...input} autosize minRows={2} onChange={(event) => setDraft(event.currentTarget.value)} />
  ) : (
    <TextInput {...input} size="xs" onChange={(event) => setDraft(event.currentTarget.value)} />
  )
}
