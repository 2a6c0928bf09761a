import { Fragment } from 'react'
import classes from './marked.module.css'
import { piecesOf } from './pieces.ts'

/** A found text with the words that were looked for marked. */
export const Marked = ({ text }: { text: string }) =>
  piecesOf(text).map(({ text: piece, isMarked }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order
    <Fragment key={i}>{isMarked ? <mark className={classes.mark}>{piece}</mark> : piece}</Fragment>
  ))
