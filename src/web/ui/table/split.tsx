import type { ReactNode } from 'react'
import classes from './split.module.css'

/** A table with its bulk bar, and beside it the row that is looked at. */
export const Split = ({ children, beside }: { children: ReactNode; beside?: ReactNode }) => (
  <div className={classes.split}>
    <div className={classes.table}>{children}</div>
    {beside}
  </div>
)
