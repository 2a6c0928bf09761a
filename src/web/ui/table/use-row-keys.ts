import { type RefObject, useCallback, useEffect, useState } from 'react'
import { useHotkeys } from '../hotkeys.ts'
import type { DataTableProps } from './data-table-props.ts'

type Props<T extends object> = Pick<
  DataTableProps<T>,
  'list' | 'idOf' | 'selection' | 'onOpen' | 'onPeek' | 'peeked'
> & {
  scrollTo: (index: number) => void
  scroller: RefObject<HTMLElement | null>
}

/**
 * j/k or arrows move, Enter opens, x chooses (shift: through), space peeks, Escape closes or clears. The current row
 * has the real focus, so that a screen reader says it.
 */
export const useRowKeys = <T extends object>(props: Props<T>) => {
  const { list, idOf, selection, onOpen, onPeek, peeked, scrollTo, scroller } = props
  const { rows } = list
  const [current, setCurrent] = useState(-1)
  const [moved, setMoved] = useState(0)
  const at = Math.min(current, rows.length - 1)
  const row = rows[at]

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index))
    setCurrent(next)
    setMoved((before) => before + 1)
    scrollTo(next)
    if (peeked && rows[next]) onPeek?.(rows[next])
  }
  const move = (by: number) => moveTo(at + by)
  const choose = (through: boolean) => row && selection?.toggle(idOf(row), through)
  const leave = () => (peeked ? onPeek?.(undefined) : selection?.clear())

  // After it has been drawn: a row that was far away isn't there before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each move
  useEffect(() => {
    if (!moved) return
    const frame = requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`tr[data-index="${at}"]`)?.focus({ preventScroll: true }),
    )
    return () => cancelAnimationFrame(frame)
  }, [moved])

  useHotkeys({
    j: () => move(1),
    arrowdown: () => move(1),
    k: () => move(-1),
    arrowup: () => move(-1),
    home: () => moveTo(0),
    end: () => moveTo(rows.length - 1),
    pagedown: () => move(10),
    pageup: () => move(-10),
    x: () => choose(false),
    'shift+x': () => choose(true),
    'shift+arrowdown': () => {
      choose(false)
      move(1)
    },
    'mod+a': () => selection?.toggleAll(),
    ...(row && onOpen ? { enter: () => onOpen(row) } : {}),
    ...(row && onPeek ? { space: () => onPeek(peeked === idOf(row) ? undefined : row) } : {}),
    ...(peeked || selection?.ids.length ? { escape: leave } : {}),
  })
  return { current: at, setCurrent: useCallback((index: number) => setCurrent(index), []) }
}
