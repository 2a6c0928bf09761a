import { IconHistory, IconUserCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { useFormat } from '../me.ts'
import { Toned, ToneIcon } from '../ui/tone.tsx'
import { channelSigns, prioritySigns } from '../vocabulary.ts'
import classes from './promise-row.module.css'

type Props = { followUp: FollowUp; showAssignee: boolean }

/** How urgent, from which conversation, when they were last talked to, and in a team whose it is. */
export const PromiseMarks = ({ followUp, showAssignee }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { priority, communicationChannel: channel, lastContactAt, assignee } = followUp
  const isPressing = priority === 'high' || priority === 'urgent'
  const spoken = channel && t('today.promisedBy', { channel: t(`vocabulary.channel.${channel}`) })
  const last = lastContactAt ? format.ago(lastContactAt) : t('today.neverTalked')
  return (
    <span className={classes.marks}>
      <span className={classes.priority}>
        {isPressing && <Toned {...prioritySigns[priority]}>{t(`vocabulary.priority.${priority}`)}</Toned>}
      </span>
      {showAssignee && (
        <span className={classes.assignee}>
          <IconUserCircle size={14} stroke={1.6} aria-hidden />
          <span className="one-line">{assignee.name}</span>
        </span>
      )}
      <span className={classes.channel}>
        {channel && <ToneIcon {...channelSigns[channel]} label={spoken!} />}
      </span>
      <span
        className={classes.last}
        title={lastContactAt ? t('today.lastContact', { when: format.dayTime(lastContactAt) }) : undefined}
      >
        <IconHistory size={14} stroke={1.6} aria-hidden />
        <span className="one-line">{last}</span>
      </span>
    </span>
  )
}
