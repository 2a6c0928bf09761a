import { instantOf, wallOf } from '../clock.ts'
import { addDays } from './plain-time.calendar.ts'
import { spans, times } from './plain-time.clock.ts'
import { days } from './plain-time.days.ts'
import { type Hit, hitsOf, type Lean } from './plain-time.rules.ts'

// Reads times in the words people type, in Chinese and English: 明天下午3点 回访, call back tomorrow 3pm. What was read
// is always shown before it is saved, so a wrong guess costs a glance and not a missed promise.

export type Clock = { now: Date; timeZone: string }

/** `at` when a time of day was said, else only the day. */
export type Heard = { at: string | null; on: string; rest: string }

/** When something is to be done, and what: 明天下午3点 回访 → tomorrow 15:00, 回访. Undefined when no time is said. */
export const hearDue = (text: string, clock: Clock): Heard | undefined => hear(text, clock, 'future')

const nothingElse = /^(?:在|于|at|on|the|左右|钟|around|about|前后|\s)*$/i

/** When something happened: now, 10:30, 昨天 15:00, 20分钟前, last Friday. Undefined when it can't be read whole. */
export const hearPast = (text: string, clock: Clock): string | undefined => {
  const said = text.trim()
  if (/^(?:|现在|刚才|刚刚|now|just now)$/i.test(said)) return clock.now.toISOString()
  const heard = hear(said, clock, 'past')
  if (!heard || !nothingElse.test(heard.rest)) return undefined
  if (heard.at) return heard.at
  const isToday = heard.on === wallOf(clock.now.toISOString(), clock.timeZone).slice(0, 10)
  return isToday ? clock.now.toISOString() : instantOf(`${heard.on} 12:00`, clock.timeZone)
}

/** Full-width digits and colons, one for one, so that places stay the same. */
const narrow = (text: string) =>
  text.replace(/[０-９：]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))

const hear = (typed: string, { now, timeZone }: Clock, lean: Lean): Heard | undefined => {
  const text = narrow(typed)
  const wallNow = wallOf(now.toISOString(), timeZone)
  const today = wallNow.slice(0, 10)
  const span = hitsOf(spans, text, today, lean)[0]
  if (span) {
    const at = new Date(Math.round(now.getTime() / 60_000 + span.means) * 60_000).toISOString()
    return { at, on: wallOf(at, timeZone).slice(0, 10), rest: without(typed, [span]) }
  }
  const day = hitsOf(days, text, today, lean)[0]
  const time = closest(hitsOf(times, text, today, lean), day)
  if (!day && !time) return undefined
  const rest = without(typed, [day, time])
  if (!time) return { at: null, on: day!.means, rest }
  const on = dayAt(day?.means ?? nearestDay(time.means, wallNow, lean), time.means)
  return { at: instantOf(`${on} ${clockTime(time.means)}`, timeZone), on, rest }
}

/** The time that stands by the day; 下周五 3点, and not 2点 in the sentence before. */
const closest = (hits: Hit<number>[], day: Hit<string> | undefined) => {
  const apart = ({ from, to }: Hit<number>) => (day ? Math.max(from - day.to, day.from - to, 0) : from)
  // A part of the day alone yields to an hour that was said: 明天下午 3:30.
  return hits
    .filter((hit) => !day || hit.from >= day.to || hit.to <= day.from || hit.to > day.to)
    .sort((a, b) => apart(a) - apart(b) || b.to - b.from - (a.to - a.from))[0]
}

/** Without a day: today if it's still to come (or has been), else the next day (or the one before). */
const nearestDay = (minutes: number, wallNow: string, lean: Lean) => {
  const today = wallNow.slice(0, 10)
  const isAhead = clockTime(minutes) > wallNow.slice(11, 16)
  if (lean === 'future') return isAhead ? today : addDays(today, 1)
  return isAhead ? addDays(today, -1) : today
}

/** Midnight at the end of a day is the beginning of the next. */
const dayAt = (day: string, minutes: number) => (minutes === 24 * 60 ? addDays(day, 1) : day)
const clockTime = (minutes: number) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}

const edges = /^[\s,，、:：;；。.\-–—]+|[\s,，、:：;；\-–—]+$/g

/** The text with what was read taken out, and the little words that hung on it. */
const without = (text: string, hits: (Hit<unknown> | undefined)[]) => {
  let rest = text
  for (const hit of hits.filter((each) => each !== undefined).sort((a, b) => b.from - a.from)) {
    const before = rest.slice(0, hit.from).replace(/(?:\b(?:at|on|by|before|until|due)|@|在|于)\s*$/i, '')
    const after = rest.slice(hit.to).replace(/^\s*(?:之前|以前|前(?![往台端期沿])|左右)/, '')
    rest = `${before.trimEnd()} ${after.trimStart()}`
  }
  return rest.replace(edges, '').replace(/(?<=[\u3000-\u9fff，。]) (?=[\u3000-\u9fff，。])/g, '')
}
