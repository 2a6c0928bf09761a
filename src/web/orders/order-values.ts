import { amountOf, sumOf } from '../../shared/order-sums.ts'
import type { Order, OrderInput, OrderItemInput, OrderPatch, OrderStatus } from '../../shared/orders.ts'
import type { Money } from '../../shared/shapes.ts'
import { minorUnitsOf } from '../format.ts'
import { typedAmount } from '../ui/money-input.tsx'

/** A line of an order as it is typed. */
export type ItemValues = {
  key: string
  productId: string | null
  name: string
  quantity: string
  unit: string | null
  unitPrice: string
  /** The product's price, when it is in another currency than the order. */
  listed?: Money
}
/** An order as it is typed. */
export type OrderValues = {
  items: ItemValues[]
  currency: string
  discount: string
  /** Of an order without items. */
  total: string
  status: OrderStatus
  channel: string | null
  orderedAt: string
  number: string
  contactId: string | null
  note: string
}

export const newItem = (): ItemValues => ({
  key: crypto.randomUUID(),
  productId: null,
  name: '',
  quantity: '1',
  unit: null,
  unitPrice: '',
})

export const emptyOrder = (currency: string, now: string): OrderValues => ({
  items: [newItem()],
  currency,
  discount: '',
  total: '',
  status: 'confirmed',
  channel: null,
  orderedAt: now,
  number: '',
  contactId: null,
  note: '',
})

export const valuesOf = (order: Order): OrderValues => {
  const { currency, discount, total, items } = order
  return {
    items: items.map((item) => ({
      key: item.id,
      productId: item.productId,
      name: item.name,
      quantity: String(item.quantity),
      unit: item.unit,
      unitPrice: item.unitPrice ? typedAmount(item.unitPrice.amount, currency) : '',
    })),
    currency,
    discount: discount?.amount ? typedAmount(discount.amount, currency) : '',
    total: total && items.length === 0 ? typedAmount(total.amount, currency) : '',
    status: order.status,
    channel: order.channel,
    orderedAt: order.orderedAt,
    number: order.number,
    contactId: order.contactId,
    note: order.note ?? '',
  }
}

/** A row in which nothing was said yet. */
export const isBlank = ({ name, unitPrice }: ItemValues) => !name.trim() && !unitPrice.trim()

export const filledOf = (items: readonly ItemValues[]) => items.filter((item) => !isBlank(item))

/** "1.5" → 1.5: above zero, with at most four decimals; else undefined. */
export const quantityOf = (typed: string): number | undefined => {
  const plain = typed.normalize('NFKC').trim().replace(/,/g, '')
  if (!/^(?:\d+(?:\.\d{0,4})?|\.\d{1,4})$/.test(plain)) return undefined
  const quantity = Number(plain)
  return quantity > 0 && quantity <= 1_000_000_000 ? quantity : undefined
}

const priceOf = (typed: string, currency: string): number | undefined => {
  const amount = minorUnitsOf(typed, currency)
  return amount !== undefined && amount >= 0 ? amount : undefined
}

/** Of one line; undefined while it can't be reckoned. */
export const lineAmount = ({ quantity, unitPrice }: ItemValues, currency: string): number | undefined => {
  const [count, price] = [quantityOf(quantity), priceOf(unitPrice, currency)]
  return count === undefined || price === undefined ? undefined : amountOf(count, price)
}

/** What the order comes to as it is typed, in minor units; undefined while a line can't be reckoned. */
export const reckon = ({ items, currency, discount, total }: OrderValues) => {
  const amounts = filledOf(items).map((item) => lineAmount(item, currency))
  const known = amounts.filter((amount) => amount !== undefined)
  if (amounts.length === 0) {
    const typed = total.trim() ? priceOf(total, currency) : undefined
    return { sum: typed, total: typed }
  }
  const sum = known.length === amounts.length ? sumOf(known) : undefined
  const less = discount.trim() ? priceOf(discount, currency) : 0
  return { sum, total: sum === undefined || less === undefined ? undefined : sum - less }
}

/** What is wrong, by the path that the API would say; each the key of a sentence. */
export type WrongOrder = Partial<
  Record<
    string,
    'nameNeeded' | 'quantityUnreadable' | 'amountUnreadable' | 'discountTooLarge' | 'totalNeeded'
  >
>

export const wrongIn = (values: OrderValues): WrongOrder => {
  const { items, currency, discount, total } = values
  const filled = filledOf(items)
  const wrong: WrongOrder = {}
  for (const [i, item] of filled.entries()) {
    if (!item.name.trim()) wrong[`items/${i}/name`] = 'nameNeeded'
    if (quantityOf(item.quantity) === undefined) wrong[`items/${i}/quantity`] = 'quantityUnreadable'
    if (priceOf(item.unitPrice, currency) === undefined) wrong[`items/${i}/unitPrice`] = 'amountUnreadable'
  }
  if (filled.length === 0) {
    if (!total.trim()) wrong.total = 'totalNeeded'
    else if (priceOf(total, currency) === undefined) wrong.total = 'amountUnreadable'
  } else if (discount.trim()) {
    const reckoned = reckon(values)
    if (priceOf(discount, currency) === undefined) wrong.discount = 'amountUnreadable'
    else if (reckoned.total !== undefined && reckoned.total < 0) wrong.discount = 'discountTooLarge'
  }
  return wrong
}

/** As the API takes it. Only for values in which nothing is wrong. */
export const inputOf = (values: OrderValues): OrderInput => {
  const { currency, number, status, channel, orderedAt, contactId, note } = values
  return {
    ...amountsOf(values),
    currency,
    status,
    orderedAt,
    channel: channel?.trim() || null,
    contactId,
    note: note.trim() || null,
    ...(number.trim() ? { number: number.trim() } : {}),
  }
}

const amountsOf = ({ items, currency, discount, total }: OrderValues) => {
  const filled = filledOf(items)
  const money = (typed: string) => ({ amount: priceOf(typed, currency) ?? 0, currency })
  return {
    items: filled.map(
      (item): OrderItemInput => ({
        ...(item.productId ? { productId: item.productId } : {}),
        name: item.name.trim(),
        quantity: quantityOf(item.quantity) ?? 0,
        unit: item.unit,
        unitPrice: money(item.unitPrice),
      }),
    ),
    discount: discount.trim() && filled.length > 0 ? money(discount) : null,
    ...(filled.length === 0 ? { total: money(total) } : {}),
  }
}

/** Only what was changed, so that a role that may not touch amounts can still change the rest. */
export const patchOf = (before: OrderValues, values: OrderValues): OrderPatch => {
  const [was, is] = [inputOf(before), inputOf(values)]
  const keys = Object.keys(is) as (keyof OrderInput)[]
  const changed = keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
  // A new currency is that of every amount.
  const all = changed.includes('currency') ? [...changed, 'items', 'discount', 'total'] : changed
  return Object.fromEntries(keys.filter((key) => all.includes(key)).map((key) => [key, is[key]]))
}
