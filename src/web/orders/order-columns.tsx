import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order, orderFields } from '../../shared/orders.ts'
import { useFormat } from '../me.ts'
import type { Column } from '../ui/table/columns.ts'
import { useWord } from '../words.ts'
import { dueOf, ItemsLine, StatusPill, Sum } from './order-pieces.tsx'
import classes from './orders.module.css'

type Look = Omit<Column<Order>, 'id' | 'header' | 'sortable'>

/** In the order of a first visit. */
export const useOrderColumns = (): Column<Order>[] => {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const word = useWord()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  return useMemo(() => {
    const moment = (at: string) => (
      <time dateTime={at} title={format.full(at)}>
        {format.day(at)}
      </time>
    )
    const looks = {
      number: { width: 128, cell: ({ number }) => <span className="figures">{number}</span> },
      customerId: { width: 200, cell: (order) => <CustomerLink order={order} /> },
      status: { width: 124, cell: ({ status }) => <StatusPill status={status} /> },
      items: { width: 264, cell: ({ items }) => <ItemsLine items={items} /> },
      total: { width: 124, align: 'end', cell: ({ total }) => <Sum money={total} /> },
      paid: { width: 140, align: 'end', cell: (order) => <Paid order={order} /> },
      channel: { width: 108, cell: ({ channel }) => word('salesChannel', channel) },
      orderedAt: { width: 120, cell: ({ orderedAt }) => moment(orderedAt) },
      createdBy: { width: 110, cell: ({ createdBy }) => createdBy?.name },
      note: { width: 220, hidden: true, cell: ({ note }) => note },
      currency: { width: 80, hidden: true, cell: ({ currency }) => currency },
      createdAt: { width: 120, hidden: true, cell: ({ createdAt }) => moment(createdAt) },
    } satisfies Record<string, Look>
    return Object.entries(looks).map(([id, look]) => ({
      ...(look as Look),
      id,
      header: t(`orders.field.${id as keyof typeof looks}`),
      sortable: Boolean((orderFields as Record<string, { sortable?: boolean }>)[id]?.sortable),
    }))
  }, [i18n.language, format])
}

const CustomerLink = ({ order: { customerId, customerName } }: { order: Order }) => (
  <Link to="/customers/$customerId" params={{ customerId }} className={classes.link} tabIndex={-1}>
    {customerName}
  </Link>
)

/** What was paid, or, said as such, what is still due. */
const Paid = ({ order }: { order: Order }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (!order.paid) return <Sum money={null} />
  const due = dueOf(order)
  if (due && due.amount > 0)
    return (
      <span className={classes.isDue} title={`${t('orders.field.paid')} ${format.money(order.paid)}`}>
        {t('orders.dueSum', { sum: format.money(due) })}
      </span>
    )
  return order.paid.amount > 0 && <span className="figures">{format.money(order.paid)}</span>
}

/** An order in three short lines, on a phone. */
export const OrderCard = ({ order }: { order: Order }) => {
  const format = useFormat()
  return (
    <div className={classes.card}>
      <div className={classes.cardTop}>
        <span className={classes.cardName}>{order.customerName}</span>
        <Sum money={order.total} />
      </div>
      <div className={classes.cardMeta}>
        <span className="one-line">
          <ItemsLine items={order.items} />
        </span>
      </div>
      <div className={classes.cardMeta}>
        <StatusPill status={order.status} />
        <span className="figures one-line">{order.number}</span>
        <time dateTime={order.orderedAt}>{format.day(order.orderedAt)}</time>
      </div>
    </div>
  )
}
