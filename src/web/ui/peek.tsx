import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './peek.module.css'

type Props = { label: string; title: ReactNode; onClose: () => void; footer?: ReactNode; children: ReactNode }

/** Beside a list: a look at a row without leaving it. The list stays usable; its keys move the look along. */
export const Peek = ({ label, title, onClose, footer, children }: Props) => {
  const { t } = useTranslation()
  return (
    <aside className={classes.peek} aria-label={label}>
      <header className={classes.top}>
        <h2 className={classes.title}>{title}</h2>
        <ActionIcon aria-label={t('common.close')} onClick={onClose}>
          <IconX size={17} stroke={1.7} />
        </ActionIcon>
      </header>
      <div className={classes.body}>{children}</div>
      {footer && <footer className={classes.footer}>{footer}</footer>}
    </aside>
  )
}

/** Names and values, one below the other. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={classes.facts}>{children}</dl>
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={classes.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
