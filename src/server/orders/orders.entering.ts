import type { OrderInBatch } from '../../shared/orders.ts'
import { may, type Owner, ruleFor } from '../access.ts'
import type { Context, Transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { invalid, invalidField } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import { number } from './orders.numbers.ts'
import { type Amounts, type KnownProduct, type PricedItem, price } from './orders.pricing.ts'
import * as queries from './orders.queries.ts'

type Made = { input: OrderInBatch; id: string } & ReturnType<typeof price>

/**
 * Enters orders of customers that the actor may see, set-based; answers their ids in order.
 * Errors: request.invalid, orders.number_taken.
 */
export const enterAll = async (tx: Transaction, inputs: OrderInBatch[]): Promise<string[]> => {
  await demandOpen(tx, inputs)
  const products = await productsOf(tx, inputs)
  const made = inputs.map((input) => ({
    input,
    id: newId(),
    ...price(input, products, tx.organisation.currency),
  }))
  const numbers = await number(
    tx,
    made.map(({ id, input }) => ({ customer_id: input.customerId, id, number: input.number })),
  )
  const rows = made.map((order) => rowOf(tx, order, numbers.get(order.id)!))
  await queries.insert(tx, rows)
  await queries.insertItems(
    tx,
    made.flatMap(({ input, id, items }) => itemRows({ customer_id: input.customerId, id }, items)),
  )
  await customerStats.ordersChanged(tx, [...new Set(rows.map((row) => row.customer_id))])
  await events.recordAll(tx, rows.map(created))
  return rows.map(({ id }) => id)
}

/** Each customer may be seen, and no amounts are written where the role keeps them back. */
const demandOpen = async (tx: Transaction, inputs: OrderInBatch[]): Promise<void> => {
  const owners = await queries.findOwners(tx, [...new Set(inputs.map(({ customerId }) => customerId))])
  for (const input of inputs) {
    const owner = owners.get(input.customerId)
    if (!owner) throw invalidField('/customerId', 'field.unknown_reference')
    demandAmountsOpen(tx, input, owner)
  }
}

/** Errors: access.field_read_only with each amount that was sent. */
export const demandAmountsOpen = (ctx: Context, { items, discount, total }: Amounts, owner: Owner): void => {
  if (ruleFor(ctx, 'orders.total', owner) === 'open') return
  const paths = [
    ...(items ?? []).flatMap(({ unitPrice }, i) => (unitPrice ? [`/items/${i}/unitPrice`] : [])),
    ...(discount ? ['/discount'] : []),
    ...(total ? ['/total'] : []),
  ]
  if (paths.length > 0) throw invalid(paths.map((path) => ({ path, code: 'access.field_read_only' })))
}

/**
 * What the items take from their products. Those in the trash are known only to orders that hold them already.
 * @param held ids of the products that the order holds
 */
export const productsOf = async (
  tx: Transaction,
  orders: Amounts[],
  held: ReadonlySet<string> = new Set(),
): Promise<Map<string, KnownProduct>> => {
  const ids = new Set(
    orders.flatMap(({ items }) => (items ?? []).flatMap(({ productId }) => (productId ? [productId] : []))),
  )
  if (ids.size === 0) return new Map()
  const rows = await queries.findProducts(tx, [...ids])
  const known = rows.filter(
    ({ id, trashed_at }) => held.has(id) || (trashed_at === null && may(tx, 'products.read')),
  )
  return new Map(
    known.map(({ id, name, unit, price: amount, currency }) => [
      id,
      { name, unit, price: amount === null ? null : { amount, currency: currency! } },
    ]),
  )
}

const rowOf = (tx: Transaction, { input, id, currency, discount, total }: Made, orderNumber: string) => ({
  customer_id: input.customerId,
  id,
  number: orderNumber,
  ordered_at: input.orderedAt ?? tx.now(),
  status: input.status ?? 'confirmed',
  channel: input.channel ?? null,
  currency,
  discount,
  total,
  paid: 0,
  note: input.note ?? null,
  contact_id: input.contactId ?? null,
  communication_id: input.communicationId ?? null,
  version: 1,
  created_at: tx.now(),
  created_by: tx.actor.userId,
  updated_at: tx.now(),
})

export const itemRows = ({ customer_id, id }: queries.Key, items: PricedItem[]) =>
  items.map((item, position) => ({
    customer_id,
    order_id: id,
    id: newId(),
    position,
    product_id: item.productId,
    name: item.name,
    quantity: item.quantity,
    unit: item.unit,
    unit_price: item.unitPrice,
    amount: item.amount,
  }))

const created = (row: ReturnType<typeof rowOf>) => ({
  type: 'order.created',
  customerId: row.customer_id,
  subjectId: row.id,
  changes: {
    number: { after: row.number },
    status: { after: row.status },
    total: { after: { amount: row.total, currency: row.currency } },
  },
})
