import { type Insertable, sql, type Updateable } from 'kysely'
import type { Context, Transaction } from '../context.ts'
import type { Contacts } from '../db-schema.ts'
import { visibleCustomers } from '../visible.queries.ts'

export type Key = { customer_id: string; id: string }

const reachable = (ctx: Context) =>
  visibleCustomers(ctx).innerJoin('contacts', 'contacts.customer_id', 'customers.id')

const visible = (ctx: Context) => reachable(ctx).where('contacts.trashed_at', 'is', null)

/** The primary one first, then by name. */
export const findOfCustomer = (ctx: Context, customerId: string, limit: number) =>
  visible(ctx)
    .where('contacts.customer_id', '=', customerId)
    .selectAll('contacts')
    .orderBy('contacts.is_primary', 'desc')
    .orderBy('contacts.name')
    .orderBy('contacts.id')
    .limit(limit)
    .execute()
export type Stored = Awaited<ReturnType<typeof findOfCustomer>>[number]

export const count = async (ctx: Context, customerId: string): Promise<number> => {
  const { count: found } = await visible(ctx)
    .where('contacts.customer_id', '=', customerId)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return found
}

export const find = (ctx: Context, { customer_id, id }: Key): Promise<Stored | undefined> =>
  visible(ctx)
    .where('contacts.customer_id', '=', customer_id)
    .where('contacts.id', '=', id)
    .selectAll('contacts')
    .executeTakeFirst()

export const lock = (tx: Transaction, { customer_id, id }: Key, from: 'visible' | 'trashed' = 'visible') =>
  reachable(tx)
    .where('contacts.trashed_at', from === 'visible' ? 'is' : 'is not', null)
    .where('contacts.customer_id', '=', customer_id)
    .where('contacts.id', '=', id)
    .selectAll('contacts')
    .forUpdate('contacts')
    .executeTakeFirst()

export const insert = (tx: Transaction, row: Insertable<Contacts>) =>
  tx.db.insertInto('contacts').values(row).execute()

export const update = (tx: Transaction, { customer_id, id }: Key, values: Updateable<Contacts>) =>
  tx.db
    .updateTable('contacts')
    .set({ ...values, updated_at: tx.now(), version: sql`version + 1` })
    .where('customer_id', '=', customer_id)
    .where('id', '=', id)
    .execute()

/** The others step back. */
export const clearPrimary = (tx: Transaction, customerId: string) =>
  tx.db
    .updateTable('contacts')
    .set({ is_primary: false })
    .where('customer_id', '=', customerId)
    .where('is_primary', '=', true)
    .execute()
