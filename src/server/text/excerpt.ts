import { markEnd, markStart } from '../../shared/search.ts'
import { fold } from './folding.ts'
import { stem } from './stem.ts'
import { type Token, tokensOf } from './words.ts'

/**
 * About `length` characters of a text around the first word of the query, on one line, every word of the query in it
 * between `markStart` and `markEnd`, … where it is cut. When no word of the query stands in the text: its beginning.
 */
export const excerpt = (text: string, q: string, length = 80): string => {
  const line = oneLine(text)
  const found = firstMatches(line, tokensOf(q))
  const window = windowAround(line, found[0], length)
  const inside = found.filter((range) => range.start >= window.start && range.end <= window.end)
  return (window.start > 0 ? '…' : '') + marked(line, window, inside) + (window.end < line.length ? '…' : '')
}

type Range = { start: number; end: number }

const marks = new RegExp(`[${markStart}${markEnd}]`, 'g')

const oneLine = (text: string) =>
  text.toWellFormed().normalize('NFC').replace(marks, '').replace(/\s+/gu, ' ').trim()

/** Much more than an excerpt, much less than the longest text: most are told by their beginning. */
const slice = 4_000
/** Of the slices beside one: a word that lies across their border, and the rest of an excerpt. */
const margin = 300

/** Those of the first slice that has any, as an excerpt shows no others. */
const firstMatches = (text: string, tokens: Token[]): Range[] => {
  for (let at = 0; at < text.length; at += slice) {
    const from = Math.max(0, at - margin)
    const found = matches(text.slice(from, at + slice + margin), tokens).map(({ start, end }) => ({
      start: start + from,
      end: end + from,
    }))
    if (found.some(({ start }) => start >= at && start < at + slice))
      return found.filter(({ start }) => start >= at)
  }
  return []
}

/** Where the query's words stand in the text, first to last, none overlapping another. */
const matches = (text: string, tokens: Token[]): Range[] => {
  if (!tokens.length) return []
  const { folded, places } = foldInPlace(text)
  const parts = tokens.flatMap((token) => (token.cjk ? [] : token.parts))
  const found = tokens.flatMap((token) => (token.cjk ? runsLike(folded, token) : []))
  if (parts.length > 0) found.push(...wordsLike(folded, parts))
  const ranges: Range[] = []
  for (const { start, end } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const range = { start: places[start]!, end: places[end]! }
    const before = ranges.at(-1)
    if (before && range.start < before.end) before.end = Math.max(before.end, range.end)
    else ranges.push(range)
  }
  return ranges
}

const plain = /[\x20-\x40\x5b-\x7e\u4e00-\u9fa5]/
const markOnLatin = /[\u0300-\u036f]/

/** The folded text, and for each of its code units (and its end) where it comes from. */
const foldInPlace = (text: string): { folded: string; places: number[] } => {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const letters = plain.test(character) ? character : markOnLatin.test(character) ? '' : fold(character)
    for (let unit = 0; unit < letters.length; unit++) places.push(at)
    folded += letters
    at += character.length
  }
  places.push(text.length)
  return { folded, places }
}

const runsLike = (folded: string, { text }: Token): Range[] => {
  const found: Range[] = []
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length))
    found.push({ start: at, end: at + text.length })
  return found
}

const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** Words that begin like one of the query's parts, or have the same stem: refund marks "refunded". */
const wordsLike = (folded: string, parts: string[]): Range[] => {
  const stems = new Set(parts.map(stem))
  return Array.from(folded.matchAll(words)).flatMap(({ 0: word, index: start }) => {
    const begun = parts.filter((part) => word.startsWith(part))
    const lengths = begun.map((part) => (/\d/.test(part) ? part.length : word.length))
    if (begun.length > 0) return [{ start, end: start + Math.max(...lengths) }]
    return stems.has(stem(word)) ? [{ start, end: start + word.length }] : []
  })
}

const windowAround = (text: string, match: Range | undefined, length: number): Range => {
  if (text.length <= length) return { start: 0, end: text.length }
  const about = match ?? { start: 0, end: 0 }
  const before = Math.max(0, Math.floor((length - (about.end - about.start)) / 3))
  const start = Math.max(0, Math.min(about.start - before, text.length - length))
  const end = Math.min(text.length, Math.max(start + length, about.end))
  return { start: wordStart(text, start, about.start), end: wordEnd(text, end, about.end) }
}

const longestWord = 16
const wordUnit = /[\p{Script=Latin}\p{M}\p{N}\ud800-\udfff]/u

/** Not in the middle of a word or a character: on to its end, but never beyond the match. */
const wordStart = (text: string, from: number, limit: number): number => {
  if (from === 0 || !wordUnit.test(text[from - 1]!)) return from
  for (let at = from; at < limit && at < from + longestWord; at++) if (!wordUnit.test(text[at]!)) return at
  return isLowSurrogate(text, from) ? from + 1 : from
}

const wordEnd = (text: string, from: number, limit: number): number => {
  if (from === text.length || !wordUnit.test(text[from]!)) return from
  for (let at = from; at > limit && at > from - longestWord; at--)
    if (!wordUnit.test(text[at - 1]!)) return at
  return isLowSurrogate(text, from) ? from - 1 : from
}

const isLowSurrogate = (text: string, at: number) => /[\udc00-\udfff]/.test(text[at] ?? '')

const marked = (text: string, window: Range, ranges: Range[]): string => {
  let out = ''
  let at = window.start
  for (const { start, end } of ranges) {
    out += text.slice(at, start) + markStart + text.slice(start, end) + markEnd
    at = end
  }
  return (out + text.slice(at, window.end)).trim()
}
