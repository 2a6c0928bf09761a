import { numberOf, numeral } from './plain-time.calendar.ts'
import type { Rule } from './plain-time.rules.ts'

const n = `(${numeral})`

/** A part of the day, and what is meant by it when no hour is said. */
const parts: Record<string, { half: 'am' | 'noon' | 'pm'; alone: number }> = {
  凌晨: { half: 'am', alone: 2 },
  清晨: { half: 'am', alone: 7 },
  早上: { half: 'am', alone: 9 },
  早晨: { half: 'am', alone: 9 },
  早: { half: 'am', alone: 9 },
  上午: { half: 'am', alone: 10 },
  中午: { half: 'noon', alone: 12 },
  下午: { half: 'pm', alone: 15 },
  午后: { half: 'pm', alone: 15 },
  傍晚: { half: 'pm', alone: 18 },
  晚上: { half: 'pm', alone: 19 },
  晚: { half: 'pm', alone: 19 },
  morning: { half: 'am', alone: 9 },
  noon: { half: 'noon', alone: 12 },
  midday: { half: 'noon', alone: 12 },
  afternoon: { half: 'pm', alone: 15 },
  evening: { half: 'pm', alone: 19 },
  night: { half: 'pm', alone: 19 },
  tonight: { half: 'pm', alone: 19 },
}
const part = '(凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|早|晚)'
// 3点建议 and 两点要求 are so many points, not hours.
const notPoints = '(?!建议|意见|要求|问题|内容|需求|说明|想法|原因|[的个多])'

/** Minutes since midnight; 1440 is midnight at the end of the day. */
const minutesOf = (hour: number, minute: number, half?: 'am' | 'noon' | 'pm'): number | undefined => {
  if (hour > 24 || minute > 59) return undefined
  // Between one and six in the morning nobody is called; who says “3点” means the afternoon.
  const meant = half ?? (hour >= 1 && hour <= 6 ? 'pm' : undefined)
  if (meant === 'pm' && hour === 12) return half === 'pm' ? 24 * 60 : 12 * 60 + minute
  if (meant === 'pm' && hour < 12) return (hour + 12) * 60 + minute
  if (meant === 'noon' && hour < 10) return (hour + 12) * 60 + minute
  if (meant === 'am' && hour === 12) return minute
  const minutes = hour * 60 + minute
  return minutes <= 24 * 60 ? minutes : undefined
}

const half = (said: string | undefined) => (said ? parts[said.toLowerCase()]?.half : undefined)
const alone = ([said]: RegExpExecArray) => {
  const word = said.trim().toLowerCase().split(' ').at(-1) ?? ''
  const known = parts[word]
  return known && known.alone * 60
}

const chineseMinutes = (isHalf?: string, quarters?: string, said?: string) => {
  if (isHalf) return 30
  if (quarters) return numberOf(quarters) * 15
  return said ? numberOf(said.replace(/^零/, '')) : 0
}

/** 12 a.m. is midnight, 12 p.m. noon. */
const twelveHour = (hour: number, minute: number, letter: string) =>
  ((hour % 12) + (letter.toLowerCase() === 'p' ? 12 : 0)) * 60 + minute

/** Every way to say a time of day, as minutes since midnight. */
export const times: readonly Rule<number>[] = [
  [
    new RegExp(
      `${part}?\\s?${n}(?:点钟?|时(?!间|候))(?:(半)|([一三])刻|整|零?${n}分?(?![天个月年]))?${notPoints}`,
    ),
    ([, period = '', hour = '', isHalf, quarters, minute]) =>
      // 便宜一点 and 晚一点 are a little cheaper, a little later.
      hour === '一' && period.length < 2 && !isHalf && !quarters && !minute
        ? undefined
        : minutesOf(numberOf(hour), chineseMinutes(isHalf, quarters, minute), half(period)),
  ],
  [
    new RegExp(`${part}?\\s?(?<![\\d:])(\\d{1,2}):([0-5]\\d)(?!\\d|\\s?[ap]\\.?m)`),
    ([, period, hour = '', minute]) =>
      hour.startsWith('0') && !period
        ? Number(hour) * 60 + Number(minute)
        : minutesOf(Number(hour), Number(minute), half(period)),
  ],
  [
    /(?<![\d:])(1[0-2]|0?\d)(?::([0-5]\d))?\s?([ap])\.?m\b\.?/,
    ([, hour, minute, letter = 'a']) => twelveHour(Number(hour), Number(minute ?? 0), letter),
  ],
  [/\bat (\d{1,2})(?: ?o['’]?clock)?(?![\d:%.]|\s?[ap]\.?m)\b/, ([, hour]) => minutesOf(Number(hour), 0)],
  [/早上|早晨|清晨|上午|中午|下午|午后|傍晚|晚上|(?<=[今明昨天])[早晚]/, alone],
  [/\b(?:(?:in the |this )?(?:morning|afternoon|evening)|noon|midday|tonight)\b/, alone],
]

/** Every way to say a span that counts from now, in minutes. */
export const spans: readonly Rule<number>[] = [
  [
    new RegExp(`(?:${n}个半|(半)个?|${n}个?)(?:小时|钟头)(?:之|以)?(后|内|前)`),
    ([, andHalf, onlyHalf, whole, side], _, lean) => {
      const hours = onlyHalf ? 0.5 : andHalf ? numberOf(andHalf) + 0.5 : numberOf(whole ?? '')
      return signed(hours * 60, side === '前', lean)
    },
  ],
  [
    new RegExp(`(?:${n}分钟|一刻钟)(?:之|以)?(后|内|前)`),
    ([, count, side], _, lean) => signed(count ? numberOf(count) : 15, side === '前', lean),
  ],
  [
    /\bin (half an|an?|\d{1,3}) (hour|hr|minute|min)s?\b/,
    ([, count = '', unit = ''], _, lean) => signed(spanOf(count, unit), false, lean),
  ],
  [
    /\b(half an|an?|\d{1,3}) ?(hour|hr|h|minute|min|m)s? (later|from now|ago)\b/,
    ([, count = '', unit = '', side], _, lean) => signed(spanOf(count, unit), side === 'ago', lean),
  ],
]

const spanOf = (count: string, unit: string) => {
  const size = /^half/i.test(count) ? 0.5 : /^an?$/i.test(count) ? 1 : Number(count)
  return size * (/^h/i.test(unit) ? 60 : 1)
}

const signed = (minutes: number, isAgo: boolean, lean: 'future' | 'past') =>
  isAgo === (lean === 'past') ? (isAgo ? -minutes : minutes) : undefined
