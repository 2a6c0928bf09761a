import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listCustomerCommunications } from '../../shared/communications.ts'
import { call } from '../api.ts'
import { useFormat, useMe } from '../me.ts'
import { lastMonths, type Month } from './months.ts'
import classes from './rhythm.module.css'

const shownMonths = 12

/**
 * How often one spoke in each month of the last year: counted by the server, so that it is the whole. From the latest
 * month back, one after the other, so that nothing else on the page waits; and no farther than there is something.
 */
const useCounts = (customerId: string, all: number) => {
  const { timeZone } = useMe()
  const today = useFormat().today()
  const months = lastMonths(today, shownMonths, timeZone)
  const { data } = useQuery({
    // Below the customer's communications: what is recorded refreshes it.
    queryKey: [listCustomerCommunications.path, { customerId }, { rhythm: today, timeZone, all }],
    queryFn: async ({ signal }) => {
      const counts = months.map(() => 0)
      let left = all
      for (let i = months.length - 1; i >= 0 && left > 0; i--) {
        counts[i] = await countIn(customerId, months[i]!, signal)
        left -= counts[i]!
      }
      return counts
    },
    staleTime: 5 * 60_000,
    placeholderData: (before, query) => (isOf(query?.queryKey[1], customerId) ? before : undefined),
  })
  return data?.map((count, i) => ({ month: months[i]?.month ?? '', count }))
}

/** Bars stay while they are counted anew, but never from one customer to another. */
const isOf = (params: unknown, customerId: string) =>
  (params as { customerId?: string } | undefined)?.customerId === customerId

const countIn = async (customerId: string, { from, to }: Month, signal: AbortSignal) => {
  const filter = JSON.stringify({
    and: [
      { field: 'occurredAt', operator: 'gte', value: from },
      { field: 'occurredAt', operator: 'lt', value: to },
    ],
  })
  const query = { filter, limit: 1 }
  const { total } = await call(listCustomerCommunications, { params: { customerId }, query, signal })
  return total.count
}

const size = { width: 240, height: 40, gap: 4 }

/** Bars of the last twelve months. */
export const Rhythm = ({ customerId, all: known }: { customerId: string; all: number }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const counts = useCounts(customerId, known)
  if (!counts) return <div className={classes.rhythm} style={{ height: size.height + 20 }} />
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const width = (size.width - size.gap * (counts.length - 1)) / counts.length
  const nameOf = (month: string) => format.calendarMonth(month)
  return (
    <figure className={classes.rhythm}>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('customer.rhythm', { count: all })}
      >
        {counts.map(({ month, count }, i) => {
          const height = count ? Math.max(4, (count / most) * size.height) : 2
          return (
            <rect
              key={month}
              x={i * (width + size.gap)}
              y={size.height - height}
              width={width}
              height={height}
              rx={1.5}
              className={count ? classes.bar : classes.none}
            >
              <title>{t('customer.rhythmMonth', { month: nameOf(month), count })}</title>
            </rect>
          )
        })}
      </svg>
      <figcaption className={classes.caption}>
        <span>{nameOf(counts[0]?.month ?? '')}</span>
        <span>{t('customer.rhythm', { count: all })}</span>
        <span>{nameOf(counts.at(-1)?.month ?? '')}</span>
      </figcaption>
    </figure>
  )
}
