import { useCallback, useRef, useState } from 'react'

/**
 * Which of the rows the keys are about. It has the real focus, so that a screen reader says it; the others are
 * reached with j/k or the arrows, not one by one with Tab.
 */
export const useCurrent = (ids: readonly string[]) => {
  const list = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<string>()
  const at = current ? ids.indexOf(current) : -1

  const focus = useCallback((id: string | undefined) => {
    if (!id) return
    setCurrent(id)
    // After it has been drawn.
    requestAnimationFrame(() => {
      const row = list.current?.querySelector<HTMLElement>(`[data-promise="${id}"]`)
      row?.focus({ preventScroll: true })
      row?.closest('li')?.scrollIntoView({ block: 'nearest' })
    })
  }, [])
  const moveTo = (index: number) => focus(ids[Math.max(0, Math.min(ids.length - 1, index))])

  return {
    list,
    /** Undefined until the first key, and after the row has gone by itself. */
    current: at < 0 ? undefined : current,
    tabbable: at < 0 ? ids[0] : current,
    setCurrent,
    focus,
    move: (by: number) => moveTo(at < 0 ? 0 : at + by),
    toFirst: () => moveTo(0),
    toLast: () => moveTo(ids.length - 1),
    /** The row leaves: its place is the next one's. */
    passOn: (id: string) => {
      const index = ids.indexOf(id)
      focus(ids[index + 1] ?? ids[index - 1])
    },
  }
}
