import { dayOf } from './format.ts'

// Between wall-clock time in a zone, which pickers and people use, and instants, which the server keeps.

const partsIn = (at: number, timeZone: string) => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]))
}

/** Milliseconds that a zone's clocks are ahead of UTC at a moment. */
const aheadOf = (at: number, timeZone: string): number => {
  const { year, month, day, hour, minute, second } = partsIn(at, timeZone)
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(at / 1000) * 1000
}

/** '2026-03-01 15:00' on the clocks of a zone → RFC 3339. A time that a clock change skips moves forward. */
export const instantOf = (wall: string, timeZone: string): string => {
  const asUtc = Date.parse(`${wall.replace(' ', 'T')}Z`)
  const first = asUtc - aheadOf(asUtc, timeZone)
  const ahead = aheadOf(first, timeZone)
  const second = asUtc - ahead
  // Around a clock change the two guesses differ; the later one is after the gap.
  const at = aheadOf(second, timeZone) === ahead ? second : Math.max(first, second)
  return new Date(at).toISOString()
}

/** RFC 3339 → '2026-03-01 15:00:00' on the clocks of a zone, as the pickers take it. */
export const wallOf = (instant: string, timeZone: string): string => {
  const { hour, minute, second } = partsIn(Date.parse(instant), timeZone)
  return `${dayOf(instant, timeZone)} ${hour}:${minute}:${second}`
}
