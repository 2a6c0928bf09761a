import type { OrderPatch } from '../../shared/orders.ts'
import { ruleFor } from '../access.ts'
import type { Context, Transaction } from '../context.ts'
import { invalid, invalidField } from '../errors.ts'
import * as events from '../events/events.ts'
import { productsOf } from './orders.entering.ts'
import { type Amounts, type Priced, type PricedItem, price } from './orders.pricing.ts'
import * as queries from './orders.queries.ts'

export type Repriced = { priced: Priced; changes: events.Changes }

const amountFields = ['items', 'discount', 'total', 'currency'] as const

/**
 * What a patch makes of the amounts of an order; undefined when it touches none.
 * Errors: request.invalid, access.field_read_only.
 */
export const reprice = async (
  tx: Transaction,
  before: queries.StoredOrder,
  patch: OrderPatch,
): Promise<Repriced | undefined> => {
  const touched = amountFields.filter((field) => patch[field] !== undefined)
  if (touched.length === 0) return undefined
  demandOpen(tx, before, touched)
  const items = (await queries.findItems(tx, before)).map(pricedItemOf)
  const order = merged(before, items, patch)
  const held = new Set(items.flatMap(({ productId }) => productId ?? []))
  const priced = price(order, await productsOf(tx, [order], held), before.currency)
  if (before.paid > 0 && priced.currency !== before.currency)
    throw invalidField('/currency', 'orders.currency_mismatch', { currency: before.currency })
  const changes = events.changesBetween(told({ ...before, items }), told(priced))
  return { priced, changes }
}

const demandOpen = (ctx: Context, { owner_id, owner_team_id }: queries.StoredOrder, touched: string[]) => {
  if (ruleFor(ctx, 'orders.total', { ownerId: owner_id, ownerTeamId: owner_team_id }) === 'open') return
  throw invalid(touched.map((field) => ({ path: `/${field}`, code: 'access.field_read_only' })))
}

const pricedItemOf = (item: Awaited<ReturnType<typeof queries.findItems>>[number]): PricedItem => ({
  productId: item.product_id,
  name: item.name,
  quantity: item.quantity,
  unit: item.unit,
  unitPrice: item.unit_price,
  amount: item.amount,
})

/** The order as it would have been entered, had it been so from the start. */
const merged = (before: queries.StoredOrder, items: PricedItem[], patch: OrderPatch): Amounts => {
  const money = (amount: number) => (amount > 0 ? { amount, currency: before.currency } : undefined)
  const hasNoItems = items.length === 0 && (patch.items ?? []).length === 0
  return {
    currency: patch.currency ?? before.currency,
    items:
      patch.items ??
      items.map(({ amount, unitPrice, ...item }) => ({
        ...item,
        unitPrice: { amount: unitPrice, currency: before.currency },
      })),
    discount: patch.discount === undefined ? money(before.discount) : patch.discount,
    total: patch.total ?? (hasNoItems ? money(before.total) : undefined),
  }
}

const told = ({ currency, items, discount, total }: Priced) => ({
  items,
  discount: { amount: discount, currency },
  total: { amount: total, currency },
})
