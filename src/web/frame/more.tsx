import { Drawer } from '@mantine/core'
import { IconLogout, IconSettings } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '../me.ts'
import { useSignOut } from '../session/use-session.ts'
import { Choices } from './account-menu.tsx'
import classes from './bottom-bar.module.css'
import { places } from './places.ts'

const inBar = ['/today', '/customers', '/follow-ups']

/** On a phone: where else one can go, the language, light or dark. */
export const More = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
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
          <button type="button" className={classes.row} onClick={leave}>
            <IconLogout size={20} stroke={1.6} aria-hidden />
            {t('frame.signOut')}
          </button>
        </li>
      </ul>
      <Choices />
    </Drawer>
  )
}
