import type { FollowUp } from '../../shared/follow-ups.ts'
import { instantOf, wallOf } from '../clock.ts'
import { type Clock, hearDue } from '../plain-time/plain-time.ts'

/** To when a promise is put off most often; `said` is how its time is read. */
export const snoozes = [
  { name: 'inAnHour', said: '1小时后' },
  { name: 'tomorrow', said: '明天' },
  { name: 'afterTomorrow', said: '后天' },
  { name: 'nextMonday', said: '下周一' },
  { name: 'inAWeek', said: '一周后' },
] as const
export type Snooze = (typeof snoozes)[number]

export type DueTime = { at: string | null; on: string }

/** Later, at the same time of day, if it had one. */
export const snoozedTo = ({ dueAt }: Pick<FollowUp, 'dueAt'>, { said }: Snooze, clock: Clock): DueTime => {
  const { at, on } = hearDue(said, clock)!
  if (at || !dueAt) return { at, on }
  return onDay({ dueAt }, on, clock.timeZone)
}

/** On another day, at the same time of day, if it had one. */
export const onDay = ({ dueAt }: Pick<FollowUp, 'dueAt'>, day: string, timeZone: string): DueTime => ({
  at: dueAt && instantOf(`${day} ${wallOf(dueAt, timeZone).slice(11, 16)}`, timeZone),
  on: day,
})

/** '2026-03-05' or '2026-03-05 09:30' on the user's clocks. */
export const dueOfWall = (wall: string, timeZone: string): DueTime => ({
  at: wall.length > 10 ? instantOf(wall, timeZone) : null,
  on: wall.slice(0, 10),
})

/** As the API takes it. */
export const dueBody = ({ at, on }: DueTime) => (at ? { dueAt: at } : { dueOn: on })
