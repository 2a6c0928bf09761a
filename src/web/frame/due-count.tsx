import { getToday } from '../../shared/today.ts'
import { useCan } from '../me.ts'
import { useEndpoint } from '../query.ts'
import classes from './rail.module.css'

/** How many are overdue or due today; nothing when all is kept. */
export const DueCount = () => {
  const { data } = useEndpoint(getToday, { query: {} }, { enabled: useCan()('follow_ups.read') })
  const count = data ? data.overdue.total.count + data.today.total.count : 0
  if (!count) return null
  return <span className={classes.count}>{count > 99 ? '99+' : count}</span>
}
