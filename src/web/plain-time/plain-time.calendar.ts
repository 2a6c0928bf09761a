// Arithmetic on calendar days, YYYY-MM-DD, in no zone.

const dayMs = 86_400_000
const asUtc = (day: string) => Date.parse(`${day}T00:00Z`)
const asDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string => asDay(asUtc(day) + days * dayMs)

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: string): number => new Date(asUtc(day)).getUTCDay() || 7

/** The same day of a later month, or the month's last: 31 January and a month is 28 February. */
export const addMonths = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return asDay(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

export const endOfMonth = (day: string): string => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1)

/** Undefined for a day that doesn't exist. */
export const dayFrom = (year: number, month: number, date: number): string | undefined => {
  const at = new Date(Date.UTC(year, month - 1, date))
  if (year < 1900 || year > 9999 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date)
    return undefined
  return at.toISOString().slice(0, 10)
}

const digits: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** A pattern for a small number in digits or Chinese characters. */
export const numeral = '\\d{1,4}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]'

/** '12', '十二', '三十', '两' → a number. */
export const numberOf = (said: string): number => {
  if (/^\d+$/.test(said)) return Number(said)
  const [tens, ones] = said.split('十') as [string, string?]
  if (ones === undefined) return digits[said] ?? Number.NaN
  return (tens ? (digits[tens] ?? Number.NaN) : 1) * 10 + (ones ? (digits[ones] ?? Number.NaN) : 0)
}
