import type { Filter } from '../shared/filter.ts'

/** What the address of every list says, so that a link shows what its sender saw. */
export type ListSearch = {
  q?: string
  filter?: Filter
  /** As in the API: field names with commas between, `-` before one for descending. */
  sort?: string
  /** Id of the saved view that the list was opened with. */
  view?: string
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === null || value === '' ? undefined : String(value)

/** Reads an address that anyone may have typed. The server checks the filter itself. */
export const listSearch = (search: Record<string, unknown>): ListSearch => ({
  q: text(search.q),
  filter: search.filter && typeof search.filter === 'object' ? (search.filter as Filter) : undefined,
  sort: text(search.sort),
  view: text(search.view),
})

/** The same as the query of a list's endpoint. */
export const listQuery = ({ q, filter, sort }: ListSearch) => ({
  q: q?.trim() || undefined,
  filter: filter ? JSON.stringify(filter) : undefined,
  sort,
})
