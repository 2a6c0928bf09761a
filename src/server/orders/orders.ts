import { type Order, OrderInBatch, type OrderInput } from '../../shared/orders.ts'
import type { BatchAnswer, Owned } from '../../shared/shapes.ts'
import { eachRow } from '../batch.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { findOwner } from '../visible.queries.ts'
import { locked } from './orders.changes.ts'
import { enterAll, refusals } from './orders.entering.ts'
import * as queries from './orders.queries.ts'
import { get } from './orders.read.ts'

export { change } from './orders.changes.ts'
export { payments, recordPayment, removePayment } from './orders.payments.ts'
export { get, list, listOfCustomer, statuses, wholeByIds } from './orders.read.ts'

/**
 * An order as it was made, confirmed unless another status is said; without a number it gets the next one.
 * Errors: request.not_found, request.invalid, orders.number_taken.
 */
export const enter = (ctx: Context, customerId: string, input: OrderInput): Promise<Order> =>
  transaction(ctx, 'orders.create', async (tx) => {
    if (!(await findOwner(tx, customerId))) throw notFound()
    const [id] = await enterAll(tx, [{ ...input, customerId }])
    return get(tx, { customerId, id: id! })
  })

export const enterBatch = (ctx: Context, items: unknown[]): Promise<BatchAnswer> =>
  eachRow<OrderInBatch>(ctx, 'orders.create', OrderInBatch, items, enterAll, refusals)

/** It keeps its number. Errors: request.not_found. */
export const trash = (ctx: Context, ref: Owned): Promise<void> =>
  transaction(ctx, 'orders.trash', async (tx) => {
    const order = await locked(tx, ref)
    await queries.update(tx, order, { trashed_at: tx.now(), trashed_by: tx.actor.userId })
    await settle(tx, ref, 'order.trashed')
  })

/** Errors: request.not_found. */
export const restore = (ctx: Context, ref: Owned): Promise<Order> =>
  transaction(ctx, 'orders.trash', async (tx) => {
    const order = await locked(tx, ref, 'trashed')
    await queries.update(tx, order, { trashed_at: null, trashed_by: null })
    await settle(tx, ref, 'order.restored')
    return get(tx, ref)
  })

const settle = async (tx: Transaction, { customerId, id }: Owned, type: string) => {
  await customerStats.ordersChanged(tx, [customerId])
  await events.record(tx, { type, customerId, subjectId: id })
}
