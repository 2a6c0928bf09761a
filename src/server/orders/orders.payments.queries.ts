import { type Insertable, sql } from 'kysely'
import type { Context, Transaction } from '../context.ts'
import { insertMany } from '../db.ts'
import type { Payments } from '../db-schema.ts'
import { type Key, visible } from './orders.queries.ts'

/** Of an order that the actor may see, first paid first. */
export const find = (ctx: Context, { customer_id, id }: Key) =>
  visible(ctx)
    .innerJoin('payments', (join) =>
      join
        .onRef('payments.customer_id', '=', 'orders.customer_id')
        .onRef('payments.order_id', '=', 'orders.id'),
    )
    .where('orders.customer_id', '=', customer_id)
    .where('orders.id', '=', id)
    .selectAll('payments')
    .orderBy('payments.paid_at')
    .orderBy('payments.id')
    .execute()
export type StoredPayment = Omit<Awaited<ReturnType<typeof find>>[number], 'created_by'>

export const insert = (tx: Transaction, row: Insertable<Payments>) => insertMany(tx.db, 'payments', [row])

/** Answers what it was; undefined when the order has no such payment. */
export const remove = (tx: Transaction, order: Key, id: string) =>
  tx.db
    .deleteFrom('payments')
    .where('customer_id', '=', order.customer_id)
    .where('order_id', '=', order.id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()

/** The sum paid of an order. */
export const sum = async (tx: Transaction, order: Key): Promise<number> => {
  const { paid } = await tx.db
    .selectFrom('payments')
    .select(sql<number>`coalesce(sum(amount), 0)`.as('paid'))
    .where('customer_id', '=', order.customer_id)
    .where('order_id', '=', order.id)
    .executeTakeFirstOrThrow()
  return paid
}
