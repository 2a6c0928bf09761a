import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsPhone } from './phone.ts'
import classes from './sheet.module.css'

type Props = {
  opened: boolean
  onClose: () => void
  title: string
  size?: number
  /** Stays at the bottom while the rest scrolls: the buttons of a form. */
  footer?: ReactNode
  children: ReactNode
}

/** A panel from the right; on a phone from below. */
export const Sheet = ({ opened, onClose, title, size = 520, footer, children }: Props) => {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '92dvh' : size}
      classNames={{ content: classes.content }}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content radius={isPhone ? '12px 12px 0 0' : 0}>
        <Drawer.Header className={classes.header}>
          <Drawer.Title className={classes.title}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('common.close')} />
        </Drawer.Header>
        <Drawer.Body className={classes.body}>{children}</Drawer.Body>
        {footer && <footer className={classes.footer}>{footer}</footer>}
      </Drawer.Content>
    </Drawer.Root>
  )
}
