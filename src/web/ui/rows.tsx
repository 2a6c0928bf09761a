import type { ReactNode } from 'react'
import classes from './rows.module.css'
import { inkOf, type Tone } from './tone.tsx'

type BucketProps = { title: string; count?: string; tone?: Tone; actions?: ReactNode; children: ReactNode }

/** A heading with its rows below: overdue, today, tomorrow; or the days of a list. */
export const BucketList = ({ title, count, tone = 'plain', actions, children }: BucketProps) => (
  <section className={classes.bucket} aria-label={title}>
    <header className={classes.heading}>
      <h2 className={classes.title} style={tone === 'plain' ? undefined : { color: inkOf(tone) }}>
        {title}
      </h2>
      {count && <span className={classes.count}>{count}</span>}
      <span className={classes.space} />
      {actions}
    </header>
    <ul className={classes.list}>{children}</ul>
  </section>
)

type RowProps = {
  /** Before the text: a check box, a time, an icon. */
  start?: ReactNode
  title: ReactNode
  /** Smaller, after the title; below it on a phone. */
  meta?: ReactNode
  end?: ReactNode
  /** Shown on hover and focus; always on touch. */
  actions?: ReactNode
  onClick?: () => void
  selected?: boolean
  /** Opens below the row: a form, a detail. */
  below?: ReactNode
}

/** One line of a list: what, about whom, when; what can be done appears when pointed at. */
export const Row = ({ start, title, meta, end, actions, onClick, selected, below }: RowProps) => (
  <li className={classes.item} data-selected={selected || undefined}>
    <div className={classes.row}>
      {start && <div className={classes.start}>{start}</div>}
      <div className={classes.text}>
        <div className={classes.main}>
          {onClick ? (
            <button type="button" className={classes.open} onClick={onClick}>
              {title}
            </button>
          ) : (
            title
          )}
        </div>
        {meta && <div className={classes.meta}>{meta}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
      {end && <div className={classes.end}>{end}</div>}
    </div>
    {below}
  </li>
)
