import type { Permission } from '../../shared/access.ts'
import { instantOf } from '../clock.ts'
import { dayOf } from '../format.ts'

export const expiries = ['days30', 'days90', 'year', 'never', 'day'] as const
export type Expiry = (typeof expiries)[number]

export type KeyValues = {
  name: string
  may: 'all' | 'chosen'
  permissions: Permission[]
  expiry: Expiry
  /** With the expiry `day`: the last day, YYYY-MM-DD. */
  lastDay: string | null
}
/** A key that runs out is the safer habit, and one that may do all is the simpler start. */
export const emptyKey: KeyValues = {
  name: '',
  may: 'all',
  permissions: [],
  expiry: 'days90',
  lastDay: null,
}

const lengths: Partial<Record<Expiry, number>> = { days30: 30, days90: 90, year: 365 }

/** The day after, YYYY-MM-DD. */
const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** When a key runs out, as RFC 3339: its last day in full, on the clocks of the one who makes it. */
export const expiresAt = ({ expiry, lastDay }: KeyValues, timeZone: string, now: Date): string | null => {
  if (expiry === 'never') return null
  if (expiry === 'day') return lastDay && instantOf(`${dayAfter(lastDay)} 00:00`, timeZone)
  return new Date(now.getTime() + lengths[expiry]! * 86_400_000).toISOString()
}

export type Missing = 'name' | 'permissions' | 'lastDay'
/** What still has to be filled in. */
export const missingIn = (values: KeyValues, timeZone: string, now: Date): Missing[] => [
  ...(values.name.trim() ? [] : (['name'] as const)),
  ...(values.may === 'chosen' && values.permissions.length === 0 ? (['permissions'] as const) : []),
  ...(values.expiry === 'day' && (values.lastDay ?? '') < dayOf(now, timeZone) ? (['lastDay'] as const) : []),
]

/** A first call that the key may make. */
export const curlOf = (key: string, origin: string, permissions: readonly Permission[] | null): string => {
  const path = !permissions || permissions.includes('customers.read') ? '/customers?limit=5' : '/me'
  return `curl -H 'Authorization: Bearer ${key}' '${origin}/api/v1${path}'`
}
