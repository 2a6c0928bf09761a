import { Autocomplete, Button, TextInput } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order, recordPayment } from '../../shared/orders.ts'
import { minorUnitsOf } from '../format.ts'
import { useFormat, useMe } from '../me.ts'
import { useCall } from '../query.ts'
import { submitting, useForm } from '../ui/form.tsx'
import { MoneyInput, typedAmount } from '../ui/money-input.tsx'
import { errorAt, ProblemSummary } from '../ui/problem.tsx'
import { done } from '../ui/undo.tsx'
import formClasses from './order-form.module.css'
import classes from './orders.module.css'

const WhenInput = lazy(() => import('../ui/when.tsx').then((file) => ({ default: file.WhenInput })))

const shown = ['amount', 'amount/amount', 'paidAt', 'method', 'note'] as const

/** One more payment: as much as is still due, now, unless one says otherwise. */
export const PaymentForm = ({ order, onClose }: { order: Order; onClose: () => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { timeZone } = useMe()
  const { customerId, id, currency } = order
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const [isChecked, setChecked] = useState(false)
  const record = useCall(recordPayment, {
    onSuccess: ({ amount }) => {
      onClose()
      if (amount) done(t('orders.payment.recorded', { amount: format.money(amount) }))
    },
  })
  const due = (order.total?.amount ?? 0) - (order.paid?.amount ?? 0)
  const { field, values, set } = useForm(
    {
      amount: due > 0 ? typedAmount(due, currency) : '',
      paidAt: new Date().toISOString(),
      method: '',
      note: '',
    },
    { problem: record.error },
  )
  const amount = minorUnitsOf(values.amount, currency)
  const isWrong = amount === undefined || amount <= 0
  const save = () => {
    setChecked(true)
    if (isWrong) return
    const { paidAt, method, note } = values
    record.mutate({
      params: { customerId, id },
      body: {
        amount: { amount, currency },
        paidAt,
        method: method.trim() || null,
        note: note.trim() || null,
      },
      idempotencyKey,
    })
  }
  return (
    <form className={classes.payment} noValidate onSubmit={submitting(save)}>
      <ProblemSummary error={record.error} shown={shown} />
      <div className={formClasses.pair}>
        <MoneyInput
          label={t('orders.payment.amount')}
          autoFocus
          currency={currency}
          value={values.amount}
          onChange={(typed) => set({ amount: typed })}
          error={
            isChecked && isWrong
              ? t('orders.wrong.amountUnreadable')
              : (errorAt(record.error, 'amount/amount') ?? errorAt(record.error, 'amount'))
          }
        />
        <Suspense fallback={<div className={formClasses.coming} />}>
          <WhenInput
            label={t('orders.payment.paidAt')}
            value={values.paidAt}
            onChange={(at) => at && set({ paidAt: at })}
            timeZone={timeZone}
            error={field('paidAt').error}
          />
        </Suspense>
        <Autocomplete
          {...field('method')}
          label={t('orders.payment.method')}
          placeholder={t('orders.payment.methodPlaceholder')}
          data={t('orders.payment.methods').split(' · ')}
          maxLength={60}
        />
        <TextInput {...field('note')} label={t('orders.payment.note')} maxLength={2_000} autoComplete="off" />
      </div>
      <div className={classes.buttons}>
        <Button variant="default" size="xs" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" size="xs" loading={record.isPending}>
          {t('orders.payment.save')}
        </Button>
      </div>
    </form>
  )
}
