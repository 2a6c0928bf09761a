import { amountOf, sumOf } from '../../shared/order-sums.ts'
import type { OrderItemInput } from '../../shared/orders.ts'
import { largestAmount, type Money } from '../../shared/shapes.ts'
import { invalid, type WrongField } from '../errors.ts'

/** What an item takes from a product where it says nothing itself. */
export type KnownProduct = { name: string; unit: string | null; price: Money | null }

/** As much of an order as says what it amounts to. */
export type Amounts = {
  currency?: string
  items?: OrderItemInput[]
  discount?: Money | null
  total?: Money
}

export type PricedItem = {
  productId: string | null
  name: string
  quantity: number
  unit: string | null
  unitPrice: number
  amount: number
}
export type Priced = { currency: string; items: PricedItem[]; discount: number; total: number }

/**
 * Reckons an order: each item's amount, and the total less the discount, all in one currency. Without items the total
 * is the one sent.
 * @param currency when nothing in the order says one. Errors: request.invalid with every field that is wrong.
 */
export const price = (
  order: Amounts,
  products: ReadonlyMap<string, KnownProduct>,
  currency: string,
): Priced => {
  const items = completed(order.items ?? [], products)
  const inCurrency =
    order.currency ??
    items[0]?.price.currency ??
    order.total?.currency ??
    order.discount?.currency ??
    currency
  demandOneCurrency(order, items, inCurrency)
  const priced = items.map(amounting)
  const discount = order.discount?.amount ?? 0
  const total = priced.length > 0 ? totalOf(priced, discount) : (order.total?.amount ?? 0)
  if (order.total && order.total.amount !== total)
    throw invalid([{ path: '/total', code: 'orders.total_mismatch', params: { expected: total } }])
  return { currency: inCurrency, items: priced, discount, total }
}

type Completed = Omit<PricedItem, 'unitPrice' | 'amount'> & { price: Money; pricePath: string }

/** Each item with its name, unit and price, from its product where it has none of its own. */
const completed = (items: OrderItemInput[], products: ReadonlyMap<string, KnownProduct>): Completed[] => {
  const wrong: WrongField[] = []
  const found = items.map((item, i) => {
    const path = `/items/${i}`
    const product = item.productId ? products.get(item.productId) : undefined
    const name = item.name ?? product?.name
    const itemPrice = item.unitPrice ?? product?.price
    if (item.productId && !product) wrong.push({ path: `${path}/productId`, code: 'field.unknown_reference' })
    else if (name === undefined) wrong.push({ path: `${path}/name`, code: 'field.required' })
    if (!itemPrice && (product || !item.productId))
      wrong.push({ path: `${path}/unitPrice`, code: 'field.required' })
    return {
      productId: item.productId ?? null,
      name: (name ?? '').trim(),
      quantity: item.quantity,
      unit: item.unit === undefined ? (product?.unit ?? null) : item.unit,
      price: itemPrice ?? { amount: 0, currency: '' },
      pricePath: item.unitPrice ? `${path}/unitPrice/currency` : `${path}/productId`,
    }
  })
  if (wrong.length > 0) throw invalid(wrong)
  return found
}

const demandOneCurrency = ({ discount, total }: Amounts, items: Completed[], currency: string): void => {
  const amounts = [
    ...items.map((item) => ({ money: item.price, path: item.pricePath })),
    { money: discount, path: '/discount/currency' },
    { money: total, path: '/total/currency' },
  ]
  const wrong = amounts.filter(({ money }) => money && money.currency !== currency)
  if (wrong.length > 0)
    throw invalid(wrong.map(({ path }) => ({ path, code: 'orders.currency_mismatch', params: { currency } })))
}

const tooLarge = (path: string) =>
  invalid([{ path, code: 'field.too_large', params: { limit: largestAmount } }])

const amounting = (
  { price: { amount: unitPrice }, pricePath, ...item }: Completed,
  i: number,
): PricedItem => {
  const amount = amountOf(item.quantity, unitPrice)
  if (amount === undefined) throw tooLarge(`/items/${i}/quantity`)
  return { ...item, unitPrice, amount }
}

const totalOf = (items: PricedItem[], discount: number): number => {
  const sum = sumOf(items.map(({ amount }) => amount))
  if (sum === undefined) throw tooLarge('/items')
  if (discount > sum) throw invalid([{ path: '/discount/amount', code: 'orders.discount_too_large' }])
  return sum - discount
}
