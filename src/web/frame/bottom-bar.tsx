import { IconCalendarCheck, IconDots, IconHome, IconPlus, IconUsers } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../me.ts'
import { later } from '../ui/later.tsx'
import classes from './bottom-bar.module.css'
import { DueBadge, useDueCount } from './due-count.tsx'
import { useOpen } from './open.tsx'
import { isIn } from './places.ts'

const More = later(() => import('./more.tsx'), 'More')

/** What the rail is on a phone. */
export const BottomBar = () => {
  const { t } = useTranslation()
  const { record } = useOpen()
  const can = useCan()
  const due = useDueCount()
  const [isMore, setMore] = useState(false)
  return (
    <nav className={classes.bar} aria-label={t('frame.mainNavigation')}>
      <BarLink
        to="/today"
        label={t('frame.today')}
        badge={<DueBadge count={due} />}
        icon={<IconHome size={22} stroke={1.6} />}
      />
      <BarLink to="/customers" label={t('frame.customers')} icon={<IconUsers size={22} stroke={1.6} />} />
      {can('communications.create') && (
        <button
          type="button"
          className={classes.record}
          onClick={() => record()}
          aria-label={t('frame.record')}
        >
          <IconPlus size={24} stroke={2} aria-hidden />
        </button>
      )}
      <BarLink
        to="/follow-ups"
        label={t('frame.followUps')}
        icon={<IconCalendarCheck size={22} stroke={1.6} />}
      />
      <button type="button" className={classes.item} onClick={() => setMore(true)} aria-haspopup="dialog">
        <IconDots size={22} stroke={1.6} aria-hidden />
        {t('frame.more')}
      </button>
      <Suspense fallback={null}>
        <More opened={isMore} onClose={() => setMore(false)} />
      </Suspense>
    </nav>
  )
}

type BarLinkProps = { to: string; label: string; icon: ReactNode; badge?: ReactNode }
const BarLink = ({ to, label, icon, badge }: BarLinkProps) => {
  const isHere = useLocation({ select: ({ pathname }) => isIn(pathname, to) })
  return (
    <Link to={to} className={classes.item} data-here={isHere || undefined}>
      <span className={classes.glyph} aria-hidden>
        {icon}
        {badge}
      </span>
      {label}
    </Link>
  )
}
