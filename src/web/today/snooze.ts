import { instantOf, wallOf } from '../clock.ts'
import { dayOf } from '../format.ts'
import { type Clock, hearDue } from '../plain-time/plain-time.ts'

export const snoozes = ['laterToday', 'tomorrowMorning', 'nextMonday'] as const
export type Snooze = (typeof snoozes)[number]

const hourMs = 3_600_000
const halfHourMs = hourMs / 2
/** Nobody calls a customer after that. */
const lastHour = 21
const morning = '09:00'

/** To when something can be put off; later today only while there is enough of the day left. */
export const snoozesAt = (clock: Clock): { name: Snooze; at: string }[] => {
  const { now, timeZone } = clock
  const later = new Date(Math.ceil((now.getTime() + 2 * hourMs) / halfHourMs) * halfHourMs).toISOString()
  const isToday = dayOf(later, timeZone) === dayOf(now, timeZone)
  const isInTime = isToday && Number(wallOf(later, timeZone).slice(11, 13)) < lastHour
  const morningOf = (said: string) => instantOf(`${hearDue(said, clock)!.on} ${morning}`, timeZone)
  return [
    ...(isInTime ? [{ name: 'laterToday' as const, at: later }] : []),
    { name: 'tomorrowMorning', at: morningOf('明天') },
    { name: 'nextMonday', at: morningOf('下周一') },
  ]
}
