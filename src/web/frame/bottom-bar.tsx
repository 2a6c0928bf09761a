import { Drawer, UnstyledButton } from '@mantine/core'
import {
  IconCalendarCheck,
  IconDots,
  IconHome,
  IconLogout,
  IconPlus,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../me.ts'
import { useSignOut } from '../session/use-session.ts'
import { Choices } from './account-menu.tsx'
import classes from './bottom-bar.module.css'
import { DueCount } from './due-count.tsx'
import { useOpen } from './open.tsx'
import { places } from './places.ts'

/** What the rail is on a phone. */
export const BottomBar = () => {
  const { t } = useTranslation()
  const { record } = useOpen()
  const can = useCan()
  const [isMore, setMore] = useState(false)
  return (
    <nav className={classes.bar} aria-label={t('frame.mainNavigation')}>
      <BarLink
        to="/today"
        label={t('frame.today')}
        badge={<DueCount />}
        icon={<IconHome size={22} stroke={1.6} />}
      />
      <BarLink to="/customers" label={t('frame.customers')} icon={<IconUsers size={22} stroke={1.6} />} />
      {can('communications.create') && (
        <UnstyledButton className={classes.record} onClick={() => record()} aria-label={t('frame.record')}>
          <IconPlus size={24} stroke={2} aria-hidden />
        </UnstyledButton>
      )}
      <BarLink
        to="/follow-ups"
        label={t('frame.followUps')}
        icon={<IconCalendarCheck size={22} stroke={1.6} />}
      />
      <UnstyledButton className={classes.item} onClick={() => setMore(true)} aria-haspopup="dialog">
        <IconDots size={22} stroke={1.6} aria-hidden />
        {t('frame.more')}
      </UnstyledButton>
      <More opened={isMore} onClose={() => setMore(false)} />
    </nav>
  )
}

type BarLinkProps = { to: string; label: string; icon: ReactNode; badge?: ReactNode }
const BarLink = ({ to, label, icon, badge }: BarLinkProps) => (
  <Link to={to} className={classes.item} activeProps={{ 'data-here': true }}>
    <span className={classes.glyph} aria-hidden>
      {icon}
      {badge}
    </span>
    {label}
  </Link>
)

const inBar = ['/today', '/customers', '/follow-ups']

const More = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation()
  const can = useCan()
  const leave = useSignOut()
  const rest = places.filter(({ to, requires }) => !inBar.includes(to) && can(requires))
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t('frame.more')}
      classNames={{ content: classes.sheet }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <ul className={classes.list}>
        {rest.map(({ to, word, icon: PlaceIcon }) => (
          <li key={to}>
            <Link to={to} className={classes.row} onClick={onClose}>
              <PlaceIcon size={20} stroke={1.6} aria-hidden />
              {t(`frame.${word}`)}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/settings" className={classes.row} onClick={onClose}>
            <IconSettings size={20} stroke={1.6} aria-hidden />
            {t('frame.settings')}
          </Link>
        </li>
        <li>
          <UnstyledButton className={classes.row} onClick={leave}>
            <IconLogout size={20} stroke={1.6} aria-hidden />
            {t('frame.signOut')}
          </UnstyledButton>
        </li>
      </ul>
      <Choices />
    </Drawer>
  )
}
