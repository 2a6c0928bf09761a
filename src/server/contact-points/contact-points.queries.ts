import { sql } from 'kysely'
import type { Context, Transaction } from '../context.ts'
import { insertMany } from '../db.ts'
import { visibleCustomers } from '../visible.queries.ts'
import type { Stored } from './contact-points.present.ts'

const visible = (ctx: Context) =>
  visibleCustomers(ctx).innerJoin('contact_points', 'contact_points.customer_id', 'customers.id')

/** Also those of customers in the trash, when the ids name them: the caller has found them already. */
export const findOfCustomers = (ctx: Context, customerIds: string[]): Promise<Stored[]> =>
  ctx.db
    .selectFrom('contact_points')
    .selectAll()
    .where('customer_id', '=', sql<string>`any(${customerIds}::uuid[])`)
    .orderBy('position')
    .orderBy('id')
    .execute()

export const findOfHolder = (
  tx: Transaction,
  { customerId, contactId }: { customerId: string; contactId: string | null },
) =>
  tx.db
    .selectFrom('contact_points')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('contact_id', contactId ? '=' : 'is', contactId)
    .orderBy('position')
    .forUpdate()
    .execute()

export const lock = (tx: Transaction, customerId: string, id: string) =>
  visible(tx)
    .where('contact_points.customer_id', '=', customerId)
    .where('contact_points.id', '=', id)
    .selectAll('contact_points')
    .forUpdate('contact_points')
    .executeTakeFirst()

export const hasContact = async (tx: Transaction, customerId: string, id: string) =>
  (await tx.db
    .selectFrom('contacts')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()) !== undefined

export const nextPosition = async (tx: Transaction, customerId: string): Promise<number> => {
  const { position } = await tx.db
    .selectFrom('contact_points')
    .select(sql<number>`coalesce(max(position) + 1, 0)`.as('position'))
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  return position
}

export const insert = (tx: Transaction, rows: Stored[]) => insertMany(tx.db, 'contact_points', rows)

export const update = (tx: Transaction, { customer_id, id, ...values }: Stored) =>
  tx.db
    .updateTable('contact_points')
    .set(values)
    .where('customer_id', '=', customer_id)
    .where('id', '=', id)
    .execute()

/** Others of the same type and holder step back. */
export const setOnlyPrimary = (tx: Transaction, point: Stored) =>
  tx.db
    .updateTable('contact_points')
    .set({ is_primary: false })
    .where('customer_id', '=', point.customer_id)
    .where('contact_id', 'is not distinct from', point.contact_id)
    .where('type', '=', point.type)
    .where('id', '<>', point.id)
    .execute()

export const remove = (tx: Transaction, customerId: string, ids: string[]) =>
  tx.db
    .deleteFrom('contact_points')
    .where('customer_id', '=', customerId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
