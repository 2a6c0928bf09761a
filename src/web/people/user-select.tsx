import { Select, type SelectProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UserRef } from '../../shared/shapes.ts'
import { useUsers } from './use-users.ts'

type Props = Omit<SelectProps<string>, 'data' | 'value' | 'onChange'> & {
  value: string | null
  onChange: (id: string | null) => void
  /** The name behind `value`, for one who isn't among the first fifty. */
  chosen?: UserRef | null
}

/** Chooses a colleague. */
export const UserSelect = ({ value, onChange, chosen, ...rest }: Props) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const users = useUsers(typed === chosen?.name ? '' : typed)
  const data = users.map(({ id, name }) => ({ value: id, label: name }))
  if (chosen && chosen.id === value && !data.some((user) => user.value === value))
    data.push({ value: chosen.id, label: chosen.name })
  return (
    <Select
      searchable
      nothingFoundMessage={t('common.noMatch')}
      {...rest}
      data={data}
      // The server has searched, in pinyin too; the browser would find less.
      filter={({ options }) => options}
      value={value}
      onChange={(id) => onChange(id)}
      onSearchChange={setTyped}
    />
  )
}
