import type { Filter } from '../../shared/filter.ts'

// A filter as the filter bar shows it: conditions that must all hold, one chip each.

/** The conditions that must all hold. A tree of another kind is one condition. */
export const partsOf = (filter: Filter | undefined): Filter[] => {
  if (!filter) return []
  return 'and' in filter ? filter.and.flatMap(partsOf) : [filter]
}

export const allOf = (parts: readonly Filter[]): Filter | undefined => {
  if (parts.length === 0) return undefined
  return parts.length === 1 ? parts[0] : { and: [...parts] }
}

export const withPart = (filter: Filter | undefined, part: Filter): Filter | undefined =>
  allOf([...partsOf(filter), part])

export const replacePart = (filter: Filter | undefined, index: number, part: Filter): Filter | undefined =>
  allOf(partsOf(filter).with(index, part))

export const withoutPart = (filter: Filter | undefined, index: number): Filter | undefined =>
  allOf(partsOf(filter).toSpliced(index, 1))

/** The order of keys in an address must not make two filters of one. */
export const isSame = (one: Filter | undefined, other: Filter | undefined): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (!value || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
