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
