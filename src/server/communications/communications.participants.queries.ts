import { sql } from 'kysely'
import type { Context, Transaction } from '../context.ts'
import { visibleCustomers } from '../visible.queries.ts'
import type { Key } from './communications.queries.ts'

export type NewParticipant = { customer_id: string; communication_id: string; id: string }

/** A participant who is no contact of the customer is a member of staff. */
export const insert = (tx: Transaction, rows: NewParticipant[]) =>
  sql`
    insert into participants (customer_id, communication_id, id, kind)
    select customer_id, each.communication_id, id, case when contacts.name is null then 'user' else 'contact' end
    from json_to_recordset(${JSON.stringify(rows)}::json) as each(customer_id uuid, communication_id uuid, id uuid)
    left join contacts using (customer_id, id)`.execute(tx.db)

export const remove = (tx: Transaction, { customer_id, id }: Key) =>
  tx.db
    .deleteFrom('participants')
    .where('customer_id', '=', customer_id)
    .where('communication_id', '=', id)
    .execute()

/** Who took part in each, with their names; contacts before members of staff. */
export const findOf = (ctx: Context, keys: Key[]) =>
  ctx.db
    .selectFrom('participants')
    .leftJoin('contacts', (join) =>
      join
        .onRef('contacts.customer_id', '=', 'participants.customer_id')
        .onRef('contacts.id', '=', 'participants.id'),
    )
    .leftJoin('users', 'users.id', 'participants.id')
    .where(
      sql<boolean>`(participants.customer_id, participants.communication_id) in (select * from unnest(
        ${keys.map(({ customer_id }) => customer_id)}::uuid[], ${keys.map(({ id }) => id)}::uuid[]))`,
    )
    .select([
      'participants.communication_id',
      'participants.kind',
      'participants.id',
      sql<string>`coalesce(contacts.name, users.name, '')`.as('name'),
    ])
    .orderBy('participants.kind')
    .orderBy('name')
    .orderBy('participants.id')
    .execute()

/** Which of these customers the actor may see. */
export const visibleAmong = async (ctx: Context, customerIds: string[]): Promise<Set<string>> => {
  const rows = await visibleCustomers(ctx)
    .where('customers.id', '=', sql<string>`any(${customerIds}::uuid[])`)
    .select('customers.id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Which of these are contacts, each of its customer. */
export const contactsAmong = (ctx: Context, keys: Key[]): Promise<Key[]> =>
  ctx.db
    .selectFrom('contacts')
    .select(['customer_id', 'id'])
    .where(
      sql<boolean>`(customer_id, id) in (select * from unnest(
        ${keys.map(({ customer_id }) => customer_id)}::uuid[], ${keys.map(({ id }) => id)}::uuid[]))`,
    )
    .where('trashed_at', 'is', null)
    .execute()

/** Which of these are users. Whoever has left may have taken part before. */
export const usersAmong = async (ctx: Context, ids: string[]): Promise<Set<string>> => {
  const rows = await ctx.db
    .selectFrom('users')
    .select('id')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
