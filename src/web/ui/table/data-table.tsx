import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsPhone } from '../phone.ts'
import { Failed, FilteredEmpty } from '../states.tsx'
import { Cards } from './cards.tsx'
import { useTableModel } from './columns.ts'
import classes from './data-table.module.css'
import type { DataTableProps } from './data-table-props.ts'
import { rowHeights } from './layout.ts'
import { TableFoot } from './table-foot.tsx'
import { TableHead } from './table-head.tsx'
import { SkeletonBody, TableRow } from './table-row.tsx'
import { useRowKeys } from './use-row-keys.ts'

/** A list that feels like a spreadsheet; on a phone, cards. */
export const DataTable = <T extends object>(props: DataTableProps<T>) => {
  const { list, isFiltered, onClear, empty } = props
  const isPhone = useIsPhone()
  if (list.error && list.rows.length === 0) return <Failed error={list.error} onRetry={list.refetch} />
  if (!list.isLoading && list.rows.length === 0)
    return isFiltered ? <FilteredEmpty onClear={onClear} /> : empty
  return isPhone ? <Cards {...props} /> : <Grid {...props} />
}

const Grid = <T extends object>(props: DataTableProps<T>) => {
  const { t } = useTranslation()
  const { label, list, columns, layout, idOf, nameOf, selection, peeked } = props
  const act = useActs(props)
  const table = useTableModel(columns, list.rows, layout, idOf)
  const scroller = useRef<HTMLDivElement>(null)
  const height = rowHeights[layout.density]
  const rows = table.getRowModel().rows
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: 40,
    scrollPaddingEnd: height,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the rows change their height
  useEffect(() => virtual.measure(), [height])

  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 20 && !list.error) list.fetchMore()
  }, [last, rows.length, list])
  const keys = useRowKeys({ ...props, scrollTo: (index) => virtual.scrollToIndex(index), scroller })

  const before = shown[0]?.start ?? 0
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)
  const leaves = table.getVisibleLeafColumns()
  const span = leaves.length + 2
  const order = leaves.map(({ id }) => id).join()
  return (
    <section ref={scroller} className={classes.scroller} aria-label={label}>
      <table
        className={classes.table}
        style={{ width: table.getTotalSize() + 40 }}
        aria-busy={list.isFetching}
        aria-rowcount={list.total?.exact && !list.hasMore ? list.total.count + 1 : -1}
        data-stale={(list.isFetching && !list.isFetchingMore) || undefined}
      >
        <colgroup>
          <col style={{ width: 40 }} />
          {leaves.map((column) => (
            <col key={column.id} style={{ width: column.getSize() }} />
          ))}
          <col />
        </colgroup>
        <TableHead table={table} {...props} />
        <tbody>
          {before > 0 && <Space span={span} height={before} />}
          {list.isLoading && <SkeletonBody span={leaves.length} height={height} />}
          {shown.map(({ index }) => {
            const row = rows[index]!
            return (
              <TableRow
                key={row.id}
                row={row}
                index={index}
                height={height}
                order={order}
                name={nameOf(row.original)}
                isChosen={selection?.has(row.id) ?? false}
                isCurrent={keys.current === index}
                isPeeked={peeked === row.id}
                onToggle={selection && act.toggle}
                onOpen={props.onOpen && act.open}
                onPeek={props.onPeek && act.peek}
                onFocus={keys.setCurrent}
                peekLabel={t('table.peek')}
              />
            )
          })}
          {after > 0 && <Space span={span} height={after} />}
        </tbody>
      </table>
      <TableFoot list={list} />
    </section>
  )
}

/** The same functions each time, so that rows aren't drawn again because the page was. */
const useActs = <T extends object>(props: DataTableProps<T>) => {
  const latest = useRef(props)
  latest.current = props
  const [acts] = useState(() => ({
    toggle: (id: string, through: boolean) => latest.current.selection?.toggle(id, through),
    open: (row: T) => latest.current.onOpen?.(row),
    peek: (row: T | undefined) => latest.current.onPeek?.(row),
  }))
  return acts
}

/** Stands for the rows that aren't drawn. */
const Space = ({ span, height }: { span: number; height: number }) => (
  <tr aria-hidden>
    <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
  </tr>
)
