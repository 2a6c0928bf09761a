import { Button, Skeleton } from '@mantine/core'
import {
  type Icon,
  IconAlertTriangle,
  IconFilterOff,
  IconLock,
  IconMoodEmpty,
  IconRefresh,
  IconSearchOff,
  IconWifiOff,
} from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'
import { useProblemText } from './problem.tsx'
import classes from './states.module.css'

type StateProps = {
  icon?: Icon
  title: string
  children?: ReactNode
  actions?: ReactNode
  role?: string
  /** Whether it stands for a whole page, which needs its heading. */
  page?: boolean
}

/** What stands where content would: a title, one sentence that helps, and what to do next. */
export const State = ({
  icon: StateIcon = IconMoodEmpty,
  title,
  children,
  actions,
  role,
  page,
}: StateProps) => (
  <div className={classes.state} role={role}>
    <span className={classes.icon}>
      <StateIcon size={20} stroke={1.5} aria-hidden />
    </span>
    {page ? <h1 className={classes.title}>{title}</h1> : <p className={classes.title}>{title}</p>}
    {children && <div className={classes.text}>{children}</div>}
    {actions && <div className={classes.actions}>{actions}</div>}
  </div>
)

export const Empty = State

export const FilteredEmpty = ({ onClear }: { onClear: () => void }) => {
  const { t } = useTranslation()
  return (
    <State
      icon={IconFilterOff}
      title={t('states.filteredTitle')}
      actions={
        <Button variant="default" onClick={onClear}>
          {t('common.clearFilters')}
        </Button>
      }
    >
      {t('states.filteredText')}
    </State>
  )
}

type FailedProps = { error: Error; onRetry?: () => void; page?: boolean }

/** For anything that failed to load: offline, not allowed, gone or broken, each with what helps. */
export const Failed = ({ error, onRetry, page }: FailedProps) => {
  const { t } = useTranslation()
  const textOf = useProblemText()
  const status = error instanceof ApiProblem ? error.status : -1
  if (status === 403) return <Forbidden page={page} />
  if (status === 404) return <NotFound page={page} />
  const isOffline = status === 0
  return (
    <State
      page={page}
      role="alert"
      icon={isOffline ? IconWifiOff : IconAlertTriangle}
      title={isOffline ? t('states.offlineTitle') : t('states.errorTitle')}
      actions={
        onRetry && (
          <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
    >
      {isOffline ? t('states.offlineText') : textOf(error)}
      {error instanceof ApiProblem && error.requestId && (
        <p className={classes.small}>{t('common.requestId', { id: error.requestId })}</p>
      )}
    </State>
  )
}

export const Forbidden = ({ page }: { page?: boolean }) => {
  const { t } = useTranslation()
  return (
    <State page={page} icon={IconLock} title={t('states.forbiddenTitle')}>
      {t('states.forbiddenText')}
    </State>
  )
}

export const NotFound = ({ page }: { page?: boolean }) => {
  const { t } = useTranslation()
  return (
    <State page={page} icon={IconSearchOff} title={t('states.notFoundTitle')}>
      {t('states.notFoundText')}
    </State>
  )
}

/** A new release takes the old one's files away; a page left open asks for one of them. */
const isOldVersion = (error: unknown) =>
  error instanceof Error && /dynamically imported module|module script failed/i.test(error.message)

/** The last resort, for a fault of ours. A refusal of the API that nobody showed comes here too. */
export const Crash = ({ error }: { error: unknown }) => {
  const { t } = useTranslation()
  if (error instanceof ApiProblem) return <Failed page error={error} onRetry={() => location.reload()} />
  const isOld = isOldVersion(error)
  return (
    <State
      page
      role="alert"
      icon={isOld ? IconRefresh : IconAlertTriangle}
      title={isOld ? t('states.newVersionTitle') : t('states.crashTitle')}
      actions={<Button onClick={() => location.reload()}>{t('common.reload')}</Button>}
    >
      {isOld ? t('states.newVersionText') : t('states.crashText')}
    </State>
  )
}

/** For an address that leads nowhere. */
export const NoSuchPage = () => {
  const { t } = useTranslation()
  return (
    <main className={classes.nowhere}>
      <State
        page
        icon={IconSearchOff}
        title={t('states.notFoundTitle')}
        actions={
          <Button variant="default" component="a" href="/">
            {t('states.home')}
          </Button>
        }
      >
        {t('states.noSuchPageText')}
      </State>
    </main>
  )
}

/** Waits 150 ms: what comes sooner needs no skeleton, and a flash of one is worse than none. */
export const Patience = ({ children }: { children: ReactNode }) => {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), 150)
    return () => clearTimeout(timer)
  }, [])
  return isOver ? children : null
}

/** Lines in the shape of rows. */
export const SkeletonRows = ({ count = 8, height = 36 }: { count?: number; height?: number }) => {
  const { t } = useTranslation()
  return (
    <Patience>
      <div role="status" aria-label={t('common.loading')}>
        {Array.from({ length: count }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows without a name
          <div key={i} className={classes.row} style={{ height }}>
            <Skeleton height={10} width={`${22 - (i % 3) * 4}%`} radius="sm" />
            <Skeleton height={10} width={`${38 - (i % 4) * 5}%`} radius="sm" />
            <Skeleton height={10} width="10%" radius="sm" />
          </div>
        ))}
      </div>
    </Patience>
  )
}

export const PageLoading = () => (
  <div className={classes.page}>
    <SkeletonRows count={10} />
  </div>
)
