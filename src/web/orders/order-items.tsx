import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Product } from '../../shared/orders.ts'
import { useFormat } from '../me.ts'
import { isComposing } from '../ui/hotkeys.ts'
import { MoneyInput, typedAmount } from '../ui/money-input.tsx'
import classes from './order-form.module.css'
import { filledOf, type ItemValues, lineAmount, newItem } from './order-values.ts'
import { ProductField } from './product-field.tsx'

type Props = {
  items: ItemValues[]
  currency: string
  onChange: (change: { items: ItemValues[]; currency?: string }) => void
  /** The sentence for a field of a filled row, by its place among them. */
  errorOf: (index: number, field: 'name' | 'quantity' | 'unitPrice') => string | undefined
}

/** The lines of an order: Enter in the last price begins a new one. */
export const OrderItems = ({ items, currency, onChange, errorOf }: Props) => {
  const { t } = useTranslation()
  const inputs = useRef(new Map<string, HTMLInputElement>())
  const [added, setAdded] = useState<string>()
  useEffect(() => {
    if (added) inputs.current.get(added)?.focus()
  }, [added])
  const filled = filledOf(items)
  const replace = (key: string, change: Partial<ItemValues>, more: { currency?: string } = {}) =>
    onChange({ items: items.map((item) => (item.key === key ? { ...item, ...change } : item)), ...more })
  const add = () => {
    const item = newItem()
    onChange({ items: [...items, item] })
    setAdded(item.key)
  }
  const remove = (key: string) => {
    const left = items.filter((item) => item.key !== key)
    onChange({ items: left.length > 0 ? left : [newItem()] })
  }
  /** A product brings its unit and price; the first one its currency too. */
  const choose = (item: ItemValues, { id, name, unit, price }: Product) => {
    const isFirst = filled.every(({ key }) => key === item.key)
    const isSame = price && (price.currency === currency || isFirst)
    replace(
      item.key,
      {
        productId: id,
        name,
        unit,
        unitPrice: isSame ? typedAmount(price.amount, price.currency) : '',
        ...(price && !isSame ? { listed: price } : { listed: undefined }),
      },
      isSame ? { currency: price.currency } : {},
    )
  }
  return (
    <fieldset className={classes.items}>
      <legend className={classes.legend}>{t('orders.items.title')}</legend>
      <div className={classes.head} aria-hidden>
        <span>{t('orders.items.name')}</span>
        <span>{t('orders.items.quantity')}</span>
        <span>{t('orders.items.price')}</span>
        <span>{t('orders.items.amount')}</span>
      </div>
      {items.map((item, index) => (
        <ItemRow
          key={item.key}
          index={index}
          item={item}
          currency={currency}
          errorOf={(field) => {
            const at = filled.indexOf(item)
            return at < 0 ? undefined : errorOf(at, field)
          }}
          inputRef={(input) => {
            if (input) inputs.current.set(item.key, input)
            else inputs.current.delete(item.key)
          }}
          onChange={(change) => replace(item.key, change)}
          onProduct={(product) => choose(item, product)}
          onRemove={items.length > 1 || filled.length > 0 ? () => remove(item.key) : undefined}
          onNext={index === items.length - 1 ? add : undefined}
        />
      ))}
      <Button
        className={classes.add}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={15} stroke={1.75} />}
        onClick={add}
      >
        {t('orders.items.add')}
      </Button>
    </fieldset>
  )
}

type RowProps = {
  index: number
  item: ItemValues
  currency: string
  errorOf: (field: 'name' | 'quantity' | 'unitPrice') => string | undefined
  inputRef: (input: HTMLInputElement | null) => void
  onChange: (change: Partial<ItemValues>) => void
  onProduct: (product: Product) => void
  onRemove?: () => void
  onNext?: () => void
}

const ItemRow = ({ index, item, currency, errorOf, inputRef, onChange, onProduct, ...row }: RowProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const amount = lineAmount(item, currency)
  const place = { index: index + 1 }
  return (
    <div className={classes.item}>
      <div className={classes.what}>
        <ProductField
          label={t('orders.items.nameOf', place)}
          name={item.name}
          isProduct={item.productId !== null}
          inputRef={inputRef}
          error={errorOf('name')}
          onName={(name) => onChange({ name, productId: null, listed: undefined })}
          onProduct={onProduct}
        />
        {item.listed && item.listed.currency !== currency && (
          <p className={classes.listedHint}>
            {t('orders.items.otherCurrency', { price: format.money(item.listed) })}
          </p>
        )}
      </div>
      <TextInput
        className={classes.quantity}
        aria-label={t('orders.items.quantityOf', place)}
        inputMode="decimal"
        autoComplete="off"
        value={item.quantity}
        error={errorOf('quantity')}
        rightSection={item.unit ? <span className={classes.unit}>{item.unit}</span> : undefined}
        rightSectionWidth={item.unit && item.unit.length > 2 ? 52 : 32}
        rightSectionPointerEvents="none"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange({ quantity: event.currentTarget.value })}
      />
      <MoneyInput
        className={classes.price}
        aria-label={t('orders.items.priceOf', place)}
        currency={currency}
        value={item.unitPrice}
        error={errorOf('unitPrice')}
        onChange={(unitPrice) => onChange({ unitPrice })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.metaKey || event.ctrlKey || isComposing(event.nativeEvent))
            return
          event.preventDefault()
          row.onNext?.()
        }}
      />
      <output className={`${classes.amount} figures`}>
        {amount === undefined ? format.empty : format.money({ amount, currency })}
      </output>
      <ActionIcon
        className={classes.remove}
        aria-label={t('orders.items.remove', place)}
        disabled={!row.onRemove}
        onClick={row.onRemove}
      >
        <IconX size={16} stroke={1.7} />
      </ActionIcon>
    </div>
  )
}
