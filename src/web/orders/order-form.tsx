import { Button, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../shared/orders.ts'
import { useMe, useRuleOf } from '../me.ts'
import { submitting, useForm } from '../ui/form.tsx'
import { isComposing, written } from '../ui/hotkeys.ts'
import { errorAt, ProblemSummary } from '../ui/problem.tsx'
import { OrderFacts } from './order-facts.tsx'
import classes from './order-form.module.css'
import { OrderItems } from './order-items.tsx'
import { OrderSums } from './order-sums.tsx'
import { emptyOrder, filledOf, type OrderValues, valuesOf, type WrongOrder, wrongIn } from './order-values.ts'
import { useSaveOrder } from './use-save-order.ts'

type Props = {
  customerId: string
  onDone: (order: Order) => void
  onCancel?: () => void
  /** To edit; left out to enter one. */
  order?: Order
}

/** What was ordered, what it comes to, and how it stands. Its buttons are its own: put it in a sheet as it is. */
export const OrderForm = ({ customerId, order, onDone, onCancel }: Props) => {
  const { t } = useTranslation()
  const { currency } = useMe().organisation
  const [before] = useState(() => (order ? valuesOf(order) : emptyOrder(currency, new Date().toISOString())))
  const save = useSaveOrder(customerId, order, (saved) => {
    form.reset()
    onDone(saved)
  })
  const form = useForm(before, {
    problem: save.error,
    draft: order ? undefined : `order.new.${customerId}`,
  })
  const [isChecked, setChecked] = useState(false)
  const areAmountsOpen = useAreAmountsOpen(order)
  const wrong = areAmountsOpen ? wrongIn(form.values) : {}
  const submit = () => {
    setChecked(true)
    if (Object.keys(wrong).length === 0 && !save.isPending) save.run(before, form.values)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isSave = (event.metaKey || event.ctrlKey) && event.key === 'Enter'
    if (isSave && !isComposing(event.nativeEvent)) submit()
  }
  return (
    <form className={classes.form} noValidate onSubmit={submitting(submit)} onKeyDown={onKeyDown}>
      <ProblemSummary error={save.error} shown={shownPaths(form.values)} />
      {form.wasRestored && (
        <p className={classes.draft} role="status">
          {t('orders.form.draft')}
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => form.reset(before)}>
            {t('orders.form.discard')}
          </Button>
        </p>
      )}
      {areAmountsOpen ? (
        <Amounts form={form} wrong={isChecked ? wrong : {}} problem={save.error} />
      ) : (
        <p className={classes.kept}>{t('orders.form.amountsKept')}</p>
      )}
      <OrderFacts form={form} customerId={customerId} isNew={!order} />
      <TextInput
        {...form.field('number')}
        label={t('orders.field.number')}
        placeholder={t('orders.form.numberHint')}
        maxLength={60}
        autoComplete="off"
      />
      <Textarea
        {...form.field('note')}
        label={t('orders.field.note')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={10_000}
      />
      <div className={classes.footer}>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
        <Button type="submit" loading={save.isPending} title={written('mod+enter')}>
          {order ? t('common.save') : t('orders.form.create')}
        </Button>
      </div>
    </form>
  )
}

/** Not for a role that may not see amounts, or not change them. */
const useAreAmountsOpen = (order: Order | undefined) => {
  const rule = useRuleOf()('orders.total')
  return order ? order.total !== null && rule === undefined : rule === undefined
}

const shownPaths = ({ items }: OrderValues): string[] => [
  ...['status', 'channel', 'orderedAt', 'contactId', 'number', 'note', 'discount/amount', 'total/amount'],
  ...filledOf(items).flatMap((_, i) => [
    `items/${i}/name`,
    `items/${i}/productId`,
    `items/${i}/quantity`,
    `items/${i}/unitPrice`,
    `items/${i}/unitPrice/amount`,
  ]),
]

type AmountsProps = {
  form: ReturnType<typeof useForm<OrderValues>>
  wrong: WrongOrder
  problem: Error | null
}
const Amounts = ({ form: { values, set }, wrong, problem }: AmountsProps) => {
  const { t } = useTranslation()
  const errorOf = (path: string): string | undefined => {
    const own = wrong[path]
    return own ? t(`orders.wrong.${own}`) : (errorAt(problem, path) ?? errorAt(problem, `${path}/amount`))
  }
  return (
    <div className={classes.amounts}>
      <OrderItems
        items={values.items}
        currency={values.currency}
        onChange={set}
        errorOf={(index, field) =>
          errorOf(`items/${index}/${field}`) ??
          (field === 'name' ? errorAt(problem, `items/${index}/productId`) : undefined)
        }
      />
      <OrderSums values={values} set={set} errorOf={errorOf} />
    </div>
  )
}
