import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeOrder, enterOrder, type Order } from '../../shared/orders.ts'
import { useCall } from '../query.ts'
import { done } from '../ui/undo.tsx'
import { inputOf, type OrderValues, patchOf } from './order-values.ts'

/** Enters an order, or changes in one what was changed in the form. */
export const useSaveOrder = (
  customerId: string,
  order: Order | undefined,
  onSaved: (order: Order) => void,
) => {
  const { t } = useTranslation()
  /** The same for each try, so that a lost answer doesn't make a second order. */
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const enter = useCall(enterOrder, {
    onSuccess: (entered) => {
      onSaved(entered)
      done(t('orders.form.created', { number: entered.number }))
    },
  })
  const change = useCall(changeOrder, {
    onSuccess: (changed) => {
      onSaved(changed)
      done(t('common.saved'))
    },
  })
  const active = order ? change : enter
  const run = (before: OrderValues, values: OrderValues) => {
    if (!order) return enter.mutate({ params: { customerId }, body: inputOf(values), idempotencyKey })
    const body = patchOf(before, values)
    if (Object.keys(body).length === 0) return onSaved(order)
    change.mutate({ params: { customerId, id: order.id }, body, ifMatch: order.version })
  }
  return { run, error: active.error, isPending: active.isPending }
}
