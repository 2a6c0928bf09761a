import { Button } from '@mantine/core'
import { IconArrowRight, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers.ts'
import { customerTimeline, type TimelineItem } from '../../shared/timeline.ts'
import { useOpen } from '../frame/open.tsx'
import { useCan, useFormat } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { Fact, Facts, Peek } from '../ui/peek.tsx'
import { ToneIcon } from '../ui/tone.tsx'
import { channelSigns, contactPointSigns, timelineKindSigns } from '../vocabulary.ts'
import { useWord } from '../words.ts'
import {
  KindIcon,
  LastContact,
  LevelPill,
  NextFollowUp,
  PointLink,
  StagePill,
  Tags,
} from './customer-cells.tsx'
import classes from './customers.module.css'

/** A look at a customer beside the list: how to reach them, how it stands, what was said last. */
export const CustomerPeek = ({ customer, onClose }: { customer: Customer; onClose: () => void }) => {
  const { t } = useTranslation()
  const { record } = useOpen()
  const can = useCan()
  const { id, name, trashedAt } = customer
  return (
    <Peek
      label={t('customers.peek.title', { name })}
      title={name}
      onClose={onClose}
      footer={
        !trashedAt && (
          <>
            <Button
              variant="default"
              rightSection={<IconArrowRight size={16} />}
              renderRoot={(props) => (
                <Link to="/customers/$customerId" params={{ customerId: id }} {...props} />
              )}
            >
              {t('customers.peek.open')}
            </Button>
            {can('communications.create') && (
              <Button leftSection={<IconPlus size={16} />} onClick={() => record({ id, name })}>
                {t('frame.record')}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={classes.pills}>
        <KindIcon kind={customer.kind} />
        <LevelPill level={customer.level} />
        <StagePill stage={customer.stage} />
        <Tags tags={customer.tags} />
      </div>
      <ContactPoints customer={customer} />
      <Standing customer={customer} />
      {customer.note && <p className={`reading ${classes.note}`}>{customer.note}</p>}
      {!trashedAt && <Latest id={id} />}
    </Peek>
  )
}

const ContactPoints = ({ customer }: { customer: Customer }) => {
  const word = useWord()
  if (customer.contactPoints.length === 0) return null
  return (
    <ul className={classes.points}>
      {customer.contactPoints.map((point) => (
        <li key={point.id}>
          <ToneIcon
            {...contactPointSigns[point.type]}
            tone="faint"
            label={word('contactPoint', point.type)}
          />
          <PointLink point={point} />
          {point.label && <span className={classes.faint}>{point.label}</span>}
        </li>
      ))}
    </ul>
  )
}

const Standing = ({ customer: { owner, stats, source } }: { customer: Customer }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useWord()
  return (
    <Facts>
      <Fact name={t('customers.field.ownerId')}>
        {owner?.name ?? <span className={classes.faint}>{t('customers.pool')}</span>}
      </Fact>
      <Fact name={t('customers.peek.next')}>
        <NextFollowUp stats={stats} />
      </Fact>
      <Fact name={t('customers.peek.contacted')}>
        <LastContact at={stats.lastContactAt} />
      </Fact>
      <Fact name={t('customers.peek.communications')}>{format.number(stats.communicationCount)}</Fact>
      {stats.orderTotals.length > 0 && (
        <Fact name={t('customers.peek.orders')}>{format.monies(stats.orderTotals)}</Fact>
      )}
      {source && <Fact name={t('customers.field.source')}>{word('source', source)}</Fact>}
    </Facts>
  )
}

const shownKinds = 'communication,follow_up,order'

const Latest = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const { data } = useEndpoint(customerTimeline, { params: { id }, query: { limit: 5, kinds: shownKinds } })
  if (!data) return null
  return (
    <section>
      <h3 className={classes.heading}>{t('customers.peek.recent')}</h3>
      {data.items.length === 0 && <p className={classes.faint}>{t('customers.peek.nothing')}</p>}
      <ul className={classes.latest}>
        {data.items.map((item) => (
          <LatestItem key={item.id} item={item} />
        ))}
      </ul>
    </section>
  )
}

const LatestItem = ({ item }: { item: TimelineItem }) => {
  const format = useFormat()
  const word = useWord()
  const { communication, followUp, order, kind } = item
  const sign = communication ? channelSigns[communication.channel] : timelineKindSigns[kind]
  const label = communication ? word('channel', communication.channel) : word('timelineKind', kind)
  const text = communication?.subject || communication?.content || followUp?.content || order?.number || label
  return (
    <li>
      <ToneIcon {...sign} tone="faint" label={label} />
      <span className={classes.latestText}>{text}</span>
      <time className={classes.faint} dateTime={item.at} title={format.full(item.at)}>
        {format.day(item.at)}
      </time>
    </li>
  )
}
