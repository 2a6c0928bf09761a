import { useMemo, useState } from 'react'

/** What one can choose at once: the API's bulk endpoints take no more. */
export const mostSelected = 1_000

/** The ids between two rows, both included, in the order of the list. */
export const between = (ids: readonly string[], from: string, to: string): string[] => {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)].sort((a, b) => a - b) as [number, number]
  return start < 0 ? [to] : ids.slice(start, end + 1)
}

const limited = (all: Iterable<string>) => new Set([...all].slice(0, mostSelected))

/** Rows chosen to do something with. Rows that have left the list are no longer chosen. */
export const useSelection = (ids: readonly string[]) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [anchor, setAnchor] = useState<string>()
  const present = useMemo(() => ids.filter((id) => chosen.has(id)), [ids, chosen])

  return useMemo(() => {
    const set = new Set(present)
    return {
      ids: present,
      has: (id: string) => set.has(id),
      isAll: ids.length > 0 && present.length === Math.min(ids.length, mostSelected),
      /** With `through`, also everything from the row chosen last (shift-click). */
      toggle: (id: string, through = false) => {
        const next = new Set(set)
        const range = through && anchor ? between(ids, anchor, id) : [id]
        for (const each of range) set.has(id) ? next.delete(each) : next.add(each)
        setChosen(limited(next))
        setAnchor(id)
      },
      toggleAll: () => setChosen(present.length ? new Set() : limited(ids)),
      clear: () => setChosen(new Set()),
    }
  }, [present, ids, anchor])
}
export type Selection = ReturnType<typeof useSelection>
