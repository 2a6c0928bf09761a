import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuardedField, Permission } from '../shared/access.ts'
import { getMe, type Me } from '../shared/session.ts'
import { type ApiProblem, call } from './api.ts'
import { type Format, formatFor } from './format.ts'
import { spoken } from './i18n.ts'
import { keyOf } from './query.ts'

export const meQuery = {
  queryKey: keyOf(getMe),
  queryFn: () => call(getMe),
  staleTime: 5 * 60_000,
}

/** Who is signed in. Only below the signed-in route, which has loaded it before it renders. */
export const useMe = (): Me => {
  const { data } = useQuery<Me, ApiProblem>(meQuery)
  if (!data) throw new Error('useMe is for pages behind sign-in')
  return data
}

/** `const can = useCan()`, then `can('customers.assign')`. What may not be done isn't shown, and the server refuses it. */
export const useCan = () => {
  const { permissions } = useMe()
  return useMemo(() => {
    const held = new Set<Permission>(permissions)
    return (permission: Permission) => held.has(permission)
  }, [permissions])
}

/** What a field rule does to a field for the one signed in; rules that end at the own team are the server's to apply. */
export const useRuleOf = () => {
  const { fieldRules } = useMe()
  return (field: GuardedField | undefined) =>
    fieldRules.find((rule) => rule.field === field && !rule.exceptOwnerTeam)?.effect
}

/** Dates, numbers and money in the language and zone of the one signed in. */
export const useFormat = (): Format => {
  const { timeZone } = useMe()
  useTranslation()
  const locale = spoken()
  const reader = `${locale} ${timeZone}`
  if (held?.reader !== reader) held = { reader, format: formatFor({ locale, timeZone }) }
  return held.format
}

/** One for all components: a list asks in each of its cells. */
let held: { reader: string; format: Format } | undefined
