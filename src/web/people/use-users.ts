import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { listUsers } from '../../shared/people.ts'
import { useCan, useMe } from '../me.ts'
import { useEndpoint } from '../query.ts'

/** Users that match what is typed, the one signed in first. */
export const useUsers = (typed = '') => {
  const { t } = useTranslation()
  const me = useMe()
  const can = useCan()
  const [q] = useDebouncedValue(typed.trim(), 150)
  const { data } = useEndpoint(
    listUsers,
    { query: { limit: 50, q: q || undefined } },
    { enabled: can('people.read'), keepPrevious: true },
  )
  const others = (data?.items ?? []).filter(({ id, state }) => id !== me.id && state !== 'deactivated')
  const isMeFound = !q || `${me.name} ${t('common.you')}`.toLowerCase().includes(q.toLowerCase())
  const myself = { id: me.id, name: t('people.me', { name: me.name }), isMe: true }
  return [...(isMeFound ? [myself] : []), ...others.map(({ id, name }) => ({ id, name, isMe: false }))]
}

/** Names by id, of the first two hundred: for words about a user, where a missing one is no harm. */
export const useUserNames = (): ReadonlyMap<string, string> => {
  const can = useCan()
  const { data } = useEndpoint(listUsers, { query: { limit: 200 } }, { enabled: can('people.read') })
  return useMemo(() => new Map(data?.items.map(({ id, name }) => [id, name])), [data])
}
