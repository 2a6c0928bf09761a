import { UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listCustomerOrders, type Order } from '../../shared/orders.ts'
import type { Subject } from '../frame/open.tsx'
import { useCan, useFormat } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { later } from '../ui/later.tsx'
import { Failed, SkeletonRows } from '../ui/states.tsx'
import { Pill } from '../ui/tone.tsx'
import { orderStatusSigns } from '../vocabulary.ts'
import classes from './orders.module.css'
import panel from './panel.module.css'
import { PanelSection } from './panel-section.tsx'

const NewOrderSheet = later(() => import('../orders/new-order-sheet.tsx'), 'NewOrderSheet')
const OrderSheet = later(() => import('../orders/order-sheet.tsx'), 'OrderSheet')

const shown = 5

/** The latest orders, to look at and to add to; all of them are on the timeline. */
export const OrdersSection = ({ customer }: { customer: Subject }) => {
  const { t } = useTranslation()
  const customerId = customer.id
  const [isEntering, setEntering] = useState<boolean>()
  const [opened, setOpened] = useState<{ customerId: string; id: string }>()
  const can = useCan()
  const format = useFormat()
  const { data, error, refetch } = useEndpoint(
    listCustomerOrders,
    { params: { customerId }, query: { sort: '-orderedAt', limit: shown } },
    { enabled: can('orders.read') },
  )
  if (!can('orders.read')) return null
  return (
    <PanelSection
      title={t('frame.orders')}
      beside={data && data.total.count > 0 && format.total(data.total)}
      add={can('orders.create') ? { label: t('customer.newOrder'), run: () => setEntering(true) } : undefined}
    >
      {!data && !error && <SkeletonRows count={2} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className={panel.none}>{t('customer.noOrders')}</p>}
      <ul>
        {data?.items.map((order) => (
          <OrderRow key={order.id} order={order} onOpen={() => setOpened(order)} />
        ))}
      </ul>
      {data && data.total.count > shown && (
        <Link
          to="/customers/$customerId"
          params={{ customerId }}
          search={{ kinds: 'order' }}
          className={classes.all}
        >
          {t('customer.allOrders')}
        </Link>
      )}
      <Suspense fallback={null}>
        {isEntering !== undefined && (
          <NewOrderSheet opened={isEntering} onClose={() => setEntering(false)} customer={customer} />
        )}
        <OrderSheet order={opened} onClose={() => setOpened(undefined)} />
      </Suspense>
    </PanelSection>
  )
}

const OrderRow = ({ order, onOpen }: { order: Order; onOpen: () => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { number, orderedAt, status, total } = order
  return (
    <li>
      <UnstyledButton className={classes.order} onClick={onOpen}>
        <span className={`${classes.number} figures one-line`}>{number}</span>
        <Pill {...orderStatusSigns[status]}>{t(`vocabulary.orderStatus.${status}`)}</Pill>
        <span className={classes.day}>{format.day(orderedAt)}</span>
        <span className={`${classes.total} figures`}>{total ? format.money(total) : format.empty}</span>
      </UnstyledButton>
    </li>
  )
}
