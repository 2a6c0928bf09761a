import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FilterField, modesFor } from './filter-field.ts'
import classes from './filters.module.css'
import { type ModeId, modesOf, type Part } from './modes.ts'
import { ValueEditor } from './value-editor.tsx'

type PartProps = { field: FilterField; part: Part; onChange: (part: Part) => void; onDone: () => void }

/** What the field is to be: a mode and its value. Each change counts at once. */
export const PartEditor = ({ field, part, onChange, onDone }: PartProps) => {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(part)
  const set = (next: Part) => {
    setDraft(next)
    onChange(next)
  }
  const { needs } = modesOf[field.type].find(({ id }) => id === draft.mode)!
  const toMode = (mode: ModeId) => {
    const next = modesOf[field.type].find(({ id }) => id === mode)!
    set({ ...draft, mode, value: next.needs === needs ? draft.value : undefined })
  }
  return (
    <div className={classes.editor}>
      <p className={classes.editorTitle}>{field.label}</p>
      <NativeSelect
        size="xs"
        aria-label={t('filters.edit', { name: field.label })}
        value={draft.mode}
        data={modesFor(field).map(({ id }) => ({ value: id, label: t(`filters.mode.${id}`) }))}
        onChange={(event) => toMode(event.currentTarget.value as ModeId)}
      />
      <ValueEditor
        key={draft.mode}
        field={field}
        needs={needs}
        value={draft.value}
        onChange={(value) => set({ ...draft, value })}
        onDone={onDone}
      />
    </div>
  )
}
