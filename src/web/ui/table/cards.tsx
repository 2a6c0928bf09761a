import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { SkeletonRows } from '../states.tsx'
import classes from './data-table.module.css'
import type { DataTableProps } from './data-table-props.ts'
import { TableFoot } from './table-foot.tsx'

/** The rows on a phone. */
export const Cards = <T extends object>({ label, list, idOf, nameOf, onOpen, card }: DataTableProps<T>) => {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: list.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    overscan: 8,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= list.rows.length - 15 && !list.error) list.fetchMore()
  }, [last, list])
  if (list.isLoading) return <SkeletonRows height={76} />
  return (
    <section ref={scroller} className={classes.scroller} aria-label={label}>
      <ul className={classes.cards} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = list.rows[index]!
          return (
            <li
              key={idOf(row)}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.card}
              style={{ transform: `translateY(${start}px)` }}
            >
              {card(row)}
              {onOpen && (
                <button
                  type="button"
                  className={classes.cardOpen}
                  aria-label={nameOf(row)}
                  onClick={() => onOpen(row)}
                />
              )}
            </li>
          )
        })}
      </ul>
      <TableFoot list={list} />
    </section>
  )
}
