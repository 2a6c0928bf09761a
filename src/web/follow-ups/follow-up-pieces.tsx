import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { useFormat } from '../me.ts'
import { Toned, ToneIcon } from '../ui/tone.tsx'
import { bucketSigns, channelSigns, followUpStateSigns, prioritySigns } from '../vocabulary.ts'
import { useWord } from '../words.ts'
import classes from './follow-ups.module.css'

// How the facts of a follow-up look, in the list, in cards, in the panel and in the calendar.

/** The sign of the state; of an open one that is late, the sign that it is. */
export const StateIcon = ({ followUp: { state, bucket } }: { followUp: FollowUp }) => {
  const { t } = useTranslation()
  if (bucket === 'overdue')
    return <ToneIcon {...bucketSigns.overdue} label={t('vocabulary.bucket.overdue')} />
  return <ToneIcon {...followUpStateSigns[state]} label={t(`vocabulary.followUpState.${state}`)} />
}

/** When it is due: red when that is past, amber today. */
export const Due = ({ followUp: { bucket, dueAt, dueOn } }: { followUp: FollowUp }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const said = (
    <time dateTime={dueAt ?? dueOn} title={dueAt ? format.full(dueAt) : undefined} className="figures">
      {format.due(dueAt, dueOn)}
    </time>
  )
  if (bucket === 'overdue')
    return (
      <Toned {...bucketSigns.overdue}>
        {said}
        <span className="visually-hidden">{t('vocabulary.bucket.overdue')}</span>
      </Toned>
    )
  return bucket === 'today' ? <Toned {...bucketSigns.today}>{said}</Toned> : said
}

/** Only what stands out is said. */
export const PriorityMark = ({ priority }: Pick<FollowUp, 'priority'>) => {
  const { t } = useTranslation()
  if (priority === 'normal') return null
  return <Toned {...prioritySigns[priority]}>{t(`vocabulary.priority.${priority}`)}</Toned>
}

/** By which channel the communication went in which it was promised; leads to it. */
export const From = ({ followUp }: { followUp: FollowUp }) => {
  const word = useWord()
  const { communicationChannel: channel, communicationId, customerId } = followUp
  if (!channel || !communicationId) return null
  return (
    <Link
      to="/customers/$customerId"
      params={{ customerId }}
      search={{ at: communicationId }}
      className={classes.from}
      tabIndex={-1}
    >
      <ToneIcon {...channelSigns[channel]} tone="faint" label={word('channel', channel)} />
      <span aria-hidden>{word('channel', channel)}</span>
    </Link>
  )
}

export const LastContact = ({ at }: { at: string | null }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (!at) return <span className={classes.faint}>{t('followUps.never')}</span>
  return (
    <time dateTime={at} title={format.full(at)}>
      {format.ago(at)}
    </time>
  )
}
