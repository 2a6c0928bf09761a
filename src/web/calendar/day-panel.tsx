import { ActionIcon } from '@mantine/core'
import { IconCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import type { Asked } from '../follow-ups/asked.ts'
import { PriorityMark, StateIcon } from '../follow-ups/follow-up-pieces.tsx'
import { useCan, useFormat, useMe } from '../me.ts'
import classes from './calendar.module.css'

type Props = {
  day: string
  followUps: readonly FollowUp[]
  /** One of them is shown in its place. */
  isCovered: boolean
  onOpen: (followUp: FollowUp, asked?: Asked) => void
}

/** All of one day; on a phone below the month. */
export const DayPanel = ({ day, followUps, isCovered, onOpen }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const mayMove = useCan()('follow_ups.update')
  const heading = format.dayHeading(day)
  const kept = followUps.filter(({ state }) => state === 'completed').length
  const open = followUps.length - kept
  return (
    <section
      className={classes.panel}
      data-covered={isCovered || undefined}
      aria-label={t('calendar.panel', { day: heading })}
    >
      <header className={classes.panelTop}>
        <h2 id="calendar-day" tabIndex={-1} className={classes.heading}>
          {heading}
        </h2>
        <p className={classes.counts}>
          {open > 0 && <span>{t('calendar.open', { count: open })}</span>}
          {kept > 0 && <span>{t('calendar.kept', { count: kept })}</span>}
        </p>
      </header>
      {followUps.length === 0 && (
        <div className={classes.nothing}>
          <p>{t('calendar.nothing')}</p>
          {mayMove && <p className={classes.hint}>{t('calendar.nothingHint')}</p>}
        </div>
      )}
      <ul className={classes.agenda}>
        {followUps.map((followUp) => (
          <AgendaRow key={followUp.id} followUp={followUp} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}

type RowProps = { followUp: FollowUp; onOpen: Props['onOpen'] }
const AgendaRow = ({ followUp, onOpen }: RowProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const me = useMe()
  const can = useCan()
  const { state, content, customerName, dueAt, priority, assignee, assigneeId } = followUp
  const mayComplete = state === 'open' && can('follow_ups.update')
  return (
    <li className={classes.row} data-ended={state !== 'open' || undefined}>
      {mayComplete ? (
        <ActionIcon
          size={28}
          className={classes.check}
          aria-label={t('nextStep.completeThis', { content })}
          onClick={() => onOpen(followUp, 'complete')}
        >
          <IconCircle size={18} stroke={1.6} />
        </ActionIcon>
      ) : (
        <span className={classes.check}>
          <StateIcon followUp={followUp} />
        </span>
      )}
      <button type="button" className={classes.open} onClick={() => onOpen(followUp)}>
        <span className={classes.what}>{content}</span>
        <span className={classes.meta}>
          {followUp.bucket === 'overdue' && <StateIcon followUp={followUp} />}
          {dueAt && <time className="figures">{format.time(dueAt)}</time>}
          <span className="one-line">{customerName}</span>
          {assigneeId !== me.id && <span className={classes.who}>{assignee.name}</span>}
          {state === 'open' && <PriorityMark priority={priority} />}
        </span>
      </button>
    </li>
  )
}
