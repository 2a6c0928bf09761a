import { SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { getToday, type Today } from '../../shared/today.ts'
import { useCan, useMe } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { CameIn } from '../today/came-in.tsx'
import { isEmpty, untilTurn, without } from '../today/day.ts'
import { Greeting } from '../today/greeting.tsx'
import { Kept } from '../today/kept.tsx'
import { Keys } from '../today/keys.tsx'
import { NothingDue } from '../today/nothing-due.tsx'
import { TodayList } from '../today/today-list.tsx'
import { usePromises } from '../today/use-promises.ts'
import { Page } from '../ui/page.tsx'
import { Failed, Forbidden, SkeletonRows } from '../ui/states.tsx'
import classes from './today.module.css'

const route = getRouteApi('/signed-in/today')

/** The start of the day: what was promised, what came in, what is done. */
export const TodayPage = () => {
  const { t } = useTranslation()
  const mayRead = useCan()('follow_ups.read')
  const { scope } = useMe()
  const isTeam = route.useSearch().of === 'team' && scope !== 'own'
  const promises = usePromises()
  const query = isTeam ? { of: 'team' as const } : {}
  const { data, error, refetch } = useEndpoint(getToday, { query }, { enabled: mayRead })
  useTurn(data, refetch)
  const left = data && without(data, promises.gone)
  if (!mayRead)
    return (
      <Page title={t('today.title')}>
        <Forbidden />
      </Page>
    )
  return (
    <Page title={t('today.title')}>
      <header className={classes.top}>
        <Greeting day={left} />
        {scope !== 'own' && <Whose isTeam={isTeam} />}
      </header>
      {!left && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!left && !error && (
        <div className={classes.columns}>
          <SkeletonRows height={44} />
        </div>
      )}
      {data && left && (
        <div className={classes.columns}>
          <div className={classes.main}>
            {isEmpty(left) && <NothingDue isTeam={isTeam} />}
            <TodayList day={data} isTeam={isTeam} promises={promises} />
          </div>
          <aside className={classes.aside} aria-label={t('today.cameIn')}>
            <Kept count={data.completedToday} />
            <CameIn communications={data.cameIn} />
            {!isEmpty(left) && <Keys />}
          </aside>
        </div>
      )}
    </Page>
  )
}

const Whose = ({ isTeam }: { isTeam: boolean }) => {
  const { t } = useTranslation()
  const navigate = route.useNavigate()
  return (
    <SegmentedControl
      aria-label={t('today.whose')}
      size="xs"
      classNames={{ root: classes.whose, label: classes.choice }}
      value={isTeam ? 'team' : 'me'}
      onChange={(of) => void navigate({ search: { of: of === 'team' ? 'team' : undefined }, replace: true })}
      data={[
        { value: 'me', label: t('today.mine') },
        { value: 'team', label: t('today.team') },
      ]}
    />
  )
}

/** What was due at 15:00 is late at 15:01, also when nothing else happens. */
const useTurn = (day: Today | undefined, refetch: () => unknown) =>
  useEffect(() => {
    if (!day) return
    const timer = setTimeout(() => void refetch(), untilTurn(day, Date.now()))
    return () => clearTimeout(timer)
  }, [day, refetch])
