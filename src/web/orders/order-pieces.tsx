import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../shared/orders.ts'
import type { Money } from '../../shared/shapes.ts'
import { useFormat } from '../me.ts'
import { Pill, ToneIcon } from '../ui/tone.tsx'
import { orderStatusSigns } from '../vocabulary.ts'
import classes from './orders.module.css'

// How the facts of an order look, in the list, in cards and in its own sheet.

export const StatusPill = ({ status }: Pick<Order, 'status'>) => {
  const { t } = useTranslation()
  return <Pill {...orderStatusSigns[status]}>{t(`vocabulary.orderStatus.${status}`)}</Pill>
}

/** An amount; a lock where the role keeps it back. */
export const Sum = ({ money }: { money: Money | null }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (!money) return <ToneIcon icon={IconLock} tone="faint" size={14} label={t('orders.hidden')} />
  return <span className="figures">{format.money(money)}</span>
}

/** What was ordered, in one line. */
export const ItemsLine = ({ items }: Pick<Order, 'items'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  const first = items[0]
  if (!first) return null
  const rest = items.length - 1
  return (
    <span title={items.map(({ name, quantity }) => `${name} × ${format.number(quantity)}`).join('\n')}>
      {`${first.name} × ${format.number(first.quantity)}`}
      {rest > 0 && <span className={classes.faint}>{` ${t('orders.items.more', { count: rest })}`}</span>}
    </span>
  )
}

/** What is still to be paid of an order that counts; nothing for drafts and what was called off. */
export const dueOf = ({ status, total, paid }: Order): Money | undefined => {
  if (!total || !paid || status === 'draft' || status === 'cancelled' || status === 'refunded')
    return undefined
  return { amount: total.amount - paid.amount, currency: total.currency }
}
