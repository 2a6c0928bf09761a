import type { FollowUp } from '../../shared/follow-ups.ts'
import type { Today } from '../../shared/today.ts'

/** The shelves of the day in the order of their urgency. */
export const shelfNames = ['overdue', 'today', 'tomorrow', 'week'] as const
export type ShelfName = (typeof shelfNames)[number]

export const partsOfDay = ['early', 'morning', 'afternoon', 'evening'] as const
/** 早上好 until nine, 上午好 until noon, 下午好 until six, then 晚上好. */
export const partOfDay = (hour: number): (typeof partsOfDay)[number] => {
  if (hour < 5 || hour >= 18) return 'evening'
  if (hour < 9) return 'early'
  return hour < 12 ? 'morning' : 'afternoon'
}

/** What still stands on the shelves without what is being put elsewhere just now; counted accordingly. */
export const without = (day: Today, gone: ReadonlySet<string>): Today => {
  if (!gone.size) return day
  const shelf = ({ items, total }: Today['today']) => {
    const left = items.filter(({ id }) => !gone.has(id))
    return { items: left, total: { ...total, count: total.count - (items.length - left.length) } }
  }
  return {
    ...day,
    overdue: shelf(day.overdue),
    today: shelf(day.today),
    tomorrow: shelf(day.tomorrow),
    week: shelf(day.week),
  }
}

export const isEmpty = (day: Today) => shelfNames.every((name) => day[name].total.count === 0)

export const promisesOf = (day: Today): FollowUp[] => shelfNames.flatMap((name) => day[name].items)

const longestWait = 60 * 60_000
/** Milliseconds until a promise becomes overdue, at most an hour: then the shelves are asked for again. */
export const untilTurn = (day: Today, now: number): number => {
  const ahead = day.today.items.flatMap(({ dueAt }) => {
    const left = dueAt ? Date.parse(dueAt) - now : 0
    return left > 0 ? [left] : []
  })
  return Math.min(longestWait, ...ahead) + 1_000
}
