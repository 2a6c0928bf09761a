import { Fragment } from 'react'
import classes from './marked.module.css'
import type { Piece } from './pieces.ts'

/** A text with the words that were looked for marked. */
export const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, isMarked }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order
    <Fragment key={i}>{isMarked ? <mark className={classes.mark}>{text}</mark> : text}</Fragment>
  ))
