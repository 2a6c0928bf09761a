import { sql } from 'kysely'
import type { Context, Transaction } from '../context.ts'
import { insertMany } from '../db.ts'
import { visibleCustomers } from '../visible.queries.ts'
import type { Stored } from './contact-points.present.ts'

const visible = (ctx: Context) =>
  visibleCustomers(ctx).innerJoin('contact_points', 'contact_points.customer_id', 'customers.id')

/**
 * Also those of customers in the trash, when the ids name them: the caller has found them already. A contact in the trash
 * keeps its points, unseen.
 */
export const findOfCustomers = (ctx: Context, customerIds: string[]): Promise<Stored[]> =>
  ctx.db
    .selectFrom('contact_points')
    .leftJoin('contacts', (join) =>
      join
        .onRef('contacts.customer_id', '=', 'contact_points.customer_id')
        .onRef('contacts.id', '=', 'contact_points.contact_id'),
    )
    .selectAll('contact_points')
    .where('contact_points.customer_id', '=', sql<string>`any(${customerIds}::uuid[])`)
    .where('contacts.trashed_at', 'is', null)
    .orderBy('contact_points.position')
    .orderBy('contact_points.id')
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

/**
 * Of the points of one type that a holder has, exactly one is the primary one: this one when it shall be, another when it
 * shall not, else whichever was, else the first.
 */
export const settlePrimary = (tx: Transaction, point: Stored, isPrimary?: boolean) => {
  const weight = isPrimary === undefined ? 1 : isPrimary ? 0 : 2
  const ofHolder = sql`customer_id = ${point.customer_id} and type = ${point.type}
    and contact_id is not distinct from ${point.contact_id}::uuid`
  return sql`
    with chosen as (
      select id from contact_points where ${ofHolder}
      order by case id when ${point.id} then ${weight}::integer else 1 end, is_primary desc, position, id
      limit 1
    )
    update contact_points set is_primary = contact_points.id = chosen.id
    from chosen where ${ofHolder} and is_primary <> (contact_points.id = chosen.id)`.execute(tx.db)
}

export const remove = (tx: Transaction, customerId: string, ids: string[]) =>
  tx.db
    .deleteFrom('contact_points')
    .where('customer_id', '=', customerId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
