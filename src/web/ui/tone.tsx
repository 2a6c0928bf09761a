import type { Icon } from '@tabler/icons-react'
import type { CSSProperties, ReactNode } from 'react'
import classes from './tone.module.css'

/** What a colour means. `plain` and `faint` mean nothing. */
export type Tone = 'plain' | 'faint' | 'accent' | 'overdue' | 'today' | 'kept' | 'inbound' | 'outbound'

const inks: Record<Tone, string> = {
  plain: 'var(--ink-2)',
  faint: 'var(--ink-3)',
  accent: 'var(--accent-ink)',
  overdue: 'var(--overdue)',
  today: 'var(--today)',
  kept: 'var(--kept)',
  inbound: 'var(--inbound)',
  outbound: 'var(--outbound)',
}
const grounds: Record<Tone, string> = {
  plain: 'var(--neutral-soft)',
  faint: 'transparent',
  accent: 'var(--accent-soft)',
  overdue: 'var(--overdue-soft)',
  today: 'var(--today-soft)',
  kept: 'var(--kept-soft)',
  inbound: 'var(--inbound-soft)',
  outbound: 'var(--outbound-soft)',
}

export const inkOf = (tone: Tone) => inks[tone]
export const groundOf = (tone: Tone) => grounds[tone]
const styleOf = (tone: Tone) =>
  ({ '--tone-ink': inks[tone], '--tone-ground': grounds[tone] }) as CSSProperties

type Props = { tone: Tone; icon?: Icon; children: ReactNode }

/** A word with its colour and icon, on a ground: a status, a stage, a tag. */
export const Pill = ({ tone, icon: PillIcon, children }: Props) => (
  <span className={classes.pill} style={styleOf(tone)} data-tone={tone}>
    {PillIcon && <PillIcon size={14} stroke={1.75} aria-hidden />}
    <span className="one-line">{children}</span>
  </span>
)

/** The same without a ground, for use in running text and dense rows. */
export const Toned = ({ tone, icon: TonedIcon, children }: Props) => (
  <span className={classes.toned} style={styleOf(tone)}>
    {TonedIcon && <TonedIcon size={14} stroke={1.75} aria-hidden />}
    <span className="one-line">{children}</span>
  </span>
)

/** An icon alone needs its word for those who don't see it. */
export const ToneIcon = ({
  tone,
  icon: OneIcon,
  label,
  size = 16,
}: {
  tone: Tone
  icon: Icon
  label: string
  size?: number
}) => (
  <span role="img" aria-label={label} title={label} className={classes.icon} style={styleOf(tone)}>
    <OneIcon size={size} stroke={1.75} aria-hidden />
  </span>
)
