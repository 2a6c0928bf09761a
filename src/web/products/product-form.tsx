import { Switch, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CurrencySelect } from '../ui/currency-select.tsx'
import type { useForm } from '../ui/form.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import type { ProductValues, WrongValues } from './product-values.ts'
import classes from './products.module.css'

export const shownPaths = [
  'name',
  'code',
  'unit',
  'price/amount',
  'price/currency',
  'note',
  'active',
] as const

type Props = {
  form: ReturnType<typeof useForm<ProductValues>>
  wrong: WrongValues
  priceError?: string
  isNew: boolean
}

export const ProductForm = ({ form: { field, values, set }, wrong, priceError, isNew }: Props) => {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        {...field('name')}
        error={wrong.name ? t(`products.${wrong.name}`) : field('name').error}
        label={t('products.field.name')}
        placeholder={t('products.placeholder.name')}
        data-autofocus
        required
        maxLength={200}
        autoComplete="off"
      />
      <div className={classes.pair}>
        <TextInput
          {...field('code')}
          error={wrong.code ? t(`products.${wrong.code}`) : field('code').error}
          label={t('products.field.code')}
          placeholder={t('products.placeholder.code')}
          required
          maxLength={60}
          autoComplete="off"
        />
        <TextInput
          {...field('unit')}
          label={t('products.field.unit')}
          placeholder={t('products.placeholder.unit')}
          maxLength={20}
          autoComplete="off"
        />
        <MoneyInput
          label={t('products.field.price')}
          description={isNew ? undefined : t('products.priceHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={values.price}
          currency={values.currency}
          onChange={(price) => set({ price })}
          error={wrong.price ? t(`products.${wrong.price}`) : priceError}
        />
        <CurrencySelect
          label={t('products.field.currency')}
          value={values.currency}
          onChange={(currency) => set({ currency })}
        />
      </div>
      <Textarea
        {...field('note')}
        label={t('products.field.note')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
      />
      <Switch
        label={t('products.field.active')}
        checked={values.active}
        onChange={(event) => set({ active: event.currentTarget.checked })}
        aria-describedby="product-active-hint"
      />
      <p id="product-active-hint" className={classes.hint}>
        {t('products.activeHint')}
      </p>
    </>
  )
}
