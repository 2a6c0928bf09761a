import {
  type ColumnDef,
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  metaHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useMemo } from 'react'
import type { Layout } from './layout.ts'

/** How a field looks in a table. The first column of a table is its name: always there, and always first. */
export type Column<T> = {
  /** As the API calls the field, so that sorting and saved views can name it. */
  id: string
  header: string
  cell: (row: T) => ReactNode
  /** In pixels, until the user drags it. */
  width: number
  sortable?: boolean
  /** Numbers stand at the end, so that their figures are one below the other. */
  align?: 'end'
  /** Not shown until chosen. */
  hidden?: boolean
}

type Meta = { align?: 'end'; sortable: boolean; title: string }

export const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnResizingFeature,
  columnMeta: metaHelper<Meta>(),
})

/** Which columns to show: what the user chose, else all that aren't hidden at first. */
export const visibleOf = (
  columns: readonly Pick<Column<unknown>, 'id' | 'hidden'>[],
  chosen: readonly string[] | undefined,
) => {
  const ids = columns.map(({ id }) => id)
  const shown = chosen?.filter((id) => ids.includes(id))
  const rest = shown?.length ? shown : columns.filter(({ hidden }) => !hidden).map(({ id }) => id)
  return [ids[0]!, ...rest.filter((id) => id !== ids[0])]
}

/** The table's model: columns in the user's order and width over the rows that are loaded. */
export const useTableModel = <T extends object>(
  columns: readonly Column<T>[],
  rows: readonly T[],
  layout: Layout,
  idOf: (row: T) => string,
) => {
  const defs = useMemo(() => columns.map((column) => defOf(column)), [columns])
  const order = useMemo(() => visibleOf(columns, layout.columns), [columns, layout.columns])
  const visibility = useMemo(
    () => Object.fromEntries(columns.map(({ id }) => [id, order.includes(id)])),
    [columns, order],
  )
  return useTable({
    features,
    columns: defs,
    data: rows as T[],
    getRowId: idOf,
    columnResizeMode: 'onChange',
    state: { columnOrder: order, columnVisibility: visibility, columnSizing: layout.widths },
    onColumnSizingChange: (change) =>
      layout.setWidths(typeof change === 'function' ? change(layout.widths) : change),
  })
}
export type TableModel<T extends object> = ReturnType<typeof useTableModel<T>>

const defOf = <T extends object>(column: Column<T>): ColumnDef<typeof features, T> => ({
  id: column.id,
  header: column.header,
  cell: ({ row }) => column.cell(row.original),
  size: column.width,
  minSize: 64,
  maxSize: 640,
  meta: { align: column.align, sortable: Boolean(column.sortable), title: column.header },
})
