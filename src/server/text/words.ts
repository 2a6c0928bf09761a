import { fold, runsOf } from './folding.ts'
import { stem } from './stem.ts'

/** In characters; in UTF-8 at most 256 bytes, well below the 2,046 that a lexeme may have. */
const longestWord = 64
/** PostgreSQL doesn't check the 1 MB that a tsvector may have when it is made of an array, so we do. */
const mostLexemes = 16_000
const mostBytes = 500_000
/** A token with more changes between letters and digits than this is a hash or a key: found as a whole only. */
const mostParts = 8
const mostQueryTokens = 32

/**
 * The words of a text, for `array_to_tsvector($1::text[])`: pairs of neighbouring characters of Han, kana and hangul runs
 * and each run's last character (so that a prefix finds single ones); words in letters folded, with their English stem;
 * codes whole without their signs (PO-71923 as po71923) and in parts (po, 71923). Each once, none empty. Of a very long
 * text the first 16,000 are kept.
 */
export const lexemes = (text: string): string[] => {
  const found = new Set<string>()
  let bytes = 0
  for (const token of tokensOf(text)) {
    for (const lexeme of token.cjk ? pairs(token.text) : wordForms(token)) {
      if (found.has(lexeme)) continue
      bytes += Buffer.byteLength(lexeme)
      if (found.size === mostLexemes || bytes > mostBytes) return [...found]
      found.add(lexeme)
    }
  }
  return [...found]
}

/**
 * What a person typed as the text of a tsquery, for `search @@ $1::tsquery`; null when it holds nothing to look for. All
 * words must occur, in any order. A single Han character and the last word, which may still be being typed, match as
 * prefixes. Safe for any input: only letters and digits reach the text, each operand quoted.
 */
export const wordsQuery = (q: string): string | null => {
  const tokens = withoutStopWords(tokensOf(q).slice(0, mostQueryTokens))
  const conditions = tokens.map((token, at) =>
    token.cjk ? pairsCondition(token.text) : wordCondition(token, at === tokens.length - 1),
  )
  return conditions.length ? [...new Set(conditions)].join(' & ') : null
}

/** A run of characters, or a word or code with its parts (`PO-71923`: po, 71923). */
export type Token = { text: string; cjk: boolean; parts: string[] }

const thousands = /(?<=\d),(?=\d{3}(?!\d))/g
const letterMeetsDigit = /(?<=\p{N})(?=[^\p{N}])|(?<=[^\p{N}])(?=\p{N})/u
/** What holds the parts of a code together: PO-71923, 2026/03, v1.2, SKU_7, A#4. */
const joint = /^[-_./#:]$/

export const tokensOf = (text: string): Token[] => {
  const source = fold(text).replace(thousands, '')
  const tokens: Token[] = []
  let end = -2
  for (const run of runsOf(source)) {
    const before = tokens.at(-1)
    const touches = run.start === end + 1 && joint.test(source[end]!)
    end = run.start + run.text.length
    if (run.cjk) tokens.push({ text: run.text, cjk: true, parts: [] })
    else if (before && touches && !before.cjk && before.text.length < longestWord) extend(before, run.text)
    else tokens.push({ text: run.text, cjk: false, parts: [run.text] })
  }
  return tokens.flatMap((token) => (token.cjk ? [token] : codeOrWords(token)))
}

const extend = (token: Token, text: string) => {
  token.text += text
  token.parts.push(text)
}

/** Words that only a sign joins (and/or, e-mail addresses) are words of their own; with a digit among them it's a code. */
const codeOrWords = (token: Token): Token[] => {
  const cut = (text: string) => [...text].slice(0, longestWord).join('')
  if (!/\p{N}/u.test(token.text))
    return token.parts.map((part) => ({ text: cut(part), cjk: false, parts: [cut(part)] }))
  const parts = token.parts.flatMap((part) => part.split(letterMeetsDigit)).map(cut)
  const text = cut(token.text)
  return [{ text, cjk: false, parts: parts.length > mostParts ? [text] : parts }]
}

const pairs = (run: string): string[] => {
  const characters = [...run]
  return characters.map((character, at) => character + (characters[at + 1] ?? ''))
}

const wordForms = ({ text, parts }: Token): string[] =>
  parts.length === 1 ? [text, stem(text)] : [text, ...parts]

const pairsCondition = (run: string): string => {
  const all = pairs(run)
  return all.length === 1 ? begun(run) : [...new Set(all.slice(0, -1))].map(quoted).join(' & ')
}

const wordCondition = ({ text, parts }: Token, last: boolean): string => {
  if (parts.length > 1) return codeCondition(text, parts)
  const root = quoted(stem(text))
  return last ? `(${[...new Set([quoted(text), root])].join(' | ')} | ${begun(text)})` : root
}

/** PO-71923 also finds "PO 71923", once its last part is long enough to mean something by itself. */
const codeCondition = (text: string, parts: string[]): string =>
  parts.at(-1)!.length < 4 ? begun(text) : `(${begun(text)} | ${parts.map(quoted).join(' & ')})`

/**
 * Words that begin so. Said twice for the planner's sake: it takes any prefix for at least one text in 200, and reads all
 * of them from the newest on for the few that hold a rare one (0.7 s of a million). Of both together it expects few.
 */
const begun = (text: string): string => `(${quoted(text)}:* & ${quoted(text)}:*)`

const quoted = (text: string) => `'${text}'`

const stopWords = new Set(
  'a an and are as at be by for from in is it of on or that the this to was were with'.split(' '),
)

/** Left out of a query, unless it has nothing else: "the refund for Jane" asks for refund and Jane. */
const withoutStopWords = (tokens: Token[]): Token[] => {
  const telling = tokens.filter((token, at) => at === tokens.length - 1 || !stopWords.has(token.text))
  return telling.length > 1 && stopWords.has(telling.at(-1)!.text) ? telling.slice(0, -1) : telling
}
