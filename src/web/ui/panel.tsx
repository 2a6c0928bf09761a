import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

type PanelProps = {
  /** One sentence: what this is for; or what narrows the rows below. */
  lead?: ReactNode
  actions?: ReactNode
  /** `read` scrolls with its parent; `compare` fills it, for a table with a scroller of its own. */
  shape?: 'read' | 'compare'
  children: ReactNode
}

/** Part of a page with a sentence of its own and what can be done about it. */
export const Panel = ({ lead, actions, shape = 'read', children }: PanelProps) => (
  <div className={classes.panel} data-shape={shape}>
    {(lead || actions) && (
      <header className={classes.head}>
        <div className={classes.lead}>{lead}</div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
    )}
    {children}
  </div>
)

/** What belongs together inside a panel. */
export const Group = ({
  title,
  hint,
  children,
}: {
  title: string
  hint?: ReactNode
  children: ReactNode
}) => {
  const id = useId()
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 id={id} className={classes.groupTitle}>
        {title}
      </h2>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </section>
  )
}

/** One choice with its name at the left; below it on a phone. */
export const Setting = ({
  label,
  hint,
  children,
}: {
  label: string
  hint?: ReactNode
  children: ReactNode
}) => (
  <div className={classes.setting}>
    <div className={classes.what}>
      <p className={classes.label}>{label}</p>
      {hint && <p className={classes.hint}>{hint}</p>}
    </div>
    <div className={classes.control}>{children}</div>
  </div>
)
