import type { Product, ProductInput } from '../../shared/orders.ts'
import { minorUnitsOf } from '../format.ts'
import { typedAmount } from '../ui/money-input.tsx'

/** A product as it is typed. */
export type ProductValues = {
  name: string
  code: string
  unit: string
  price: string
  currency: string
  active: boolean
  note: string
}

export const emptyProduct = (currency: string): ProductValues => ({
  name: '',
  code: '',
  unit: '',
  price: '',
  currency,
  active: true,
  note: '',
})

export const valuesOf = (product: Product, currency: string): ProductValues => ({
  name: product.name,
  code: product.code,
  unit: product.unit ?? '',
  price: product.price ? typedAmount(product.price.amount, product.price.currency) : '',
  currency: product.price?.currency ?? currency,
  active: product.active,
  note: product.note ?? '',
})

/** What is missing or can't be read, by field; the word that says so. */
export type WrongValues = { name?: 'nameNeeded'; code?: 'codeNeeded'; price?: 'priceUnreadable' }

export const wrongIn = ({ name, code, price, currency }: ProductValues): WrongValues => {
  const amount = minorUnitsOf(price, currency)
  return {
    ...(name.trim() ? {} : { name: 'nameNeeded' }),
    ...(code.trim() ? {} : { code: 'codeNeeded' }),
    ...(price.trim() && (amount === undefined || amount < 0) ? { price: 'priceUnreadable' } : {}),
  }
}

export const inputOf = (values: ProductValues): ProductInput => {
  const amount = values.price.trim() ? minorUnitsOf(values.price, values.currency) : undefined
  return {
    name: values.name.trim(),
    code: values.code.trim(),
    unit: values.unit.trim() || null,
    price: amount === undefined ? null : { amount, currency: values.currency },
    active: values.active,
    note: values.note.trim() || null,
  }
}
