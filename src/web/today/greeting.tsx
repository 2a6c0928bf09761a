import { useTranslation } from 'react-i18next'
import type { Today } from '../../shared/today.ts'
import { wallOf } from '../clock.ts'
import { useFormat, useMe } from '../me.ts'
import { inkOf } from '../ui/tone.tsx'
import { bucketSigns } from '../vocabulary.ts'
import { partOfDay } from './day.ts'
import classes from './greeting.module.css'

/** Good morning, and what the day holds in one line. */
export const Greeting = ({ day }: { day: Today | undefined }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, timeZone } = useMe()
  const now = new Date().toISOString()
  const part = partOfDay(Number(wallOf(now, timeZone).slice(11, 13)))
  return (
    <div className={classes.greeting}>
      <p className={classes.hello}>{t(`today.hello.${part}`, { name })}</p>
      <p className={classes.line}>
        <span className={classes.date}>
          {t('today.date', { day: format.day(now), weekday: format.weekday(now) })}
        </span>
        {day && <Counts day={day} />}
      </p>
    </div>
  )
}

const Counts = ({ day: { overdue, today } }: { day: Today }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [late, due] = [overdue.total.count, today.total.count]
  if (!late && !due) return <span>{t('today.nothingDue')}</span>
  return (
    <>
      {late > 0 && (
        <strong className={classes.count} style={{ color: inkOf(bucketSigns.overdue.tone) }}>
          {t('today.overdueCount', { count: late, total: format.total(overdue.total) })}
        </strong>
      )}
      {due > 0 && (
        <strong className={classes.count} style={{ color: inkOf(bucketSigns.today.tone) }}>
          {t('today.todayCount', { count: due, total: format.total(today.total) })}
        </strong>
      )}
    </>
  )
}
