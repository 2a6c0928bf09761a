import { Checkbox, NumberInput, ScrollArea, TextInput } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUsers } from '../people/use-users.ts'
import type { Choice, FilterField } from './filter-field.ts'
import classes from './filters.module.css'
import type { Need, Value } from './modes.ts'
import { useMinor } from './say.ts'

const DayInput = lazy(() => import('../ui/when.tsx').then((file) => ({ default: file.DayInput })))

type Props = {
  field: FilterField
  needs: Need
  value: Value
  onChange: (value: Value) => void
  onDone: () => void
}

/** Asks for what a mode needs. */
export const ValueEditor = ({ field, needs, value, onChange, onDone }: Props) => {
  const { t } = useTranslation()
  const { unit } = useMinor()
  const scale = field.type === 'money' ? unit : 1
  const label = field.label
  if (needs === 'nothing') return null
  if (needs === 'codes')
    return field.type === 'user' ? (
      <UserChoices value={value} onChange={onChange} />
    ) : (
      <Choices choices={field.choices ?? []} value={value} onChange={onChange} canAdd />
    )
  if (needs === 'day')
    return (
      <Suspense fallback={null}>
        <DayInput
          aria-label={label}
          value={String(value ?? '') || null}
          onChange={(day) => onChange(day ?? undefined)}
        />
      </Suspense>
    )
  if (needs === 'text')
    return (
      <TextInput
        aria-label={label}
        data-autofocus
        value={String(value ?? '')}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onDone()}
      />
    )
  return (
    <NumberInput
      aria-label={label}
      data-autofocus
      value={typeof value === 'number' ? value / scale : ''}
      min={0}
      max={needs === 'days' ? 36_500 : undefined}
      allowDecimal={needs !== 'days'}
      suffix={needs === 'days' ? ` ${t('filters.days')}` : undefined}
      thousandSeparator={needs === 'number' ? ',' : undefined}
      onChange={(typed) =>
        onChange(typeof typed === 'number' ? Math.round(typed * scale * 1e6) / 1e6 : undefined)
      }
      onKeyDown={(event) => event.key === 'Enter' && onDone()}
    />
  )
}

const UserChoices = (props: { value: Value; onChange: (value: Value) => void }) => {
  const [typed, setTyped] = useState('')
  // "me" stays true when a view is shared.
  const choices = useUsers(typed).map(({ id, name, isMe }) => ({ value: isMe ? 'me' : id, label: name }))
  return <Choices {...props} choices={choices} typed={typed} onType={setTyped} />
}

type ChoicesProps = {
  choices: readonly Choice[]
  value: Value
  onChange: (value: Value) => void
  typed?: string
  onType?: (typed: string) => void
  /** Whether a word that isn't in the list may be asked for. */
  canAdd?: boolean
}

/** A list of check boxes, with a search above a long one. */
const Choices = ({ choices, value, onChange, typed: outer, onType, canAdd }: ChoicesProps) => {
  const { t } = useTranslation()
  const [inner, setInner] = useState('')
  const typed = outer ?? inner
  const chosen = Array.isArray(value) ? value : []
  const needle = typed.trim().toLowerCase()
  const extra = chosen.filter((code) => !choices.some((choice) => choice.value === code))
  const all = [...choices, ...extra.map((code) => ({ value: code, label: code }))]
  const shown = onType ? all : all.filter(({ label }) => label.toLowerCase().includes(needle))
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code])
  return (
    <>
      {(onType || choices.length > 7 || canAdd) && (
        <TextInput
          size="xs"
          data-autofocus
          placeholder={t('filters.findValue')}
          aria-label={t('filters.findValue')}
          value={typed}
          onChange={(event) => (onType ?? setInner)(event.currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah={260} type="auto" className={classes.choices}>
        {shown.map((choice) => (
          <Checkbox
            key={choice.value}
            className={classes.choice}
            label={choice.label}
            checked={chosen.includes(choice.value)}
            onChange={() => toggle(choice.value)}
          />
        ))}
        {shown.length === 0 && canAdd && needle && (
          <Checkbox
            className={classes.choice}
            label={`“${typed.trim()}”`}
            checked={false}
            onChange={() => {
              toggle(typed.trim())
              setInner('')
            }}
          />
        )}
        {shown.length === 0 && !(canAdd && needle) && <p className={classes.none}>{t('common.noMatch')}</p>}
      </ScrollArea.Autosize>
    </>
  )
}
