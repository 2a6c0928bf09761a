import { Popover, ScrollArea, TextInput } from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../shared/filter.ts'
import { type FilterField, modesFor } from './filter-field.ts'
import classes from './filters.module.css'
import { isComplete, makePart, modesOf, type Part } from './modes.ts'
import { PartEditor } from './part-editor.tsx'

export type Preset = { label: string; filter: Filter }
type Props = {
  fields: readonly FilterField[]
  presets: readonly Preset[]
  /** Adds the condition, or replaces the one added last while it is still being said. */
  onAdd: (filter: Filter, isNew: boolean) => void
  opened: boolean
  onOpen: (opened: boolean) => void
  /** The button. */
  children: ReactElement
}

/** "+ Filter": what is often asked for, then every field; then the condition itself, in the same place. */
export const AddFilter = ({ fields, presets, onAdd, opened, onOpen, children }: Props) => {
  const [field, setField] = useState<FilterField>()
  const [isAdded, setAdded] = useState(false)
  const toggle = (open: boolean) => {
    onOpen(open)
    setField(undefined)
    setAdded(false)
  }
  const add = (part: Part) => {
    if (!field || !isComplete(field.type, part)) return
    onAdd(makePart(field.type, part), !isAdded)
    setAdded(true)
  }
  return (
    <Popover opened={opened} onChange={toggle} position="bottom-start" width={264} trapFocus returnFocus>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={8}>
        {field ? (
          <PartEditor field={field} part={firstPart(field)} onChange={add} onDone={() => toggle(false)} />
        ) : (
          <FieldList
            fields={fields}
            presets={presets}
            onField={(chosen) => {
              setField(chosen)
              if (modesOf[chosen.type][0]?.needs === 'nothing')
                onAdd(makePart(chosen.type, firstPart(chosen)), true)
            }}
            onPreset={({ filter }) => {
              onAdd(filter, true)
              toggle(false)
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

const firstPart = (field: FilterField): Part => ({
  field: field.name,
  mode: modesFor(field)[0]!.id,
  value: undefined,
})

type FieldListProps = Pick<Props, 'fields' | 'presets'> & {
  onField: (field: FilterField) => void
  onPreset: (preset: Preset) => void
}
const FieldList = ({ fields, presets, onField, onPreset }: FieldListProps) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const matches = ({ label }: { label: string }) => label.toLowerCase().includes(typed.trim().toLowerCase())
  const shownPresets = presets.filter(matches)
  return (
    <>
      <TextInput
        size="xs"
        data-autofocus
        placeholder={t('filters.findField')}
        aria-label={t('filters.findField')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ScrollArea.Autosize mah={360} type="auto" className={classes.choices}>
        {shownPresets.length > 0 && <p className={classes.group}>{t('filters.presets')}</p>}
        {shownPresets.map((preset) => (
          <button
            key={preset.label}
            type="button"
            className={classes.option}
            onClick={() => onPreset(preset)}
          >
            <IconBolt size={14} stroke={1.75} aria-hidden />
            {preset.label}
          </button>
        ))}
        {shownPresets.length > 0 && <p className={classes.group}>{t('filters.fields')}</p>}
        {fields.filter(matches).map((field) => (
          <button key={field.name} type="button" className={classes.option} onClick={() => onField(field)}>
            {field.label}
          </button>
        ))}
      </ScrollArea.Autosize>
    </>
  )
}
