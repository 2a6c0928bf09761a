/** The calendar day (YYYY-MM-DD) that a moment falls on in a zone. */
export const dayIn = (timeZone: string, at: Date): string => formatter(timeZone).format(at)

/** The wall clock in a zone at a moment, as PostgreSQL's `timestamp` takes it: 2026-03-05T15:00:00.000. */
export const wallClockIn = (timeZone: string, at: Date): string =>
  new Date(at.getTime() + offsetIn(timeZone, at.getTime())).toISOString().slice(0, -1)

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)

/**
 * The moment at which a calendar day begins in a zone: its midnight or, where the clocks are put forward then, the moment
 * after; where they are put back over midnight, the first one that stays in the day.
 */
export const startOfDay = (timeZone: string, day: string): Date => {
  const midnight = Date.parse(day)
  // Zones lie between 14 hours ahead of UTC and 12 behind: one of these moments is before that midnight, one after it.
  const [before, after] = [midnight - 15 * hour, midnight + 13 * hour].map(
    (at) => new Date(midnight - offsetIn(timeZone, at)),
  ) as [Date, Date]
  const [earlier, later] = before < after ? [before, after] : [after, before]
  return dayIn(timeZone, earlier) >= day ? earlier : later
}

const hour = 3_600_000
const dayLength = 24 * hour

/** How far the wall clock of a zone is ahead of UTC at a moment, in milliseconds. */
const offsetIn = (timeZone: string, at: number): number => {
  const seconds = Math.floor(at / 1000) * 1000
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    clock(timeZone)
      .formatToParts(seconds)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<string, number>
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - seconds
}

const clocks = new Map<string, Intl.DateTimeFormat>()
const clock = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, made)
  return made
}

const formatters = new Map<string, Intl.DateTimeFormat>()
/** Swedish writes days as ISO 8601 does. */
const formatter = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formatters.set(timeZone, made)
  return made
}
