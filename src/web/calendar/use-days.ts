import { useEffect, useMemo } from 'react'
import type { Filter } from '../../shared/filter.ts'
import { type FollowUp, listFollowUps } from '../../shared/follow-ups.ts'
import { dayOf } from '../format.ts'
import { useMe } from '../me.ts'
import { useList } from '../query.ts'
import { addDays } from './month.ts'

/** More than anyone can look at in a month; beyond it the calendar says that it isn't all. */
const mostShown = 1_000

/** The day on which something is due for the reader. */
const dueDay = ({ dueAt, dueOn }: FollowUp, timeZone: string) => (dueAt ? dayOf(dueAt, timeZone) : dueOn)

/** What is due, or was and has been kept, day by day between two days, both included. */
export const useDays = (from: string, to: string, isMine: boolean) => {
  const { timeZone } = useMe()
  const list = useList(listFollowUps, { query: { limit: 200, filter: filterOf(from, to, isMine) } })
  const isCut = list.hasMore && list.rows.length >= mostShown
  useEffect(() => {
    if (!isCut && !list.error) list.fetchMore()
  }, [isCut, list])
  const days = useMemo(() => {
    const found = new Map<string, FollowUp[]>()
    for (const row of list.rows) {
      const day = dueDay(row, timeZone)
      found.set(day, [...(found.get(day) ?? []), row])
    }
    for (const rows of found.values()) rows.sort(byTime)
    return found
  }, [list.rows, timeZone])
  return { days, isCut, list }
}

/** What has a time of day first, in its order; then what is due some time on the day. */
const byTime = (one: FollowUp, other: FollowUp) =>
  (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9') || one.id.localeCompare(other.id)

const filterOf = (from: string, to: string, isMine: boolean): string => {
  // A day more on both sides: the assignee's day may be another one than the reader's.
  const parts: Filter[] = [
    { field: 'dueOn', operator: 'gte', value: addDays(from, -1) },
    { field: 'dueOn', operator: 'lte', value: addDays(to, 1) },
    { field: 'state', operator: 'in', value: ['open', 'completed'] },
    ...(isMine ? [{ field: 'assigneeId', operator: 'eq', value: 'me' } as const] : []),
  ]
  return JSON.stringify({ and: parts })
}
