import type { Condition, FieldType, Filter, FilterValue, Operator } from '../../shared/filter.ts'

// How a person says a condition: "is one of", "in the last 30 days", "not for 30 days". Each mode is one shape of the
// filter language, and reads back what it has made, so that a chip can be edited.

export type Value = string | number | string[] | undefined
/** What a mode asks the user for. */
export type Need = 'nothing' | 'text' | 'number' | 'days' | 'day' | 'codes'
export const modeIds = [
  'any_of',
  'none_of',
  'has_any',
  'has_all',
  'has_none',
  'contains',
  'starts_with',
  'equals',
  'at_least',
  'at_most',
  'in_last',
  'not_in_last',
  'in_next',
  'since',
  'before',
  'yes',
  'no',
  'empty',
  'filled',
] as const
export type ModeId = (typeof modeIds)[number]
export type Mode = {
  id: ModeId
  needs: Need
  make: (field: string, value: Value) => Filter
  /** The value, when the filter is of this mode; undefined when it isn't. */
  read: (filter: Filter) => { field: string; value: Value } | undefined
}
export type Part = { field: string; mode: ModeId; value: Value }

const isCondition = (filter: Filter): filter is Condition => 'field' in filter

const plain = (id: ModeId, operator: Operator, needs: Need): Mode => ({
  id,
  needs,
  make: (field, value) => ({ field, operator, value: value as FilterValue }),
  read: (filter) => {
    if (!isCondition(filter) || filter.operator !== operator) return undefined
    if (!fits(needs, filter.value)) return undefined
    return { field: filter.field, value: filter.value as Value }
  },
})

const fits = (needs: Need, value: unknown): boolean => {
  if (needs === 'codes') return Array.isArray(value)
  if (needs === 'number') return typeof value === 'number'
  return typeof value === 'string'
}

const unasked = (id: ModeId, operator: Operator, value?: boolean): Mode => ({
  id,
  needs: 'nothing',
  make: (field) => (value === undefined ? { field, operator } : { field, operator, value }),
  read: (filter) =>
    isCondition(filter) && filter.operator === operator && filter.value === value
      ? { field: filter.field, value: undefined }
      : undefined,
})

type Days = { daysAgo?: number; daysAhead?: number }
const daysIn = (filter: Filter, operator: Operator, key: keyof Days) => {
  if (!isCondition(filter) || filter.operator !== operator) return undefined
  const days = (filter.value as Days | undefined)?.[key]
  return typeof days === 'number' ? { field: filter.field, value: days } : undefined
}

const inLast: Mode = {
  id: 'in_last',
  needs: 'days',
  make: (field, days) => ({ field, operator: 'gte', value: { daysAgo: Number(days) } }),
  read: (filter) => daysIn(filter, 'gte', 'daysAgo'),
}
/** Also what never happened: a customer who was never called has been silent too. */
const notInLast: Mode = {
  id: 'not_in_last',
  needs: 'days',
  make: (field, days) => ({ not: inLast.make(field, days) }),
  read: (filter) => ('not' in filter ? inLast.read(filter.not) : undefined),
}
/** Also what is overdue: until the end of the day so many days ahead. */
const inNext: Mode = {
  id: 'in_next',
  needs: 'days',
  make: (field, days) => ({ field, operator: 'lt', value: { daysAhead: Number(days) + 1 } }),
  read: (filter) => {
    const read = daysIn(filter, 'lt', 'daysAhead')
    return read && { ...read, value: read.value - 1 }
  },
}

const emptiness = [unasked('empty', 'is_empty'), unasked('filled', 'is_not_empty')]
const codes = [plain('any_of', 'in', 'codes'), plain('none_of', 'not_in', 'codes'), ...emptiness]
const numbers = [
  plain('at_least', 'gte', 'number'),
  plain('at_most', 'lte', 'number'),
  plain('equals', 'eq', 'number'),
]
const times = [
  inLast,
  notInLast,
  inNext,
  plain('since', 'gte', 'day'),
  plain('before', 'lt', 'day'),
  ...emptiness,
]

export const modesOf: Record<FieldType, readonly Mode[]> = {
  text: [
    plain('contains', 'contains', 'text'),
    plain('starts_with', 'starts_with', 'text'),
    plain('equals', 'eq', 'text'),
    ...emptiness,
  ],
  number: numbers,
  money: numbers,
  day: times,
  instant: times,
  choice: codes,
  user: codes,
  id: codes,
  tags: [
    plain('has_any', 'has_any', 'codes'),
    plain('has_all', 'has_all', 'codes'),
    plain('has_none', 'has_none', 'codes'),
    ...emptiness,
  ],
  boolean: [unasked('yes', 'eq', true), unasked('no', 'eq', false)],
}

/** A condition as a person would say it; undefined when it was made elsewhere and has no such words. */
export const readPart = (
  filter: Filter,
  typeOf: (field: string) => FieldType | undefined,
): Part | undefined => {
  const inner = 'not' in filter ? filter.not : filter
  const type = isCondition(inner) ? typeOf(inner.field) : undefined
  if (!type) return undefined
  for (const mode of modesOf[type]) {
    const read = mode.read(inList(filter, type))
    if (read) return { ...read, mode: mode.id }
  }
  return undefined
}

const lists: Partial<Record<Operator, Operator>> = { eq: 'in', ne: 'not_in' }
/** `eq` and `ne` of one code say the same as `in` and `not_in` of a list of one. */
const inList = (filter: Filter, type: FieldType): Filter => {
  if (!isCondition(filter) || typeof filter.value !== 'string') return filter
  const operator = modesOf[type] === codes ? lists[filter.operator] : undefined
  return operator ? { ...filter, operator, value: [filter.value] } : filter
}

export const makePart = (type: FieldType, { field, mode, value }: Part): Filter =>
  modesOf[type].find(({ id }) => id === mode)!.make(field, value)

/** Whether there is something to ask the server yet: a chip that is still being filled in is not. */
export const isComplete = (type: FieldType, { mode, value }: Part): boolean => {
  const { needs } = modesOf[type].find(({ id }) => id === mode)!
  if (needs === 'nothing') return true
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== ''
}
