import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listSessions, type Session } from '../../shared/session.ts'
import { useFormat } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/panel.tsx'
import { Pill } from '../ui/tone.tsx'
import { EndSessions } from './end-sessions.tsx'
import classes from './sessions.module.css'

/** Where one is signed in, this device first. */
export const Sessions = () => {
  const { t } = useTranslation()
  const query = useEndpoint(listSessions)
  const [ending, setEnding] = useState<Session[]>()
  const others = query.data?.items.filter(({ current }) => !current) ?? []
  return (
    <Panel
      lead={t('account.sessionsLead')}
      actions={
        others.length > 1 && (
          <Button variant="default" onClick={() => setEnding(others)}>
            {t('account.endOthers')}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={3} height={64}>
        {({ items }) => (
          <ul className={classes.list}>
            {items
              .toSorted((a, b) => Number(b.current) - Number(a.current))
              .map((session) => (
                <SessionRow key={session.id} session={session} onEnd={() => setEnding([session])} />
              ))}
          </ul>
        )}
      </Loaded>
      {query.data && others.length === 0 && <p className={classes.alone}>{t('account.onlyThis')}</p>}
      <EndSessions sessions={ending} onClose={() => setEnding(undefined)} />
    </Panel>
  )
}

const isHandheld = (device: string) => /iPhone|iPad|Android|HarmonyOS/.test(device)

const SessionRow = ({ session, onEnd }: { session: Session; onEnd: () => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { device, address, current, lastSeenAt, createdAt } = session
  const DeviceIcon = isHandheld(device) ? IconDeviceMobile : IconDeviceDesktop
  return (
    <li className={classes.row}>
      <span className={classes.icon}>
        <DeviceIcon size={20} stroke={1.5} aria-hidden />
      </span>
      <div className={classes.text}>
        <p className={classes.device}>
          {device}
          {current && <Pill tone="kept">{t('account.thisOne')}</Pill>}
        </p>
        <p className={classes.meta}>
          <span className="figures">{address ?? t('account.noAddress')}</span>
          <time dateTime={lastSeenAt} title={format.full(lastSeenAt)}>
            {t('account.lastSeen', { when: format.ago(lastSeenAt) })}
          </time>
          <time dateTime={createdAt} title={format.full(createdAt)}>
            {t('account.since', { when: format.dayTime(createdAt) })}
          </time>
        </p>
      </div>
      <Button
        className={classes.end}
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={t('account.endNamed', { device })}
        onClick={onEnd}
      >
        {t('account.endOne')}
      </Button>
    </li>
  )
}
