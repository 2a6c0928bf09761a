import {
  addDays,
  addMonths,
  dayFrom,
  endOfMonth,
  numberOf,
  numeral,
  weekdayOf,
} from './plain-time.calendar.ts'
import type { Lean, Rule } from './plain-time.rules.ts'

const n = `(${numeral})`
const weekChars = '一二三四五六日'
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const month = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const weekday = '(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sun)(?:day)'

/** The weekday that comes next, or was last; today itself is for those who say “today”. */
const nearest = (today: string, day: number, lean: Lean) =>
  lean === 'future'
    ? addDays(today, (day - weekdayOf(today) + 7) % 7 || 7)
    : addDays(today, -((weekdayOf(today) - day + 7) % 7 || 7))

/** In the week so many weeks from this one; weeks begin on Monday. */
const inWeek = (today: string, weeks: number, day: number) =>
  addDays(today, weeks * 7 + day - weekdayOf(today))

/** A date without its year. */
const ofYear = (today: string, lean: Lean, monthNumber: number, date: number) => {
  const year = Number(today.slice(0, 4))
  const day = dayFrom(year, monthNumber, date)
  if (lean === 'future' && (!day || day < today)) return dayFrom(year + 1, monthNumber, date)
  if (lean === 'past' && (!day || day > today)) return dayFrom(year - 1, monthNumber, date)
  return day
}

/** A date without its month. */
const ofMonth = (today: string, lean: Lean, date: number) => {
  const day = inMonth(today, 0, date)
  if (lean === 'future' && (!day || day < today)) return inMonth(today, 1, date)
  if (lean === 'past' && (!day || day > today)) return inMonth(today, -1, date)
  return day
}
const inMonth = (today: string, ahead: number, date: number) => {
  const [year, monthNumber] = addMonths(`${today.slice(0, 7)}-01`, ahead).split('-')
  return dayFrom(Number(year), Number(monthNumber), date)
}

const weeksAway: Record<string, number> = { 下下: 2, 下: 1, 上: -1, 上上: -2, 这: 0, 本: 0 }
const shift = (lean: Lean, side: string, by: (sign: number) => string) => {
  const isAgo = /前|ago/.test(side)
  return isAgo === (lean === 'past') ? by(isAgo ? -1 : 1) : undefined
}

const chinese: Rule<string>[] = [
  [/大后天/, (_, today) => addDays(today, 3)],
  [/(?<!大)后天/, (_, today) => addDays(today, 2)],
  [/明天|明日|明(?=[早晚])/, (_, today) => addDays(today, 1)],
  [/今天|今日|今(?=[早晚])/, (_, today) => today],
  [/昨天|昨日|昨(?=[早晚])/, (_, today) => addDays(today, -1)],
  [/(?<!大)前天/, (_, today) => addDays(today, -2)],
  [/大前天/, (_, today) => addDays(today, -3)],
  [
    // 每周一 and 一周一次 say how often, not when.
    /(下下|上上|下|上|这|本)?个?(?<![一二两三四五六七八九十几每\d个])(?:周|星期|礼拜)([一二三四五六日天末])(?!次)/,
    ([, which, char], today, lean) => {
      const day = char === '末' ? 6 : weekChars.indexOf(char === '天' ? '日' : (char ?? '')) + 1
      return which ? inWeek(today, weeksAway[which] ?? 0, day) : nearest(today, day, lean)
    },
  ],
  [
    /(下下|下)个?(?:周|星期|礼拜)(?![一二三四五六日天末])/,
    ([, which = ''], today) => inWeek(today, weeksAway[which] ?? 1, 1),
  ],
  [
    new RegExp(`${n}个?(?:天|日)(?:之|以)?(后|内|前)(?!天)`),
    ([, count = '', side = ''], today, lean) =>
      shift(lean, side, (sign) => addDays(today, sign * numberOf(count))),
  ],
  [new RegExp(`(?<!通)过${n}天`), ([, count = ''], today) => addDays(today, numberOf(count))],
  [
    new RegExp(`${n}个?(?:周|星期|礼拜)(?:之|以)?(后|内|前)`),
    ([, count = '', side = ''], today, lean) =>
      shift(lean, side, (sign) => addDays(today, sign * 7 * numberOf(count))),
  ],
  [/半个月(?:之|以)?后/, (_, today) => addDays(today, 15)],
  [
    new RegExp(`${n}个月(?:之|以)?(后|内|前)`),
    ([, count = '', side = ''], today, lean) =>
      shift(lean, side, (sign) => addMonths(today, sign * numberOf(count))),
  ],
  [
    new RegExp(`(?<![\\d年-])${n}月${n}[日号]?(?![\\d天])`),
    ([, monthSaid = '', date = ''], today, lean) => ofYear(today, lean, numberOf(monthSaid), numberOf(date)),
  ],
  [
    new RegExp(`(下个?|本|这个?|上个?)月${n}[日号]`),
    ([, which = '', date = ''], today) => inMonth(today, weeksAway[which[0] ?? ''] ?? 0, numberOf(date)),
  ],
  [/下个?月底/, (_, today) => endOfMonth(addMonths(today, 1))],
  [/(?<!下|下个)月底/, (_, today) => endOfMonth(today)],
  [
    new RegExp(`(?<![\\d月一二三四五六七八九十])${n}号(?![楼店线院馆厅仓机门柜位])`),
    ([, date = ''], today, lean) => ofMonth(today, lean, numberOf(date)),
  ],
]

const plain: Rule<string>[] = [
  [
    /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})[日号]?(?!\d)/,
    ([, year, monthSaid, date]) => dayFrom(Number(year), Number(monthSaid), Number(date)),
  ],
]

const weekdayNumber = (said: string) => weekdays.indexOf(said.slice(0, 3).toLowerCase()) + 1
const monthNumber = (said: string) => months.indexOf(said.slice(0, 3).toLowerCase()) + 1
const counts: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }
const counted = (said: string) => counts[said.toLowerCase()] ?? Number(said)
const count = '(\\d{1,3}|an?|one|two|three|four|five|six)'

const later = (today: string, said: string, unit: string, sign: number) => {
  const size = sign * counted(said)
  if (/^m/i.test(unit)) return addMonths(today, size)
  return addDays(today, /^w/i.test(unit) ? size * 7 : size)
}

const named = ([, which = '', said = '']: RegExpExecArray, today: string, lean: Lean) => {
  const day = weekdayNumber(said)
  const word = which.trim().toLowerCase()
  if (word === 'next') return inWeek(today, 1, day)
  if (word === 'last') return inWeek(today, -1, day)
  return nearest(today, day, lean)
}

const english: Rule<string>[] = [
  [/\b(?:the )?day after tomorrow\b/, (_, today) => addDays(today, 2)],
  [/(?<!day after )\b(?:tomorrow|tmrw?)\b/, (_, today) => addDays(today, 1)],
  [/\b(?:today|(?=tonight|this (?:morning|afternoon|evening)))/, (_, today) => today],
  [/\b(?:the )?day before yesterday\b/, (_, today) => addDays(today, -2)],
  [/(?<!day before )\byesterday\b/, (_, today) => addDays(today, -1)],
  [new RegExp(`\\b(?:(next|this|last|coming) )?${weekday}\\b`), named],
  [/\b(next |this |last |coming |on |by |)(mon|tue|wed|thu|fri)\b/, named],
  // “sat” and “sun” are words too.
  [/\b(next |this |last |coming |on |by )(sat|sun)\b/, named],
  [/\bnext week\b/, (_, today) => inWeek(today, 1, 1)],
  [/\bnext month\b/, (_, today) => addMonths(today, 1)],
  [/\b(?:the )?end of (?:the |this )?week\b/, (_, today) => inWeek(today, 0, 5)],
  [/\b(?:the )?end of (?:the |this )?month\b/, (_, today) => endOfMonth(today)],
  [
    new RegExp(`\\bin ${count} (day|week|month)s?\\b`),
    ([, said = '', unit = ''], today) => later(today, said, unit, 1),
  ],
  [
    new RegExp(`\\b${count} (day|week|month)s? (later|from now|ago)\\b`),
    ([, said = '', unit = '', side = ''], today, lean) =>
      shift(lean, side, (sign) => later(today, said, unit, sign)),
  ],
  [
    new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)`),
    ([, said = '', date], today, lean) => ofYear(today, lean, monthNumber(said), Number(date)),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}(?![a-z])`),
    ([, date, said = ''], today, lean) => ofYear(today, lean, monthNumber(said), Number(date)),
  ],
]

/** Every way to name a day. */
export const days: readonly Rule<string>[] = [...plain, ...chinese, ...english]
