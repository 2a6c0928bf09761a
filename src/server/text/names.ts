import { pinyin, polyphonic } from 'pinyin-pro'
import { fold, runsOf } from './folding.ts'

/** Of one key; longer queries are cut to it, so they stay right but no longer tell names apart by what follows. */
const longestKey = 16
const longestInitials = 8
/** Names are at most 200 characters; whatever comes beyond isn't keyed. */
const longestName = 200
/** Up to so many Han characters a name counts as a person's, whose every character may be read in all its ways. */
const longestPersonName = 4
const mostReadings = 8

/**
 * Of a name, for `name_terms text[]`: its Han (and kana, hangul) characters and pairs of neighbours, folded. With these
 * 张, 张三 and 三丰 find 张三丰, on any database locale.
 */
export const nameTerms = (name: string): string[] => {
  const terms = new Set<string>()
  for (const run of runsOf(foldName(name))) {
    if (!run.cjk) continue
    const characters = [...run.text]
    characters.forEach((character, at) => {
      terms.add(character)
      const next = characters[at + 1]
      if (next) terms.add(character + next)
    })
  }
  return [...terms]
}

/**
 * Of a name, for `name_key text` under a trigram index: a space before each place where reading may begin, and what
 * follows it without spaces (at most 16 letters); a key that begins another one is left out. 张三丰 gives
 * ` feng sanfeng sf zhangsanfeng zhangsf zsf`, Jane Smith ` ane ith janesmith js mith smith`. So `like '% zhangs%'` finds
 * a syllable's beginning and never the inside of one: han finds 韩, not 张 (z-han-g).
 */
export const nameKey = (name: string): string => {
  const keys = new Set<string>()
  for (const units of readings(foldName(name))) {
    const letters = units.map(({ text }) => [...text][0]!)
    units.forEach((unit, at) => {
      keys.add(cut(joined(units, at), longestKey))
      keys.add(cut(letters.slice(at).join(''), longestInitials))
      if (unit.word) for (const inside of insides(unit.text)) keys.add(cut(inside, longestKey))
    })
    if (units.length > 1) keys.add(cut(units[0]!.text + letters.slice(1).join(''), longestKey))
  }
  const kept = [...keys].sort().filter((key, at, sorted) => !sorted[at + 1]?.startsWith(key))
  return kept.length ? ` ${kept.join(' ')}` : ''
}

/**
 * What to ask the two columns for. A name matches when it has all `terms` and is like all `keyParts`; each part is bound
 * on its own, since PostgreSQL uses no index for `like all (…)`:
 *
 *     name_terms @> $1::text[] and name_key like $2 and name_key like $3
 *
 * Leave a condition out when its list is empty (`@> '{}'` scans the whole index). Both empty: the query has nothing that a
 * name could hold (only signs), so nothing matches. Parts are ready patterns, `% zhang%`, and need no escaping.
 */
export const nameQuery = (q: string): { terms: string[]; keyParts: string[] } => {
  const terms = new Set<string>()
  const keyParts = new Set<string>()
  for (const run of runsOf(foldName(q))) {
    if (run.cjk) for (const term of queryTerms([...run.text])) terms.add(term)
    else keyParts.add(`% ${cut(run.text, longestKey)}%`)
  }
  return { terms: [...terms], keyParts: [...keyParts] }
}

/** Pairs alone do for two characters and more: they hold the single ones. */
const queryTerms = (characters: string[]): string[] =>
  characters.length === 1
    ? characters
    : characters.slice(1).map((character, at) => characters[at]! + character)

const foldName = (name: string) => fold(cut(name, longestName))

/** By whole characters, so that no surrogate pair is split. */
const cut = (text: string, length: number): string =>
  text.length <= length ? text : [...text.slice(0, length * 2)].slice(0, length).join('')

/** A syllable of pinyin, or a word written in letters, which may also be found from its inside. */
type Unit = { text: string; word: boolean }

const joined = (units: Unit[], at: number): string => {
  let text = ''
  for (let next = at; next < units.length && text.length < longestKey; next++) text += units[next]!.text
  return text
}

/** From the second letter on, as long as three letters are left. */
const insides = (word: string): string[] => {
  const letters = [...word]
  return letters.slice(1, Math.max(1, letters.length - 2)).map((_, at) => letters.slice(at + 1).join(''))
}

/** The ways a name may be read aloud: one, or several when characters in it have several readings. */
const readings = (foldedName: string): Unit[][] => {
  const runs = runsOf(foldedName)
  let ways: Unit[][] = [[]]
  for (const run of runs) {
    const options = run.cjk ? syllables(run.text) : [[{ text: run.text, word: true }]]
    ways = ways.flatMap((way) => options.map((option) => [...way, ...option])).slice(0, mostReadings)
  }
  return ways[0]!.length ? ways : []
}

const syllables = (run: string): Unit[][] => {
  const characters = [...run]
  const plain = read(run)
  const asSurname = characters.length > longestPersonName ? readSurname(characters, plain) : read(run, 'head')
  const ways = [asSurname, plain]
  if (characters.length <= longestPersonName) {
    const others = polyphonic(run, { type: 'array', toneType: 'none' })
    characters.forEach((_, at) => {
      for (const other of others[at] ?? []) ways.push(asSurname.toSpliced(at, 1, other))
    })
  }
  const spelt = ways.flatMap(spellings).map((way) => way.filter((syllable) => syllable !== ''))
  return [...new Map(spelt.map((way) => [way.join(' '), way])).values()]
    .slice(0, mostReadings)
    .map((way) => way.map((text) => ({ text, word: false })))
}

const read = (run: string, surname: 'off' | 'head' = 'off'): string[] =>
  pinyin(run, { type: 'array', toneType: 'none', surname })

/** Of a long run only the head is read as a surname: surname mode spoils the words that follow (银行 becomes yin xing). */
const readSurname = (characters: string[], plain: string[]): string[] => [
  ...read(characters.slice(0, 3).join(''), 'head').slice(0, 2),
  ...plain.slice(2),
]

/** ü is typed as v, written u, and lyu in passports (since 2012). */
const spellings = (way: string[]): string[][] => {
  const at = way.findIndex((syllable) => syllable.includes('ü'))
  if (at < 0) return [way]
  const spelt = (vowel: string) => way.map((syllable) => syllable.replace('ü', vowel))
  return [spelt('v'), spelt('u'), spelt('yu')]
}
