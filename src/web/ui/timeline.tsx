import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './timeline.module.css'
import { groundOf, inkOf, type Tone } from './tone.tsx'

/** A day of a timeline. */
export const TimelineDay = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={classes.day}>
    <h3 className={classes.heading}>{title}</h3>
    <ol className={classes.items}>{children}</ol>
  </section>
)

type ItemProps = {
  id?: string
  icon: Icon
  tone?: Tone
  /** Who did what, in one line. */
  title: ReactNode
  /** The time of day. */
  time: ReactNode
  actions?: ReactNode
  children?: ReactNode
  /** `quiet` is for changes: small and grey, without a card. */
  look?: 'card' | 'quiet'
  /** Of chats: what the customer wrote stands left, what we wrote right. */
  side?: 'inbound' | 'outbound'
  /** It is what was looked for. */
  isMarked?: boolean
}

/** One thing that happened. */
export const TimelineItem = ({
  id,
  icon: ItemIcon,
  tone = 'plain',
  title,
  time,
  actions,
  children,
  look = 'card',
  side,
  isMarked,
}: ItemProps) => (
  <li id={id} className={classes.item} data-look={look} data-side={side} data-marked={isMarked || undefined}>
    <span className={classes.icon} style={{ color: inkOf(tone), background: groundOf(tone) }}>
      <ItemIcon size={look === 'quiet' ? 14 : 16} stroke={1.7} aria-hidden />
    </span>
    <article className={classes.body}>
      <header className={classes.top}>
        <div className={classes.title}>{title}</div>
        {actions && <div className={classes.actions}>{actions}</div>}
        <div className={classes.time}>{time}</div>
      </header>
      {children && <div className={classes.text}>{children}</div>}
    </article>
  </li>
)
