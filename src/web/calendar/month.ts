// Days and months as they stand on a calendar: plain dates, without a zone.

const dayMs = 86_400_000
const instant = (day: string) => Date.parse(`${day}T00:00:00Z`)
const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10)

export const addDays = (day: string, count: number): string => dayAt(instant(day) + count * dayMs)

export const monthOf = (day: string): string => day.slice(0, 7)

export const addMonths = (month: string, count: number): string => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** The same day of another month, or its last one: from 31 January to 28 February. */
export const dayInMonth = (day: string, month: string): string => {
  const last = addDays(`${addMonths(month, 1)}-01`, -1)
  const wanted = `${month}-${day.slice(8)}`
  return wanted > last ? last : wanted
}

/** 0 is Sunday. */
const weekdayOf = (day: string) => new Date(instant(day)).getUTCDay()

export const weekStart = (day: string, first: number): string =>
  addDays(day, -((weekdayOf(day) - first + 7) % 7))

/** The weeks that a month touches, whole, each from its first day. */
export const weeksOf = (month: string, first: number): string[][] => {
  const start = weekStart(`${month}-01`, first)
  const end = `${addMonths(month, 1)}-01`
  const weeks: string[][] = []
  for (let day = start; day < end; day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(day, i)))
  return weeks
}

type WithWeek = Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } }

/**
 * The day with which weeks begin (0 is Sunday): Monday in Chinese; in English as where the reader is, which the
 * browser's languages say (en-GB: Monday, en-US: Sunday).
 */
export const firstWeekday = (locale: string, languages: readonly string[]): number => {
  if (!locale.startsWith('en')) return 1
  const tag = languages.find((language) => /^en-/i.test(language)) ?? 'en-US'
  try {
    const reader = new Intl.Locale(tag) as WithWeek
    const firstDay = (reader.getWeekInfo?.() ?? reader.weekInfo)?.firstDay
    return (firstDay ?? (tag.toLowerCase() === 'en-us' ? 7 : 1)) % 7
  } catch {
    return 0
  }
}

/** Where an arrow leads; undefined for other keys. */
export const stepOf = (key: string, day: string, first: number): string | undefined => {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return weekStart(day, first)
    case 'End':
      return addDays(weekStart(day, first), 6)
    case 'PageUp':
      return dayInMonth(day, addMonths(monthOf(day), -1))
    case 'PageDown':
      return dayInMonth(day, addMonths(monthOf(day), 1))
    default:
      return undefined
  }
}
