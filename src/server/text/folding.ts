/** Letters with a stroke or tied together, which Unicode doesn't decompose. */
const folds: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const folded = /[ßæœøłđðþı]/g
const marksOnLatin = /(\p{Script=Latin})\p{M}+/gu
const invisible = /\p{Cf}+/gu
const ascii = /^[\0-\x7f]*$/

/**
 * A text as it is compared: width and compatibility forms (NFKC), case and the marks on Latin letters taken away, so that
 * ＡＢＣ, abc and ÀBC are one. Marks of other scripts stay (が is not か). Folding twice changes nothing.
 */
export const fold = (text: string): string => {
  if (ascii.test(text)) return text.toLowerCase()
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marksOnLatin, '$1')
    .normalize('NFKC')
    .replace(folded, (letter) => folds[letter]!)
}

/** Scripts written without spaces and searched by character: Han, kana, bopomofo, and hangul beside them. */
const cjk = String.raw`[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}]&&[\p{L}\p{N}]]`
const runs = new RegExp(`(${cjk}+)|(?:(?!${cjk})[\\p{L}\\p{N}\\p{M}])+`, 'gv')

/** A stretch of one kind of writing: `cjk` to be taken by characters, or a whole word of letters, digits and marks. */
export type Run = { text: string; cjk: boolean; start: number }

/** The runs of a folded text; what stands between them (spaces, punctuation, signs) is left out. */
export const runsOf = (foldedText: string): Run[] =>
  Array.from(foldedText.matchAll(runs), (match) => ({
    text: match[0],
    cjk: match[1] !== undefined,
    start: match.index,
  }))
