import type { FollowUp } from '../../shared/follow-ups.ts'
import { instantOf } from '../clock.ts'
import { dayOf } from '../format.ts'
import { useFormat, useMe } from '../me.ts'
import classes from './promise-row.module.css'

/** When, as far as the shelf doesn't say it: a time today and tomorrow, the weekday after, the date of what is late. */
export const DueTime = ({ followUp: { bucket, dueAt, dueOn } }: { followUp: FollowUp }) => {
  const format = useFormat()
  const { timeZone } = useMe()
  const day = dueAt ? dayOf(dueAt, timeZone) : dueOn
  const time = dueAt ? format.time(dueAt) : ''
  const weekday = () => format.weekday(instantOf(`${day} 12:00`, timeZone))
  const near = bucket === 'overdue' ? format.due(null, day) : weekday()
  const isSaid = bucket === 'today' || bucket === 'tomorrow' || day === format.today()
  return (
    <time
      className={classes.when}
      dateTime={dueAt ?? day}
      title={dueAt ? format.full(dueAt) : format.dayHeading(day)}
      data-late={bucket === 'overdue' || undefined}
    >
      {isSaid ? time || (bucket === 'overdue' ? near : '') : `${near} ${time}`.trim()}
    </time>
  )
}
