import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listPayments, type Order, type Payment, recordPayment, removePayment } from '../../shared/orders.ts'
import { call } from '../api.ts'
import { useCan, useFormat, useRuleOf } from '../me.ts'
import { useCall, useEndpoint } from '../query.ts'
import { refreshAfter } from '../refresh.ts'
import { failed, undoable } from '../ui/undo.tsx'
import { Sum } from './order-pieces.tsx'
import classes from './orders.module.css'
import { PaymentForm } from './payment-form.tsx'

/** What was paid of an order, and what more is paid now. */
export const OrderPayments = ({ order, isLive }: { order: Order; isLive: boolean }) => {
  const { t } = useTranslation()
  const can = useCan()
  const isOpen = useRuleOf()('orders.total') === undefined && order.total !== null
  const mayChange = can('orders.update') && isOpen
  const [isRecording, setRecording] = useState(false)
  const { customerId, id } = order
  const { data } = useEndpoint(listPayments, { params: { customerId, id } }, { enabled: isLive })
  return (
    <section>
      <div className={classes.sectionTop}>
        <h3 className={classes.heading}>{t('orders.detail.payments')}</h3>
        {mayChange && !isRecording && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} stroke={1.75} />}
            onClick={() => setRecording(true)}
          >
            {t('orders.detail.recordPayment')}
          </Button>
        )}
      </div>
      {isRecording && <PaymentForm order={order} onClose={() => setRecording(false)} />}
      {data?.items.length === 0 && !isRecording && (
        <p className={classes.none}>{t('orders.detail.noPayments')}</p>
      )}
      <ul className={classes.payments}>
        {data?.items.map((payment) => (
          <PaymentRow key={payment.id} payment={payment} mayChange={mayChange} />
        ))}
      </ul>
    </section>
  )
}

const PaymentRow = ({ payment, mayChange }: { payment: Payment; mayChange: boolean }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const { customerId, orderId, id, amount, paidAt, method, note } = payment
  const said = amount ? format.money(amount) : ''
  const remove = useCall(removePayment, {
    onError: failed,
    onSuccess: () =>
      amount &&
      undoable({
        message: t('orders.payment.removed', { amount: said }),
        undo: async () => {
          const params = { customerId, id: orderId }
          await call(recordPayment, { params, body: { amount, paidAt, method, note } as never })
          refreshAfter(client, recordPayment, { params })
        },
      }),
  })
  return (
    <li>
      <Sum money={amount} />
      <span className="one-line">{method}</span>
      {note && <span className={`${classes.faint} one-line`}>{note}</span>}
      <time className={`${classes.at} figures`} dateTime={paidAt} title={format.full(paidAt)}>
        {format.day(paidAt)}
      </time>
      {mayChange && (
        <ActionIcon
          size={24}
          aria-label={t('orders.payment.remove', { amount: said })}
          onClick={() => remove.mutate({ params: { customerId, orderId, id } })}
        >
          <IconX size={14} stroke={1.7} />
        </ActionIcon>
      )}
    </li>
  )
}
