import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './panel.module.css'

type Props = {
  title: string
  /** Beside the title: a count. */
  beside?: ReactNode
  /** What the plus at the right does. */
  add?: { label: string; run: () => void }
  children: ReactNode
}

/** A part of the panel: a heading, what can be added, its rows. */
export const PanelSection = ({ title, beside, add, children }: Props) => (
  <section className={classes.section}>
    <header className={classes.top}>
      <h2 className={classes.title}>{title}</h2>
      {beside && <span className={classes.beside}>{beside}</span>}
      {add && (
        <ActionIcon
          size={28}
          className={classes.add}
          onClick={add.run}
          aria-label={add.label}
          title={add.label}
        >
          <IconPlus size={16} stroke={1.6} />
        </ActionIcon>
      )}
    </header>
    {children}
  </section>
)
