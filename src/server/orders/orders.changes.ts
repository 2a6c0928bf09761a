import { type Order, type OrderPatch, type OrderStatus, statusesAfter } from '../../shared/orders.ts'
import type { Owned } from '../../shared/shapes.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { invalidField, lostRace, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { itemRows } from './orders.entering.ts'
import { renumber } from './orders.numbers.ts'
import * as queries from './orders.queries.ts'
import { get } from './orders.read.ts'
import { type Repriced, reprice } from './orders.repricing.ts'

/** Held until the transaction ends. Errors: request.not_found. */
export const locked = async (
  tx: Transaction,
  { customerId, id }: Owned,
  from: 'visible' | 'trashed' = 'visible',
): Promise<queries.StoredOrder> => {
  const order = await queries.lock(tx, { customer_id: customerId, id }, from)
  if (!order) throw notFound()
  return order
}

/**
 * Changes some fields of an order; `items` replaces them all. Changing nothing leaves no trace.
 * Errors: request.not_found, request.changed_meanwhile, orders.number_taken, orders.bad_status, request.invalid.
 */
export const change = (ctx: Context, ref: Owned, patch: OrderPatch, ifMatch?: number): Promise<Order> =>
  transaction(ctx, 'orders.update', async (tx) => {
    const before = await locked(tx, ref)
    if (ifMatch !== undefined && ifMatch !== before.version) throw lostRace()
    demandStatus(before.status as OrderStatus, patch.status)
    const repriced = await reprice(tx, before, patch)
    const values = valuesOf(patch)
    const changes = {
      ...events.changesBetween(told(before), told({ ...before, ...values })),
      ...repriced?.changes,
    }
    if (Object.keys(changes).length === 0) return get(tx, ref)
    if (changes.number) await renumber(tx, before, before.number, values.number!)
    await queries.update(tx, before, { ...values, ...(await setAmounts(tx, before, repriced)) })
    await customerStats.ordersChanged(tx, [ref.customerId])
    await recordChanges(tx, ref, changes)
    return get(tx, ref)
  })

/** Errors: orders.bad_status. */
const demandStatus = (from: OrderStatus, to: OrderStatus | undefined): void => {
  if (to !== undefined && to !== from && !statusesAfter[from].includes(to))
    throw invalidField('/status', 'orders.bad_status', { from, to })
}

const valuesOf = (patch: OrderPatch) => ({
  ...(patch.number !== undefined && { number: patch.number.trim() }),
  ...(patch.orderedAt !== undefined && { ordered_at: patch.orderedAt }),
  ...(patch.status !== undefined && { status: patch.status }),
  ...(patch.channel !== undefined && { channel: patch.channel }),
  ...(patch.note !== undefined && { note: patch.note }),
  ...(patch.contactId !== undefined && { contact_id: patch.contactId }),
  ...(patch.communicationId !== undefined && { communication_id: patch.communicationId }),
})

/** What the history tells of an order beside its amounts. */
const told = (row: queries.StoredOrder) => ({
  number: row.number,
  orderedAt: new Date(row.ordered_at).toISOString(),
  status: row.status,
  channel: row.channel,
  note: row.note,
  contactId: row.contact_id,
  communicationId: row.communication_id,
})

const setAmounts = async (tx: Transaction, order: queries.Key, repriced: Repriced | undefined) => {
  if (!repriced) return {}
  const { currency, discount, total, items } = repriced.priced
  if (repriced.changes.items) {
    await queries.removeItems(tx, order)
    await queries.insertItems(tx, itemRows(order, items))
  }
  return { currency, discount, total }
}

/** A change of status is a happening of its own: the history of an order is told by them. */
const recordChanges = (tx: Transaction, { customerId, id }: Owned, changes: events.Changes) => {
  const { status, ...others } = changes
  const about = { customerId, subjectId: id }
  return events.recordAll(tx, [
    ...(status ? [{ ...about, type: 'order.status_changed', changes: { status } }] : []),
    ...(Object.keys(others).length > 0 ? [{ ...about, type: 'order.changed', changes: others }] : []),
  ])
}
