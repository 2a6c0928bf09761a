import { markEnd, markStart } from '../../shared/search.ts'

export type Piece = { text: string; isMarked: boolean }

/** Cuts a text with the server's marks into its pieces. A mark that was cut off ends with the text. */
export const piecesOf = (text: string): Piece[] =>
  text
    .split(markStart)
    .flatMap((part, i) => {
      if (i === 0) return [{ text: part.replaceAll(markEnd, ''), isMarked: false }]
      const [marked = '', ...rest] = part.split(markEnd)
      return [
        { text: marked, isMarked: true },
        { text: rest.join(''), isMarked: false },
      ]
    })
    .filter(({ text: piece }) => piece)

/** A Chinese character is as wide as two Latin ones. */
const widthOf = (text: string) => [...text].reduce((width, char) => width + (char > '\u2e7f' ? 2 : 1), 0)
const roomBefore = 28
const keptBefore = 16

/** Cuts what stands before the first word found, so that the word is in sight where there is only one line. */
export const nearMark = (pieces: readonly Piece[]): Piece[] => {
  const [first, ...rest] = pieces
  if (!first || first.isMarked || rest.length === 0 || widthOf(first.text) <= roomBefore) return [...pieces]
  const chars = [...first.text]
  while (widthOf(chars.join('')) > keptBefore) chars.shift()
  return [{ text: `…${chars.join('').trimStart()}`, isMarked: false }, ...rest]
}

/** Marks what was typed in a name that the server found whole. */
export const markTyped = (name: string, typed: string): Piece[] => {
  const at = typed ? name.toLowerCase().indexOf(typed.toLowerCase()) : -1
  // In some languages lower case is longer than upper case; then places differ and nothing is marked.
  if (at < 0 || name.toLowerCase().length !== name.length) return [{ text: name, isMarked: false }]
  return [
    { text: name.slice(0, at), isMarked: false },
    { text: name.slice(at, at + typed.length), isMarked: true },
    { text: name.slice(at + typed.length), isMarked: false },
  ].filter(({ text }) => text)
}

/** Marks the digits that were typed in a number, however both are written: 8000 0000 in +86 138 0000 0000. */
export const markDigits = (number: string, typed: string): Piece[] => {
  const digits = typed.replace(/\D/g, '')
  const places = [...number].flatMap((char, at) => (/\d/.test(char) ? [at] : []))
  const at = digits
    ? places
        .map((place) => number[place])
        .join('')
        .indexOf(digits)
    : -1
  if (at < 0) return markTyped(number, typed)
  const [from, to] = [places[at]!, places[at + digits.length - 1]! + 1]
  return [
    { text: number.slice(0, from), isMarked: false },
    { text: number.slice(from, to), isMarked: true },
    { text: number.slice(to), isMarked: false },
  ].filter(({ text }) => text)
}
