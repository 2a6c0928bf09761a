import { getToday } from '../../shared/today.ts'
import { useCan } from '../me.ts'
import { useEndpoint } from '../query.ts'
import classes from './rail.module.css'

/** How many are overdue or due today, as the badge says it; empty when all is kept. */
export const useDueCount = (): string => {
  const { data } = useEndpoint(getToday, { query: {} }, { enabled: useCan()('follow_ups.read') })
  const count = data ? data.overdue.total.count + data.today.total.count : 0
  return count > 99 ? '99+' : count ? String(count) : ''
}

export const DueBadge = ({ count }: { count: string }) =>
  count && <span className={classes.count}>{count}</span>
