import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listCustomers } from '../../shared/customers.ts'
import { useEndpoint } from '../query.ts'

type Props = Omit<SelectProps<string>, 'data' | 'value' | 'onChange'> & {
  value: { id: string; name: string } | null
  onChange: (customer: { id: string; name: string } | null) => void
}

/** Chooses a customer by name, pinyin, initials or number. */
export const CustomerSelect = ({ value, onChange, ...rest }: Props) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), 120)
  const { data } = useEndpoint(
    listCustomers,
    { query: { limit: 20, q: q || undefined, ...(q ? {} : { sort: '-lastContactAt' }) } },
    { keepPrevious: true },
  )
  const found = (data?.items ?? []).map(({ id, name }) => ({ id, name }))
  const shown = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found
  return (
    <Select
      searchable
      nothingFoundMessage={t('common.noMatch')}
      {...rest}
      data={shown.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value?.id ?? null}
      onChange={(id) => onChange(shown.find((customer) => customer.id === id) ?? null)}
      onSearchChange={setTyped}
    />
  )
}
