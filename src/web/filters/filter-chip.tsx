import { NativeSelect, Popover } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../shared/filter.ts'
import { type FilterField, modesFor, understood } from './filter-field.ts'
import classes from './filters.module.css'
import { isComplete, type ModeId, makePart, modesOf, type Part } from './modes.ts'
import { useSay } from './say.ts'
import { ValueEditor } from './value-editor.tsx'

type Props = {
  filter: Filter
  fields: readonly FilterField[]
  onChange: (filter: Filter) => void
  onRemove: () => void
}

/** One condition: its words, a popover to change it, a cross to take it away. */
export const FilterChip = ({ filter, fields, onChange, onRemove }: Props) => {
  const { t } = useTranslation()
  const say = useSay()
  const known = understood(filter, fields)
  const name = known ? `${known.field.label} ${say(known.field, known.part)}` : t('filters.custom')
  return (
    <span className={classes.chip}>
      {known ? (
        <Editing field={known.field} part={known.part} onChange={onChange}>
          {(toggle) => (
            <button
              type="button"
              className={classes.words}
              onClick={toggle}
              aria-label={t('filters.edit', { name })}
            >
              <span className={classes.field}>{known.field.label}</span> {say(known.field, known.part)}
            </button>
          )}
        </Editing>
      ) : (
        <span className={classes.words}>{name}</span>
      )}
      <button
        type="button"
        className={classes.remove}
        onClick={onRemove}
        aria-label={t('filters.remove', { name })}
      >
        <IconX size={13} aria-hidden />
      </button>
    </span>
  )
}

type EditingProps = {
  field: FilterField
  part: Part
  onChange: (filter: Filter) => void
  children: (toggle: () => void) => React.ReactNode
}
const Editing = ({ field, part, onChange, children }: EditingProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={264} trapFocus returnFocus>
      <Popover.Target>{children(() => setOpen((was) => !was)) as React.ReactElement}</Popover.Target>
      <Popover.Dropdown p={8}>
        <PartEditor
          field={field}
          part={part}
          onChange={(next) => isComplete(field.type, next) && onChange(makePart(field.type, next))}
          onDone={() => setOpen(false)}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

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
