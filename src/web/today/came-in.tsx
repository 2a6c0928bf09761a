import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Communication } from '../../shared/communications.ts'
import { dayOf } from '../format.ts'
import { useFormat, useMe } from '../me.ts'
import { ToneIcon } from '../ui/tone.tsx'
import { channelSigns } from '../vocabulary.ts'
import classes from './came-in.module.css'

/** What customers said since yesterday morning, newest first. */
export const CameIn = ({ communications }: { communications: readonly Communication[] }) => {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="came-in">
      <header className={classes.top}>
        <h2 id="came-in" className={classes.title}>
          {t('today.cameIn')}
        </h2>
        {communications.length > 0 && <span className={classes.count}>{communications.length}</span>}
      </header>
      {communications.length === 0 && <p className={classes.none}>{t('today.nothingCameIn')}</p>}
      <ul>
        {communications.map((communication) => (
          <Item key={communication.id} communication={communication} />
        ))}
      </ul>
    </section>
  )
}

const Item = ({ communication }: { communication: Communication }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { timeZone } = useMe()
  const { id, customerId, customerName, contactName, channel, occurredAt, subject, content } = communication
  const isToday = dayOf(occurredAt, timeZone) === format.today()
  return (
    <li className={classes.item}>
      <span className={classes.icon}>
        <ToneIcon
          icon={channelSigns[channel].icon}
          tone="inbound"
          label={t(`vocabulary.channel.${channel}`)}
        />
      </span>
      <div className={classes.text}>
        <p className={classes.who}>
          <Link
            to="/customers/$customerId"
            params={{ customerId }}
            search={{ at: id }}
            preload={false}
            className={classes.open}
          >
            {customerName}
          </Link>
          {contactName && <span className={classes.contact}>{contactName}</span>}
          <time className={classes.when} dateTime={occurredAt} title={format.full(occurredAt)}>
            {isToday ? format.time(occurredAt) : format.due(occurredAt, '')}
          </time>
        </p>
        <p className={classes.excerpt}>
          {[subject, content].filter(Boolean).join(' · ').slice(0, 300) || t('today.wordless')}
        </p>
      </div>
    </li>
  )
}
