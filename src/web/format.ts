import type { Locale, Money, Total } from '../shared/shapes.ts'

/** For whom something is written: language, IANA zone. */
export type Reader = { locale: Locale; timeZone: string }

const dayMs = 86_400_000
const empty = '–'

/** How many minor units a currency has: 2 for CNY, 0 for JPY, 3 for KWD (ISO 4217, as Intl knows it). */
export const minorDigits = (currency: string): number => {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    return format.resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}

/** "19.99" → 1999 for CNY; undefined when it isn't an amount, or has more decimals than the currency. */
export const minorUnitsOf = (typed: string, currency: string): number | undefined => {
  const digits = minorDigits(currency)
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/[,\s¥$€£]/g, '')
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plain)
  if (!match || (!match[2] && !match[3])) return undefined
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (fraction.length > digits) return undefined
  const amount = Number((match[2] || '0') + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(amount) ? (match[1] ? -amount : amount) : undefined
}

/** The calendar day of an instant in a zone, as YYYY-MM-DD. */
export const dayOf = (at: string | Date, timeZone: string): string =>
  sortableDay(timeZone).format(new Date(at))
const sortableDay = (timeZone: string) => {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return dateFormat('en-CA', timeZone, options)
}

/** Whole days from `from` to `to`, both YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs)

/** Making a format costs more than a thousand uses of it, and a list asks for one in each cell. */
const made = new Map<string, Intl.DateTimeFormat>()
const dateFormat = (locale: string, timeZone: string, options: Intl.DateTimeFormatOptions) => {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options })
  made.set(key, format)
  return format
}

/** All that the page writes of dates, numbers and money, for one reader. `now` is for tests. */
export const formatFor = ({ locale, timeZone }: Reader, now: () => Date = () => new Date()) => {
  const date = (options: Intl.DateTimeFormatOptions, zone = timeZone) => dateFormat(locale, zone, options)
  const time = date({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const shortDay = date({ month: 'short', day: 'numeric' })
  const longDay = date({ year: 'numeric', month: 'short', day: 'numeric' })
  const fullDay = date({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' })
  const weekday = date({ weekday: 'short' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' })
  const narrow = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' })
  const number = new Intl.NumberFormat(locale)

  const today = () => dayOf(now(), timeZone)
  /** Noon UTC, so that a day stays the same day in the formatters' zone of ±12 h; 'UTC' is given beside it. */
  const noon = (day: string) => new Date(`${day}T12:00Z`)
  const writeDay = (day: string, options: Intl.DateTimeFormatOptions) =>
    date(options, 'UTC').format(noon(day))

  const format = {
    today,
    /** 15:04 */
    time: (at: string) => time.format(new Date(at)),
    /** Nov 3, with the year when it isn't this one. */
    day: (at: string) => {
      const isThisYear = dayOf(at, timeZone).slice(0, 4) === today().slice(0, 4)
      return (isThisYear ? shortDay : longDay).format(new Date(at))
    },
    /** The same for a calendar day without a time. */
    calendarDay: (day: string) =>
      writeDay(day, {
        month: 'short',
        day: 'numeric',
        ...(day.slice(0, 4) === today().slice(0, 4) ? {} : { year: 'numeric' }),
      }),
    /** '2026-03' → Mar 2026 */
    calendarMonth: (month: string) => writeDay(`${month}-01`, { year: 'numeric', month: 'short' }),
    /** Weekday of a calendar day: Mon. */
    calendarWeekday: (day: string) => writeDay(day, { weekday: 'short' }),
    /** '2026-11' → November 2026 */
    month: (month: string) => writeDay(`${month}-01`, { year: 'numeric', month: 'long' }),
    /** Nov 3, 15:04 */
    dayTime: (at: string) => `${format.day(at)} ${time.format(new Date(at))}`,
    /** For titles and tooltips: everything. */
    full: (at: string) => `${fullDay.format(new Date(at))} ${time.format(new Date(at))}`,
    weekday: (at: string) => weekday.format(new Date(at)),
    /** Heading of a day: today, yesterday, tomorrow, else with its weekday. */
    dayHeading: (day: string) => {
      const distance = daysBetween(today(), day)
      if (Math.abs(distance) <= 1) return relative.format(distance, 'day')
      return `${format.calendarDay(day)} ${writeDay(day, { weekday: 'short' })}`
    },
    /** "3 days ago", "in 2 hours", "now". */
    ago: (at: string) => {
      const seconds = Math.round((Date.parse(at) - now().getTime()) / 1000)
      const size = Math.abs(seconds)
      if (size < 45) return relative.format(0, 'second')
      if (size < 3600) return narrow.format(Math.round(seconds / 60), 'minute')
      const days = daysBetween(today(), dayOf(at, timeZone))
      if (days === 0 || size < 6 * 3600) return narrow.format(Math.round(seconds / 3600), 'hour')
      if (Math.abs(days) < 31) return relative.format(days, 'day')
      if (Math.abs(days) < 365) return narrow.format(Math.trunc(days / 30), 'month')
      return narrow.format(Math.trunc(days / 365), 'year')
    },
    /** When something is due: "15:00" today, "tomorrow 15:00", "Nov 3 15:00"; a day alone without a time. */
    due: (dueAt: string | null, dueOn: string) => {
      const day = dueAt ? dayOf(dueAt, timeZone) : dueOn
      const distance = daysBetween(today(), day)
      const near = Math.abs(distance) <= 1 ? relative.format(distance, 'day') : format.calendarDay(day)
      if (!dueAt) return near
      return distance === 0 ? format.time(dueAt) : `${near} ${format.time(dueAt)}`
    },
    number: (value: number) => number.format(value),
    percent: (share: number, digits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share),
    /** "1,234", or "10,000+" when there are more than were counted. */
    total: ({ count, exact }: Total) => (exact ? number.format(count) : `${number.format(count)}+`),
    money: ({ amount, currency }: Money) => {
      const major = amount / 10 ** minorDigits(currency)
      try {
        return new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          currencyDisplay: 'narrowSymbol',
        }).format(major)
      } catch {
        return `${currency} ${number.format(major)}`
      }
    },
    /** Sums in several currencies, one beside the other: they can't be added. */
    monies: (all: readonly Money[]) => all.map(format.money).join(' · ') || empty,
    /** 90 → "1 分 30 秒" / "1m 30s" */
    duration: (seconds: number) => {
      const units =
        locale === 'zh-CN' ? [' 小时', ' 分', ' 秒'] : (['h', 'm', 's'] as const satisfies string[])
      const rest = seconds % 3600
      const parts = [Math.floor(seconds / 3600), Math.floor(rest / 60), rest % 60]
      const said = parts.map((value, i) => (value ? `${value}${units[i]}` : '')).filter(Boolean)
      return said.slice(0, 2).join(' ') || `0${units[2]}`
    },
    fileSize: (bytes: number) => {
      const step = Math.min(3, Math.floor(Math.log2(Math.max(bytes, 1)) / 10))
      const value = new Intl.NumberFormat(locale, { maximumFractionDigits: bytes < 1024 ? 0 : 1 })
      return `${value.format(bytes / 1024 ** step)} ${['B', 'KB', 'MB', 'GB'][step]}`
    },
    list: (words: readonly string[]) =>
      new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(words),
    /** For a value that isn't there. */
    empty,
  }
  return format
}
export type Format = ReturnType<typeof formatFor>
