import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listCustomerOrders, type Order } from '../../shared/orders.ts'
import { useCan, useFormat } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { Failed, SkeletonRows } from '../ui/states.tsx'
import { Pill } from '../ui/tone.tsx'
import { orderStatusSigns } from '../vocabulary.ts'
import classes from './orders.module.css'
import panel from './panel.module.css'
import { PanelSection } from './panel-section.tsx'

const shown = 5

/** The latest orders; all of them are on the timeline. */
export const OrdersSection = ({ customerId }: { customerId: string }) => {
  const { t } = useTranslation()
  const can = useCan()
  const format = useFormat()
  const { data, error, refetch } = useEndpoint(
    listCustomerOrders,
    { params: { customerId }, query: { sort: '-orderedAt', limit: shown } },
    { enabled: can('orders.read') },
  )
  if (!can('orders.read')) return null
  return (
    <PanelSection title={t('frame.orders')} beside={data && data.total.count > 0 && format.total(data.total)}>
      {!data && !error && <SkeletonRows count={2} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className={panel.none}>{t('customer.noOrders')}</p>}
      <ul>
        {data?.items.map((order) => (
          <OrderRow key={order.id} order={order} />
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
    </PanelSection>
  )
}

const OrderRow = ({ order: { id, customerId, number, orderedAt, status, total } }: { order: Order }) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <li>
      <Link to="/customers/$customerId" params={{ customerId }} search={{ at: id }} className={classes.order}>
        <span className={`${classes.number} figures one-line`}>{number}</span>
        <Pill {...orderStatusSigns[status]}>{t(`vocabulary.orderStatus.${status}`)}</Pill>
        <span className={classes.day}>{format.day(orderedAt)}</span>
        <span className={`${classes.total} figures`}>{total ? format.money(total) : format.empty}</span>
      </Link>
    </li>
  )
}
