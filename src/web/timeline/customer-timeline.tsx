import { Button, Loader } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { customerTimeline, type TimelineItem } from '../../shared/timeline.ts'
import { useOpen } from '../frame/open.tsx'
import { useCan, useFormat, useMe } from '../me.ts'
import { type List, useList } from '../query.ts'
import { Empty, Failed, FilteredEmpty, SkeletonRows } from '../ui/states.tsx'
import { TimelineDay } from '../ui/timeline.tsx'
import { byDay } from './by-day.ts'
import classes from './timeline.module.css'
import { TimelineEntry } from './timeline-entry.tsx'
import { isFiltered, searchOf, type TimelineFilter } from './timeline-filters.ts'
import { useInView } from './use-in-view.ts'

type Props = {
  customerId: string
  filter: TimelineFilter
  onClear: () => void
  /** Id of an item to go to. */
  at?: string
}

/** All that was said, promised, ordered and changed, by day, the newest first; more as it is scrolled. */
export const CustomerTimeline = ({ customerId, filter, onClear, at }: Props) => {
  const list = useList(customerTimeline, {
    params: { id: customerId },
    query: { limit: 30, ...searchOf(filter) },
  })
  useGoTo(at, list)
  const { t } = useTranslation()
  const format = useFormat()
  const { timeZone } = useMe()
  if (list.isLoading) return <SkeletonRows count={6} height={72} />
  if (list.error && list.rows.length === 0) return <Failed error={list.error} onRetry={list.refetch} />
  if (list.rows.length === 0) return isFiltered(filter) ? <FilteredEmpty onClear={onClear} /> : <Nothing />
  return (
    <div className={classes.timeline}>
      {byDay(list.rows, timeZone).map(({ day, items }) => (
        <TimelineDay key={day} title={format.dayHeading(day)}>
          {items.map((item) => (
            <TimelineEntry
              key={`${item.kind} ${item.id}`}
              item={item}
              customerId={customerId}
              isMarked={item.id === at}
            />
          ))}
        </TimelineDay>
      ))}
      <More list={list} />
      {!list.hasMore && <p className={classes.end}>{t('timeline.end')}</p>}
    </div>
  )
}

/** Loads on when the end comes near; a button for those who get there by keyboard, and after a failure. */
const More = ({ list }: { list: List<TimelineItem> }) => {
  const { t } = useTranslation()
  const end = useInView(() => !list.error && list.fetchMore(), '600px')
  if (!list.hasMore) return null
  return (
    <div ref={end} className={classes.more}>
      {list.isFetchingMore ? (
        <Loader aria-label={t('common.loading')} />
      ) : (
        <Button variant="subtle" color="gray" onClick={list.fetchMore}>
          {t('timeline.more')}
        </Button>
      )}
    </div>
  )
}

const Nothing = () => {
  const { t } = useTranslation()
  const { record } = useOpen()
  const can = useCan()
  return (
    <Empty
      icon={IconMessagePlus}
      title={t('timeline.emptyTitle')}
      actions={
        can('communications.create') && (
          <Button onClick={() => record()}>
            {t('frame.record')} <kbd className={classes.kbd}>C</kbd>
          </Button>
        )
      }
    >
      {t('timeline.emptyText')}
    </Empty>
  )
}

/** How many pages are worth loading to reach what was looked for. */
const farthest = 40

/** Goes to an item, loading on until it is there. Only once: later the reader scrolls. */
const useGoTo = (id: string | undefined, list: List<TimelineItem>) => {
  const gone = useRef<string>(undefined)
  const pages = useRef(0)
  useEffect(() => {
    if (!id || gone.current === id || list.isFetching) return
    if (list.rows.some((item) => item.id === id)) {
      gone.current = id
      document.getElementById(`item-${id}`)?.scrollIntoView({ block: 'center' })
    } else if (list.hasMore && pages.current < farthest) {
      pages.current += 1
      list.fetchMore()
    }
  })
}
