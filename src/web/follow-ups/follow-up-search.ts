import type { Filter } from '../../shared/filter.ts'
import { type Bucket, buckets, type FollowUpListQuery } from '../../shared/follow-ups.ts'
import { allOf, partsOf } from '../filters/tree.ts'
import { type ListSearch, listSearch } from '../list-search.ts'

/** What the list shows beside those that are open. */
export const shows = [...buckets, 'completed', 'cancelled', 'all'] as const
export type Show = (typeof shows)[number]

/** Which follow-up. */
export type FollowUpRef = { customerId: string; id: string }

export type FollowUpsSearch = ListSearch & {
  /** Left out: all that are open. */
  show?: Show
  /** The one that is looked at, as `customer.follow-up`. */
  open?: string
}

const isRef = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/i.test(value)

/** Reads an address that anyone may have typed. */
export const followUpsSearch = (search: Record<string, unknown>): FollowUpsSearch => ({
  ...listSearch(search),
  show: shows.find((show) => show === search.show),
  open: isRef(search.open) ? search.open : undefined,
})

export const refOf = (open: string | undefined): FollowUpRef | undefined => {
  const [customerId, id] = open?.split('.') ?? []
  return customerId && id ? { customerId, id } : undefined
}
export const openOf = ({ customerId, id }: FollowUpRef): string => `${customerId}.${id}`

export const isBucket = (show: Show | 'open' | undefined): show is Bucket =>
  buckets.some((bucket) => bucket === show)

const saysState = (filter: Filter): boolean => {
  if ('field' in filter) return filter.field === 'state'
  const inner = 'not' in filter ? [filter.not] : 'and' in filter ? filter.and : filter.or
  return inner.some(saysState)
}

/** The filter with what the tab says of the state; a filter that says it itself has the last word. */
export const filterOf = ({ show, filter }: FollowUpsSearch): Filter | undefined => {
  if (show === 'all' || isBucket(show) || (filter && saysState(filter))) return filter
  const state: Filter = { field: 'state', operator: 'in', value: [show ?? 'open'] }
  return allOf([...partsOf(filter), state])
}

/** What was kept last and what is due last comes first where nothing is to be done any more. */
const sortOf = ({ show, sort }: FollowUpsSearch): string | undefined => {
  if (sort) return sort
  if (show === 'completed') return '-completedAt'
  return show === 'cancelled' || show === 'all' ? '-dueAt' : undefined
}

export const followUpsQuery = (search: FollowUpsSearch): FollowUpListQuery => {
  const filter = filterOf(search)
  return {
    q: search.q?.trim() || undefined,
    filter: filter ? JSON.stringify(filter) : undefined,
    sort: sortOf(search),
    bucket: isBucket(search.show) ? search.show : undefined,
  }
}
