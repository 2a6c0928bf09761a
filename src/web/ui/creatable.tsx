import { Select, type SelectProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Choice = { value: string; label: string }
type Props = Omit<SelectProps<string>, 'data' | 'value' | 'onChange'> & {
  choices: readonly Choice[]
  value: string | null
  onChange: (value: string | null) => void
}

/** Marks the option that makes a new word of what was typed; no code starts with it. */
const making = '\u0000'

/** Chooses a word that is known, or makes a new one. */
export const CreatableSelect = ({ choices, value, onChange, ...rest }: Props) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const word = typed.trim()
  const known = value && !choices.some((choice) => choice.value === value) ? [{ value, label: value }] : []
  const all = [...choices, ...known]
  const isNew = word !== '' && !all.some(({ label }) => label.toLowerCase() === word.toLowerCase())
  return (
    <Select
      searchable
      clearable
      {...rest}
      data={isNew ? [...all, { value: making, label: t('common.createOption', { name: word }) }] : all}
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            'label' in option &&
            ('value' in option && option.value === making
              ? true
              : String(option.label).toLowerCase().includes(search.trim().toLowerCase())),
        )
      }
      value={value}
      onChange={(next) => onChange(next === making ? word : next)}
      onSearchChange={setTyped}
    />
  )
}
