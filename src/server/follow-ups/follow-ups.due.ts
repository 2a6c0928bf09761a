import type { Bucket, FollowUpInput } from '../../shared/follow-ups.ts'
import type { Context } from '../context.ts'
import { invalidField } from '../errors.ts'
import { addDays, dayIn, startOfDay, wallClockIn } from '../time.ts'

/** When something is due, as its row keeps it: a day, or a clock time as local time, zone and moment. */
export type Due = { due_on: string; due_local: string | null; due_at: string | null; time_zone: string }

/** @param path of the follow-up in the body. Errors: field.exactly_one. */
export const dueOf = (
  { dueAt, dueOn }: Pick<FollowUpInput, 'dueAt' | 'dueOn'>,
  timeZone: string,
  path: string,
): Due => {
  if (dueAt !== undefined && dueOn === undefined) return dueAtMoment(dueAt, timeZone)
  if (dueOn !== undefined && dueAt === undefined) return dueOnDay(dueOn, timeZone)
  throw invalidField(`${path}/dueAt`, 'field.exactly_one', { fields: 'dueAt, dueOn' })
}

export const dueAtMoment = (dueAt: string, timeZone: string): Due => {
  const at = new Date(dueAt)
  const local = wallClockIn(timeZone, at)
  return { due_on: local.slice(0, 10), due_local: local, due_at: at.toISOString(), time_zone: timeZone }
}

export const dueOnDay = (day: string, timeZone: string): Due => ({
  due_on: day,
  due_local: null,
  due_at: null,
  time_zone: timeZone,
})

type Days = { today: string; tomorrow: string; dayAfter: string; later: string }

/** Seven days begin with today; what is due beyond them is later. */
const daysFrom = (today: string): Days => ({
  today,
  tomorrow: addDays(today, 1),
  dayAfter: addDays(today, 2),
  later: addDays(today, 7),
})

/** By when it is due, seen from the actor's zone: a clock time once it has passed, a day once it is over. */
export const bucketOf = (
  { timeZone, now }: Pick<Context, 'timeZone' | 'now'>,
  { due_at, due_on }: Pick<Due, 'due_at' | 'due_on'>,
): Bucket => {
  const days = daysFrom(dayIn(timeZone, now()))
  if (due_at !== null && Date.parse(due_at) < now().getTime()) return 'overdue'
  const day = due_at === null ? due_on : dayIn(timeZone, new Date(due_at))
  if (day < days.today) return 'overdue'
  if (day < days.tomorrow) return 'today'
  if (day < days.dayAfter) return 'tomorrow'
  return day < days.later ? 'week' : 'later'
}

/** Of a bucket: the moments, and for what is due on a day the days, from the first to before the last. */
export type Bounds = { fromAt?: Date; beforeAt?: Date; fromDay?: string; beforeDay?: string }

export const boundsOf = ({ timeZone, now }: Pick<Context, 'timeZone' | 'now'>, bucket: Bucket): Bounds => {
  const days = daysFrom(dayIn(timeZone, now()))
  const start = (day: string) => startOfDay(timeZone, day)
  switch (bucket) {
    case 'overdue':
      return { beforeAt: now(), beforeDay: days.today }
    case 'today':
      return { fromAt: now(), beforeAt: start(days.tomorrow), fromDay: days.today, beforeDay: days.tomorrow }
    case 'tomorrow':
      return between(days.tomorrow, days.dayAfter, start)
    case 'week':
      return between(days.dayAfter, days.later, start)
    case 'later':
      return { fromAt: start(days.later), fromDay: days.later }
  }
}

const between = (fromDay: string, beforeDay: string, start: (day: string) => Date): Bounds => ({
  fromAt: start(fromDay),
  beforeAt: start(beforeDay),
  fromDay,
  beforeDay,
})
