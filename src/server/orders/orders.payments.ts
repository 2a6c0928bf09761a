import type { Payment, PaymentInput } from '../../shared/orders.ts'
import { largestAmount, type Owned } from '../../shared/shapes.ts'
import { isShown, type Owner, ruleFor } from '../access.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import { invalidField, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import { locked } from './orders.changes.ts'
import * as queries from './orders.payments.queries.ts'
import { type StoredOrder, update } from './orders.queries.ts'
import { find } from './orders.read.ts'

/** What was paid of an order, first paid first. Errors: request.not_found. */
export const payments = async (ctx: Context, { customerId, id }: Owned): Promise<Payment[]> => {
  const order = await find(ctx, { customerId, id })
  const shown = isShown(ctx, 'orders.total', ownerOf(order))
  const rows = await queries.find(ctx, { customer_id: customerId, id })
  return rows.map((row) => present(row, order.currency, shown))
}

/**
 * More than the total may be paid: it stands to be seen beside it, not refused. The status is the seller's to say.
 * Errors: request.not_found, orders.currency_mismatch, access.field_read_only, request.invalid.
 */
export const recordPayment = (ctx: Context, ref: Owned, input: PaymentInput): Promise<Payment> =>
  transaction(ctx, 'orders.update', async (tx) => {
    const order = await locked(tx, ref)
    demandOpen(tx, order)
    const { currency } = order
    if (input.amount.currency !== currency)
      throw invalidField('/amount/currency', 'orders.currency_mismatch', { currency })
    if (order.paid + input.amount.amount > largestAmount)
      throw invalidField('/amount/amount', 'field.too_large', { limit: largestAmount - order.paid })
    const row = rowOf(tx, ref, input)
    await queries.insert(tx, row)
    await settle(tx, order, 'order.payment_recorded', { payment: { after: told(row, currency) } })
    return present(row, currency, true)
  })

/** The history keeps it. Errors: request.not_found, access.field_read_only. */
export const removePayment = (
  ctx: Context,
  { customerId, orderId, id }: Owned & { orderId: string },
): Promise<void> =>
  transaction(ctx, 'orders.update', async (tx) => {
    const order = await locked(tx, { customerId, id: orderId })
    demandOpen(tx, order)
    const removed = await queries.remove(tx, order, id)
    if (!removed) throw notFound()
    await settle(tx, order, 'order.payment_removed', { payment: { before: told(removed, order.currency) } })
  })

const ownerOf = (order: { owner_id: string | null; owner_team_id: string | null }): Owner => ({
  ownerId: order.owner_id,
  ownerTeamId: order.owner_team_id,
})

const demandOpen = (ctx: Context, order: StoredOrder): void => {
  if (ruleFor(ctx, 'orders.total', ownerOf(order)) !== 'open')
    throw invalidField('/amount', 'access.field_read_only')
}

const rowOf = (tx: Transaction, { customerId, id }: Owned, input: PaymentInput) => ({
  customer_id: customerId,
  order_id: id,
  id: newId(),
  amount: input.amount.amount,
  paid_at: input.paidAt ?? tx.now().toISOString(),
  method: input.method ?? null,
  note: input.note ?? null,
  created_at: tx.now().toISOString(),
  created_by: tx.actor.userId,
})

/** Counts what is paid again, under the lock on the order. */
const settle = async (tx: Transaction, order: StoredOrder, type: string, changes: events.Changes) => {
  await update(tx, order, { paid: await queries.sum(tx, order) })
  await events.record(tx, { type, customerId: order.customer_id, subjectId: order.id, changes })
}

const told = ({ id, amount, paid_at, method }: queries.StoredPayment, currency: string) => ({
  id,
  amount: { amount, currency },
  paidAt: paid_at,
  method,
})

const present = (row: queries.StoredPayment, currency: string, shown: boolean): Payment => ({
  id: row.id,
  orderId: row.order_id,
  customerId: row.customer_id,
  amount: shown ? { amount: row.amount, currency } : null,
  paidAt: row.paid_at,
  method: row.method,
  note: row.note,
  createdAt: row.created_at,
})
