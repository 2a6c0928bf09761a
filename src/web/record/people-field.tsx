import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listContacts } from '../../shared/customers.ts'
import { useMe } from '../me.ts'
import { useUsers } from '../people/use-users.ts'
import { useEndpoint } from '../query.ts'

type Props = {
  customerId: string | undefined
  /** `contact:<id>` and `user:<id>`. */
  value: string[]
  onChange: (people: string[]) => void
  /** Names of those chosen who may not be among the first fifty. */
  known?: readonly { value: string; label: string }[]
  error?: string
}

const none: readonly { value: string; label: string }[] = []

/** With whom: contacts of the customer, and colleagues who took part. */
export const PeopleField = ({ customerId, value, onChange, known = none, error }: Props) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const me = useMe()
  const { data } = useEndpoint(
    listContacts,
    { params: { customerId: customerId ?? '' } },
    { enabled: Boolean(customerId) },
  )
  const contacts = (data?.items ?? []).map(({ id, name, title }) => ({
    value: `contact:${id}`,
    label: title ? `${name} · ${title}` : name,
  }))
  // Whoever records took part anyway.
  const colleagues = useUsers(typed)
    .filter(({ id }) => id !== me.id)
    .map(({ id, name }) => ({ value: `user:${id}`, label: name }))
  const shown = [...contacts, ...colleagues]
  const others = known.filter(
    (each) => value.includes(each.value) && !shown.some((one) => one.value === each.value),
  )
  return (
    <MultiSelect
      label={t('record.with')}
      placeholder={value.length ? undefined : t('record.withHint')}
      value={value.filter((each) => [...shown, ...others].some((one) => one.value === each))}
      onChange={onChange}
      onSearchChange={setTyped}
      searchable
      hidePickedOptions
      clearable
      error={error}
      nothingFoundMessage={t('common.noMatch')}
      data={[
        { group: t('record.contacts'), items: contacts },
        { group: t('record.colleagues'), items: [...colleagues, ...others] },
      ].filter(({ items }) => items.length)}
    />
  )
}
