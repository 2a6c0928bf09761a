import { IconSettings } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '../me.ts'
import { later } from '../ui/later.tsx'
import { DueBadge, useDueCount } from './due-count.tsx'
import { isIn, type Place, railPlaces } from './places.ts'
import classes from './rail.module.css'

export const Rail = () => {
  const { t } = useTranslation()
  const can = useCan()
  return (
    <nav className={classes.rail} aria-label={t('frame.mainNavigation')}>
      <Link to="/today" className={classes.mark} aria-label={t('common.product')}>
        <img src="/icon.svg" alt="" width={28} height={28} />
      </Link>
      <ul className={classes.places}>
        {railPlaces
          .filter(({ requires }) => can(requires))
          .map((place) => (
            <RailPlace key={place.to} place={place} />
          ))}
      </ul>
      <div className={classes.foot}>
        <Link
          to="/settings"
          className={classes.place}
          aria-label={t('frame.settings')}
          data-tip={t('frame.settings')}
          data-tip-side="right"
        >
          <IconSettings size={20} stroke={1.6} aria-hidden />
        </Link>
        <Account />
      </div>
    </nav>
  )
}

const AccountMenu = later(() => import('./account-menu.tsx'), 'AccountMenu')

/** One's initials; the menu behind them comes when first opened. */
const Account = () => {
  const { t } = useTranslation()
  const { name } = useMe()
  const [isOpen, setOpen] = useState(false)
  const button = (
    <button
      type="button"
      className={classes.avatar}
      aria-label={t('frame.account', { name })}
      aria-haspopup="menu"
      data-initials={initialsOf(name)}
      onClick={() => setOpen(!isOpen)}
    />
  )
  return (
    <Suspense fallback={button}>
      <AccountMenu opened={isOpen} onChange={setOpen}>
        {button}
      </AccountMenu>
    </Suspense>
  )
}

/** 张三 → 三, Anna Berg → AB. */
export const initialsOf = (name: string): string => {
  const trimmed = name.trim()
  if (/^[\u3400-\u9fff·]+$/.test(trimmed)) return trimmed.slice(-1)
  const words = trimmed.split(/\s+/)
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase()
}

const RailPlace = ({ place: { to, word, icon: PlaceIcon, key } }: { place: Place }) => {
  const { t } = useTranslation()
  const isHere = useLocation({ select: ({ pathname }) => isIn(pathname, to) })
  const due = useDueCount()
  const count = word === 'today' ? due : ''
  const label = t(`frame.${word}`)
  return (
    <li>
      <Link
        to={to}
        className={classes.place}
        aria-label={count ? `${label} ${count}` : label}
        data-tip={`${label}   G ${key.toUpperCase()}`}
        data-tip-side="right"
        aria-current={isHere ? 'page' : undefined}
        data-here={isHere || undefined}
      >
        <PlaceIcon size={20} stroke={1.6} aria-hidden />
        <DueBadge count={count} />
      </Link>
    </li>
  )
}
