import { useTranslation } from 'react-i18next'
import { useFormat } from '../me.ts'
import { CurrencySelect } from '../ui/currency-select.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import classes from './order-form.module.css'
import { filledOf, type OrderValues, reckon } from './order-values.ts'

type Props = {
  values: OrderValues
  set: (change: Partial<OrderValues>) => void
  errorOf: (path: string) => string | undefined
}

/** What the order comes to, reckoned as it is typed. */
export const OrderSums = ({ values, set, errorOf }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { currency, discount, items } = values
  const { sum, total } = reckon(values)
  const hasItems = filledOf(items).length > 0
  const said = (amount: number | undefined) =>
    amount === undefined ? format.empty : format.money({ amount, currency })
  return (
    <div className={classes.sums}>
      <CurrencySelect
        className={classes.currency}
        label={t('orders.field.currency')}
        value={currency}
        onChange={(chosen) => set({ currency: chosen })}
        error={errorOf('currency')}
      />
      {hasItems ? (
        <MoneyInput
          className={classes.discount}
          label={t('orders.form.discount')}
          currency={currency}
          value={discount}
          onChange={(typed) => set({ discount: typed })}
          error={errorOf('discount')}
        />
      ) : (
        <MoneyInput
          className={classes.discount}
          label={t('orders.form.totalAlone')}
          placeholder={t('orders.form.totalHint')}
          currency={currency}
          value={values.total}
          onChange={(typed) => set({ total: typed })}
          error={errorOf('total')}
        />
      )}
      <dl className={`${classes.total} figures`} aria-live="polite">
        {hasItems && discount.trim() !== '' && (
          <div className={classes.sumLine}>
            <dt>{t('orders.sum')}</dt>
            <dd>{said(sum)}</dd>
          </div>
        )}
        <div className={classes.totalLine}>
          <dt>{t('orders.field.total')}</dt>
          <dd>{said(total)}</dd>
        </div>
      </dl>
    </div>
  )
}
