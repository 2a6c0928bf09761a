import type { ReactNode } from 'react'
import type { List } from '../../query.ts'
import type { Column } from './columns.ts'
import type { Layout } from './layout.ts'
import type { Selection } from './selection.ts'

export type DataTableProps<T extends object> = {
  /** What the rows are, for those who don't see them. */
  label: string
  list: List<T>
  columns: readonly Column<T>[]
  layout: Layout
  idOf: (row: T) => string
  /** The row's name, e.g. for its check box. */
  nameOf: (row: T) => string
  sort?: string
  onSort?: (sort: string | undefined) => void
  /** Left out where nothing can be done to many rows. */
  selection?: Selection
  onOpen?: (row: T) => void
  /** `space`, or the eye that appears when a row is pointed at. */
  onPeek?: (row: T | undefined) => void
  /** Id of the row that is peeked at. */
  peeked?: string
  /** Whether the rows are fewer for a filter; `onClear` takes it away. */
  isFiltered: boolean
  onClear: () => void
  empty: ReactNode
  /** A row on a phone: two or three lines. */
  card: (row: T) => ReactNode
}
