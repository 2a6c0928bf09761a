import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listContacts } from '../../shared/customers.ts'
import type { Order, OrderItem } from '../../shared/orders.ts'
import type { Money } from '../../shared/shapes.ts'
import { useFormat } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { Fact, Facts } from '../ui/peek.tsx'
import { useWord } from '../words.ts'
import { OrderPayments } from './order-payments.tsx'
import { dueOf, Sum } from './order-pieces.tsx'
import { StatusHistory, StatusMenu } from './order-status.tsx'
import classes from './orders.module.css'

/** Everything about one order; `isLive` no longer while it goes, since nothing is to be asked about what was deleted. */
export const OrderDetail = ({ order, isLive }: { order: Order; isLive: boolean }) => (
  <div className={classes.detail}>
    <div className={classes.top}>
      <div className={classes.who}>
        <Link
          to="/customers/$customerId"
          params={{ customerId: order.customerId }}
          className={`${classes.customer} one-line`}
        >
          {order.customerName}
        </Link>
        <StatusMenu order={order} />
      </div>
      <span className={classes.grand}>
        <Sum money={order.total} />
      </span>
    </div>
    {order.items.length > 0 && <Items order={order} />}
    <Sums order={order} />
    <About order={order} />
    <OrderPayments order={order} isLive={isLive} />
    <StatusHistory order={order} isLive={isLive} />
  </div>
)

const Items = ({ order: { items } }: { order: Order }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.tableBox}>
      <table className={`${classes.items} figures`} aria-label={t('orders.items.title')}>
        <thead>
          <tr>
            <th scope="col">{t('orders.items.name')}</th>
            <th scope="col" data-align="end">
              {t('orders.items.quantity')}
            </th>
            <th scope="col" data-align="end">
              {t('orders.items.price')}
            </th>
            <th scope="col" data-align="end">
              {t('orders.items.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Item = ({ item: { name, quantity, unit, unitPrice, amount } }: { item: OrderItem }) => {
  const format = useFormat()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-align="end">
        {format.number(quantity)}
        {unit && <span className={classes.faint}>{` ${unit}`}</span>}
      </td>
      <td data-align="end">
        <Sum money={unitPrice} />
      </td>
      <td data-align="end">
        <Sum money={amount} />
      </td>
    </tr>
  )
}

const Sums = ({ order }: { order: Order }) => {
  const { t } = useTranslation()
  const { total, discount, paid, currency } = order
  if (!total) return null
  const due = dueOf(order)
  const lines: { word: string; money: Money; tone?: string }[] = []
  if (discount && discount.amount > 0) {
    lines.push({ word: t('orders.sum'), money: { amount: total.amount + discount.amount, currency } })
    lines.push({ word: t('orders.field.discount'), money: { amount: -discount.amount, currency } })
  }
  lines.push({ word: t('orders.field.total'), money: total })
  if (paid && paid.amount > 0) lines.push({ word: t('orders.field.paid'), money: paid })
  if (due && due.amount > 0) lines.push({ word: t('orders.due'), money: due, tone: 'due' })
  if (due && due.amount < 0)
    lines.push({ word: t('orders.overpaid'), money: { ...due, amount: -due.amount }, tone: 'due' })
  return (
    <dl className={`${classes.sums} figures`}>
      {lines.map(({ word, money, tone }) => (
        <div key={word} data-tone={tone}>
          <dt>{word}</dt>
          <dd>
            <Sum money={money} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const About = ({ order }: { order: Order }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useWord()
  const { orderedAt, channel, contactId, customerId, createdBy, createdAt, note } = order
  const contacts = useEndpoint(listContacts, { params: { customerId } }, { enabled: contactId !== null })
  const contact = contacts.data?.items.find(({ id }) => id === contactId)
  return (
    <section>
      <h3 className={classes.heading}>{t('orders.detail.facts')}</h3>
      <Facts>
        <Fact name={t('orders.field.orderedAt')}>
          <time dateTime={orderedAt} title={format.full(orderedAt)}>
            {format.dayTime(orderedAt)}
          </time>
        </Fact>
        {channel && <Fact name={t('orders.field.channel')}>{word('salesChannel', channel)}</Fact>}
        {contact && <Fact name={t('orders.field.contactId')}>{contact.name}</Fact>}
        <Fact name={t('orders.field.createdBy')}>
          {createdBy?.name ?? format.empty}
          <span className={classes.faint}>{` · ${format.day(createdAt)}`}</span>
        </Fact>
        {note && (
          <Fact name={t('orders.field.note')}>
            <span className="reading">{note}</span>
          </Fact>
        )}
      </Facts>
    </section>
  )
}
