import { IconCalendar, IconList } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './follow-ups.module.css'

/** The same promises as a list or as a calendar. */
export const ViewSwitch = ({ here }: { here: 'list' | 'calendar' }) => {
  const { t } = useTranslation()
  return (
    <nav className={classes.switch} aria-label={t('followUps.view')}>
      <Link
        to="/follow-ups"
        activeOptions={{ exact: true }}
        className={classes.side}
        aria-current={here === 'list' ? 'page' : undefined}
        aria-label={t('followUps.asList')}
        title={t('followUps.asList')}
      >
        <IconList size={16} stroke={1.7} aria-hidden />
      </Link>
      <Link
        to="/follow-ups/calendar"
        className={classes.side}
        aria-current={here === 'calendar' ? 'page' : undefined}
        aria-label={t('followUps.asCalendar')}
        title={t('followUps.asCalendar')}
      >
        <IconCalendar size={16} stroke={1.7} aria-hidden />
      </Link>
    </nav>
  )
}
