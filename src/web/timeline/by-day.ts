import { dayOf } from '../format.ts'

export type DayOf<T> = { day: string; items: T[] }

/** Items that come in order of time, gathered by their calendar day in a zone. */
export const byDay = <T extends { at: string }>(items: readonly T[], timeZone: string): DayOf<T>[] => {
  const days: DayOf<T>[] = []
  for (const item of items) {
    const day = dayOf(item.at, timeZone)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}
