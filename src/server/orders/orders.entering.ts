import type { OrderInBatch } from '../../shared/orders.ts'
import { may, type Owner, ruleFor } from '../access.ts'
import type { Context, Transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { invalid, invalidField, Refusal } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import { numberTaken, takenAmong } from './orders.numbers.queries.ts'
import { number } from './orders.numbers.ts'
import { type Amounts, type KnownProduct, type Priced, type PricedItem, price } from './orders.pricing.ts'
import * as queries from './orders.queries.ts'

type Priceable = { input: OrderInBatch; priced: Priced } | { refusal: Refusal }

/**
 * Why each of these can't be entered, in their order; undefined where nothing is wrong so far. A batch that was sent twice
 * is told so at once; whether a number is still free when it's claimed, only its key can say.
 */
export const refusals = async (tx: Transaction, inputs: OrderInBatch[]): Promise<(Refusal | undefined)[]> => {
  const priced = await priceAll(tx, inputs)
  const taken = await takenAmong(
    tx,
    inputs.flatMap(({ number: written }) => written?.trim() ?? []),
  )
  return priced.map((each, i) => {
    if ('refusal' in each) return each.refusal
    return taken.has(inputs[i]!.number?.trim() ?? '') ? numberTaken() : undefined
  })
}

/** What each amounts to, or why it can't be told; reads customers and products once, however many orders there are. */
const priceAll = async (tx: Transaction, inputs: OrderInBatch[]): Promise<Priceable[]> => {
  const owners = await queries.findOwners(tx, [...new Set(inputs.map(({ customerId }) => customerId))])
  const products = await productsOf(tx, inputs)
  return inputs.map((input) => {
    try {
      const owner = owners.get(input.customerId)
      if (!owner) throw invalidField('/customerId', 'field.unknown_reference')
      demandAmountsOpen(tx, input, owner)
      return { input, priced: price(input, products, tx.organisation.currency) }
    } catch (error) {
      if (error instanceof Refusal) return { refusal: error }
      throw error
    }
  })
}

type Made = { input: OrderInBatch; id: string; priced: Priced }

/**
 * Enters orders of customers that the actor may see, set-based; answers their ids in order.
 * Errors: request.invalid, orders.number_taken.
 */
export const enterAll = async (tx: Transaction, inputs: OrderInBatch[]): Promise<string[]> => {
  const made = (await priceAll(tx, inputs)).map((each): Made => {
    if ('refusal' in each) throw each.refusal
    return { ...each, id: newId() }
  })
  const numbers = await number(
    tx,
    made.map(({ id, input }) => ({ customer_id: input.customerId, id, number: input.number })),
  )
  const rows = made.map((order) => rowOf(tx, order, numbers.get(order.id)!))
  await queries.insert(tx, rows)
  await queries.insertItems(
    tx,
    made.flatMap(({ input, id, priced }) => itemRows({ customer_id: input.customerId, id }, priced.items)),
  )
  await customerStats.ordersChanged(tx, [...new Set(rows.map((row) => row.customer_id))])
  await events.recordAll(tx, rows.map(created))
  return rows.map(({ id }) => id)
}

/** Errors: access.field_read_only with each amount that was sent. */
const demandAmountsOpen = (ctx: Context, { items, discount, total }: Amounts, owner: Owner): void => {
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

const rowOf = (tx: Transaction, { input, id, priced }: Made, orderNumber: string) => ({
  customer_id: input.customerId,
  id,
  number: orderNumber,
  ordered_at: input.orderedAt ?? tx.now(),
  status: input.status ?? 'confirmed',
  channel: input.channel ?? null,
  currency: priced.currency,
  discount: priced.discount,
  total: priced.total,
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
