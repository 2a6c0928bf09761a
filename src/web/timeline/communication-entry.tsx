import { useTranslation } from 'react-i18next'
import type { Communication } from '../../shared/communications.ts'
import { useFormat } from '../me.ts'
import { LongText } from '../ui/long-text.tsx'
import { TimelineItem } from '../ui/timeline.tsx'
import { Pill, Toned } from '../ui/tone.tsx'
import { channelSigns, directionSigns } from '../vocabulary.ts'
import { useWord } from '../words.ts'
import { Attachments } from './attachments.tsx'
import { CommunicationActions } from './communication-actions.tsx'
import classes from './timeline.module.css'

type Props = { communication: Communication; isMarked: boolean }

/** Channels in which short messages go to and fro. */
const chats: readonly string[] = ['chat', 'wechat', 'wecom', 'whatsapp', 'sms']

/** Something said: how, which way, how long, with whom, what. */
export const CommunicationEntry = ({ communication, isMarked }: Props) => {
  const { id, channel, direction, occurredAt, subject, content, attachments } = communication
  const format = useFormat()
  return (
    <TimelineItem
      id={`item-${id}`}
      icon={channelSigns[channel].icon}
      tone={direction}
      side={chats.includes(channel) ? direction : undefined}
      isMarked={isMarked}
      title={<Title communication={communication} />}
      time={
        <time dateTime={occurredAt} title={format.full(occurredAt)}>
          {format.time(occurredAt)}
        </time>
      }
      actions={<CommunicationActions communication={communication} />}
    >
      {(subject || content || attachments.length > 0) && (
        <>
          {subject && <p className={classes.subject}>{subject}</p>}
          {content && <LongText>{content}</LongText>}
          <Attachments attachments={attachments} />
        </>
      )}
    </TimelineItem>
  )
}

const Title = ({ communication }: { communication: Communication }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useWord()
  const { channel, direction, durationSeconds, contactName, user, outcome, participants, contactId } =
    communication
  const others = participants.filter(({ id }) => id !== contactId && id !== user?.id).map(({ name }) => name)
  const people = [contactName, user?.name, ...others].filter(Boolean)
  return (
    <>
      <span className={classes.channel}>{t(`vocabulary.channel.${channel}`)}</span>
      <Toned {...directionSigns[direction]}>{t(`vocabulary.direction.${direction}`)}</Toned>
      {durationSeconds !== null && durationSeconds > 0 && (
        <span className={classes.meta}>{format.duration(durationSeconds)}</span>
      )}
      {people.length > 0 && <span className={classes.meta}>{people.join(' · ')}</span>}
      {outcome && <Pill tone="plain">{word('outcome', outcome)}</Pill>}
    </>
  )
}
