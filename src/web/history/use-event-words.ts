import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event } from '../../shared/events.ts'
import { listRoles, listTeams } from '../../shared/people.ts'
import { useCan, useFormat } from '../me.ts'
import { useUserNames } from '../people/use-users.ts'
import { useEndpoint } from '../query.ts'
import { useRoleName } from '../roles/use-role-name.ts'
import { useWord } from '../words.ts'
import { isKnown } from './event-types.ts'
import { changesInWords, inOneLine, type Tongue } from './event-words.ts'

/** Users, teams and roles by id: those that are there now. */
const useNames = () => {
  const can = useCan()
  const users = useUserNames()
  const roleName = useRoleName()
  const { data: teams } = useEndpoint(listTeams, undefined, { enabled: can('people.read') })
  const { data: roles } = useEndpoint(listRoles, undefined, { enabled: can('roles.read') })
  const { t } = useTranslation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `roleName` is made anew each time and follows the language, as `t` does
  return useMemo(() => {
    const named = [
      ...(teams?.items ?? []),
      ...(roles?.items ?? []).map((role) => ({ ...role, name: roleName(role) })),
    ]
    return new Map([...users, ...named.map(({ id, name }) => [id, name] as const)])
  }, [users, teams, roles, t])
}

/** Says who did what about whom. */
export const useEventWords = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useWord()
  const names = useNames()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `word` is made anew each time and follows the language, as `t` does
  return useMemo(() => {
    const tongue: Tongue = { t, format, word, nameOf: (id) => names.get(id) }
    return {
      who: ({ actor, actorKind }: Event): string => {
        if (actorKind === 'system') return t('history.system')
        const name = actor?.name || t('history.someone')
        return actorKind === 'api_key' ? t('history.byKey', { name }) : name
      },
      what: ({ type }: Event): string => (isKnown(type) ? t(`history.did.${type}`) : t('history.other')),
      /** The user, team, role… that it was done to; of customers the caller knows more. */
      about: ({ subjectId, changes, actor }: Event): string | undefined => {
        const told = changes.name?.after ?? changes.name?.before ?? changes.number?.after
        return subjectId === actor?.id
          ? undefined
          : (names.get(subjectId) ?? (told ? String(told) : undefined))
      },
      changes: (event: Event) => changesInWords(event, tongue),
      details: (event: Event) => inOneLine(changesInWords(event, tongue), tongue),
    }
  }, [t, format, names])
}
export type EventWords = ReturnType<typeof useEventWords>
