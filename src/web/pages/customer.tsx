import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarRight } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Customer, getCustomer } from '../../shared/customers.ts'
import { CustomerHeader } from '../customer/customer-header.tsx'
import { CustomerPanel } from '../customer/customer-panel.tsx'
import { NextSteps } from '../customer/next-steps.tsx'
import { RecordBar } from '../customer/record-bar.tsx'
import { TrashedNotice } from '../customer/trashed-notice.tsx'
import { useOnScreen } from '../frame/open.tsx'
import { useCan } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { CustomerTimeline } from '../timeline/customer-timeline.tsx'
import { TimelineFilterBar } from '../timeline/filter-bar.tsx'
import { filterFrom, searchOf, type TimelineFilter } from '../timeline/timeline-filters.ts'
import { Page } from '../ui/page.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { Failed, SkeletonRows } from '../ui/states.tsx'
import classes from './customer.module.css'

const route = getRouteApi('/signed-in/customers/$customerId')

/** One customer whole: who, how to reach, what was said, what comes next. */
export const CustomerPage = () => {
  const { t } = useTranslation()
  const { customerId } = route.useParams()
  const { data, error, refetch } = useEndpoint(getCustomer, { params: { id: customerId } })
  useOnScreen(data && !data.trashedAt ? data : undefined)
  const isNarrow = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false })
  const crumbs = [{ label: t('frame.customers'), to: '/customers' }]
  if (!data)
    return (
      <Page title={t(error ? 'states.notFoundTitle' : 'common.loading')} crumbs={crumbs}>
        {error ? <Failed error={error} onRetry={() => void refetch()} /> : <SkeletonRows />}
      </Page>
    )
  return (
    <Page title={data.name} crumbs={crumbs} actions={isNarrow ? <PanelSheet customer={data} /> : undefined}>
      {data.trashedAt && <TrashedNotice customer={data} />}
      <CustomerHeader key={data.id} customer={data} />
      <div className={classes.columns}>
        <Conversation key={data.id} customer={data} />
        {!isNarrow && (
          <aside className={classes.panel} aria-label={t('customer.details')}>
            <CustomerPanel key={data.id} customer={data} />
          </aside>
        )}
      </div>
    </Page>
  )
}

/** What comes next above what was. */
const Conversation = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation()
  const can = useCan()
  const { at, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const filter = filterFrom(search)
  const show = (next: TimelineFilter) => void navigate({ search: searchOf(next), replace: true })
  const { id, name, trashedAt } = customer
  return (
    <div className={classes.main}>
      {!trashedAt && <RecordBar customer={{ id, name }} />}
      {!trashedAt && can('follow_ups.read') && <NextSteps customer={{ id, name }} />}
      <section aria-labelledby="timeline">
        <div className={classes.timelineTop}>
          <h2 id="timeline" className={classes.heading}>
            {t('timeline.title')}
          </h2>
          <TimelineFilterBar filter={filter} onChange={show} />
        </div>
        <CustomerTimeline
          customerId={id}
          filter={filter}
          onClear={() => show({ kinds: [], channels: [] })}
          at={at}
        />
      </section>
    </div>
  )
}

/** Where there is no room beside the timeline. */
const PanelSheet = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconLayoutSidebarRight size={16} stroke={1.6} />}
        onClick={() => setOpened(true)}
      >
        {t('customer.details')}
      </Button>
      <Sheet opened={opened} onClose={() => setOpened(false)} title={customer.name} size={400}>
        <CustomerPanel customer={customer} />
      </Sheet>
    </>
  )
}
