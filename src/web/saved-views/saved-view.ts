import type { Filter } from '../../shared/filter.ts'
import type { SavedView } from '../../shared/saved-views.ts'
import { isSame } from '../filters/tree.ts'
import type { ListSearch } from '../list-search.ts'

/** The filter of a view; a broken one shows everything rather than nothing. */
export const filterOf = ({ filter }: Pick<SavedView, 'filter'>): Filter | undefined => {
  try {
    return filter ? (JSON.parse(filter) as Filter) : undefined
  } catch {
    return undefined
  }
}

/** The address of a view. */
export const searchOf = (view: SavedView): ListSearch => ({
  view: view.id,
  filter: filterOf(view),
  sort: view.sort ?? undefined,
})

const isSameList = (one: readonly string[] | null | undefined, other: readonly string[] | null | undefined) =>
  (one ?? []).join() === (other ?? []).join()

/** Whether what is shown is no longer what the view was saved with. */
export const hasChanged = (
  view: SavedView,
  search: ListSearch,
  columns: readonly string[] | undefined,
): boolean =>
  !isSame(filterOf(view), search.filter) ||
  (view.sort ?? undefined) !== search.sort ||
  (columns !== undefined && !isSameList(view.columns, columns))

/** What a list shows, as it is saved. */
export const savedAs = ({ filter, sort }: ListSearch, columns: readonly string[] | undefined) => ({
  filter: filter ? JSON.stringify(filter) : undefined,
  sort,
  columns: columns?.length ? [...columns] : undefined,
})
