/** What is said without a year or a week is the one to come in a promise, the one past in a record. */
export type Lean = 'future' | 'past'

/** Where in the text something was said, and what it means. */
export type Hit<T> = { from: number; to: number; means: T }

/** A way to say something: a pattern, and what it means on a day; undefined when it doesn't exist. */
export type Rule<T> = readonly [
  pattern: RegExp,
  meaning: (match: RegExpExecArray, today: string, lean: Lean) => T | undefined,
]

/** Every place where a rule applies, the first first, and of two that begin together the longer. */
export const hitsOf = <T>(rules: readonly Rule<T>[], text: string, today: string, lean: Lean): Hit<T>[] =>
  rules
    .flatMap(([pattern, meaning]) =>
      [...text.matchAll(new RegExp(pattern, 'giu'))].flatMap((match) => {
        const means = meaning(match as RegExpExecArray, today, lean)
        const from = match.index
        return means === undefined ? [] : [{ from, to: from + match[0].length, means }]
      }),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to)
