import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { useFormat } from '../me.ts'
import { LongText } from '../ui/long-text.tsx'
import { TimelineItem } from '../ui/timeline.tsx'
import { Pill, Toned } from '../ui/tone.tsx'
import { bucketSigns, followUpStateSigns, prioritySigns } from '../vocabulary.ts'
import classes from './timeline.module.css'

type Props = { followUp: FollowUp; at: string; isMarked: boolean }

/** Something promised: what, by when, by whom, and how it ended. */
export const FollowUpEntry = ({ followUp, at, isMarked }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, state, bucket, content, outcome, dueAt, dueOn, assignee, priority } = followUp
  const isLate = bucket === 'overdue'
  const sign = isLate ? bucketSigns.overdue : followUpStateSigns[state]
  const isPressing = state === 'open' && (priority === 'high' || priority === 'urgent')
  return (
    <TimelineItem
      id={`item-${id}`}
      icon={sign.icon}
      tone={sign.tone}
      isMarked={isMarked}
      title={
        <>
          <span className={classes.channel}>{t('vocabulary.timelineKind.follow_up')}</span>
          <Toned {...sign}>
            {isLate ? t('vocabulary.bucket.overdue') : t(`vocabulary.followUpState.${state}`)}
          </Toned>
          <span className={classes.meta}>{t('timeline.due', { when: format.due(dueAt, dueOn) })}</span>
          <span className={classes.meta}>{assignee.name}</span>
          {isPressing && <Pill {...prioritySigns[priority]}>{t(`vocabulary.priority.${priority}`)}</Pill>}
        </>
      }
      time={
        <time dateTime={at} title={format.full(at)}>
          {format.time(at)}
        </time>
      }
    >
      <LongText lines={3}>{content}</LongText>
      {outcome && (
        <div className={classes.outcome}>
          <span className={classes.meta}>{t('timeline.outcome')}</span>
          <LongText lines={3}>{outcome}</LongText>
        </div>
      )}
    </TimelineItem>
  )
}
