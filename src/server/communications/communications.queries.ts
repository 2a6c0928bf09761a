import { sql, type Updateable } from 'kysely'
import type { communicationFields } from '../../shared/communications.ts'
import { demand } from '../access.ts'
import type { Context, Transaction } from '../context.ts'
import type { Communications } from '../db-schema.ts'
import type { Columns } from '../filter.ts'
import { lexemes, wordsQuery } from '../text/words.ts'
import { visibleCustomers } from '../visible.queries.ts'

export const columns: Columns<typeof communicationFields> = {
  occurredAt: sql.ref('communications.occurred_at'),
  channel: sql.ref('communications.channel'),
  direction: sql.ref('communications.direction'),
  durationSeconds: sql.ref('communications.duration_seconds'),
  outcome: sql.ref('communications.outcome'),
  userId: sql.ref('communications.user_id'),
  customerId: sql.ref('communications.customer_id'),
  createdAt: sql.ref('communications.created_at'),
}

export type Key = { customer_id: string; id: string }

const reachable = (ctx: Context) => {
  demand(ctx, 'communications.read')
  return visibleCustomers(ctx).innerJoin('communications', 'communications.customer_id', 'customers.id')
}

/** The communications with customers that the actor may see. Errors: access.forbidden. */
export const visible = (ctx: Context) => reachable(ctx).where('communications.trashed_at', 'is', null)

const trashed = (ctx: Context) => reachable(ctx).where('communications.trashed_at', 'is not', null)

/** The subject or the content holds all of the words. */
export const wordsMatch = (q: string) => {
  const words = wordsQuery(q)
  return words === null ? sql<boolean>`false` : sql<boolean>`communications.search @@ ${words}::tsquery`
}

/** Communications whole, in the order of the keys; those that the actor may not see are left out. */
export const findWhole = (ctx: Context, keys: Key[]) => {
  const ids = keys.map(({ id }) => id)
  const customerIds = keys.map(({ customer_id }) => customer_id)
  return visible(ctx)
    .leftJoin('contacts', (join) =>
      join
        .onRef('contacts.customer_id', '=', 'communications.customer_id')
        .onRef('contacts.id', '=', 'communications.contact_id'),
    )
    .leftJoin('users', 'users.id', 'communications.user_id')
    .where(
      sql<boolean>`(communications.customer_id, communications.id)
        in (select * from unnest(${customerIds}::uuid[], ${ids}::uuid[]))`,
    )
    .select([
      'communications.customer_id',
      'communications.id',
      'communications.channel',
      'communications.direction',
      'communications.occurred_at',
      'communications.duration_seconds',
      'communications.subject',
      'communications.content',
      'communications.contact_id',
      'communications.outcome',
      'communications.user_id',
      'communications.edited_at',
      'communications.version',
      'communications.created_at',
      'customers.name as customer_name',
      'contacts.name as contact_name',
      'users.name as user_name',
    ])
    .orderBy(sql`array_position(${ids}::uuid[], communications.id)`)
    .execute()
}
export type WholeCommunication = Awaited<ReturnType<typeof findWhole>>[number]

/** The first follow-up that was promised in each of these communications. */
export const findFollowUps = (ctx: Context, keys: Key[]) =>
  ctx.db
    .selectFrom('follow_ups')
    .distinctOn(['customer_id', 'communication_id'])
    .select(['customer_id', 'communication_id', 'id'])
    .where(
      sql<boolean>`(customer_id, communication_id) in (select * from unnest(
        ${keys.map(({ customer_id }) => customer_id)}::uuid[], ${keys.map(({ id }) => id)}::uuid[]))`,
    )
    .where('trashed_at', 'is', null)
    .orderBy('customer_id')
    .orderBy('communication_id')
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Holds a visible communication still until the transaction ends. */
export const lock = (tx: Transaction, { customer_id, id }: Key, from: 'visible' | 'trashed' = 'visible') =>
  (from === 'visible' ? visible(tx) : trashed(tx))
    .where('communications.customer_id', '=', customer_id)
    .where('communications.id', '=', id)
    .select([
      'communications.customer_id',
      'communications.id',
      'communications.subject',
      'communications.content',
      'communications.contact_id',
      'communications.version',
    ])
    .forUpdate('communications')
    .executeTakeFirst()
export type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>

/** What a communication is found by: lexemes with blanks between, as none holds one. */
export const wordsOf = (subject: string | null | undefined, content: string | undefined): string =>
  lexemes(`${subject ?? ''} ${content ?? ''}`).join(' ')

export type NewCommunication = {
  customer_id: string
  id: string
  channel: string
  direction: 'inbound' | 'outbound'
  occurred_at: string
  duration_seconds: number | null
  subject: string | null
  content: string
  words: string
  contact_id: string | null
  outcome: string | null
}

const searchOf = (words: unknown) => sql<string>`array_to_tsvector(string_to_array(${words}, ' '))`

/** All by one statement with the same text, however many. */
export const insert = (tx: Transaction, rows: NewCommunication[]) =>
  sql`
    insert into communications (customer_id, id, channel, direction, occurred_at, duration_seconds, subject,
      content, search, contact_id, outcome, user_id, created_at, created_by)
    select customer_id, id, channel, direction, occurred_at, duration_seconds, subject,
      content, ${searchOf(sql.ref('words'))}, contact_id, outcome,
      ${tx.actor.userId}::uuid, ${tx.now()}::timestamptz, ${tx.actor.userId}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json) as each(customer_id uuid, id uuid, channel text,
      direction text, occurred_at timestamptz, duration_seconds integer, subject text, content text, words text,
      contact_id uuid, outcome text)`.execute(tx.db)

/** @param words of its new text; undefined leaves it found by the old ones. */
export const update = (
  tx: Transaction,
  { customer_id, id }: Key,
  values: Updateable<Communications>,
  words?: string,
) =>
  tx.db
    .updateTable('communications')
    .set({ ...values, ...(words !== undefined && { search: searchOf(words) }) })
    .where('customer_id', '=', customer_id)
    .where('id', '=', id)
    .execute()

export const findEdits = (ctx: Context, { customer_id, id }: Key) =>
  visible(ctx)
    .innerJoin('events', (join) =>
      join
        .onRef('events.customer_id', '=', 'communications.customer_id')
        .onRef('events.subject_id', '=', 'communications.id'),
    )
    .leftJoin('users as by', 'by.id', 'events.actor_id')
    .where('communications.customer_id', '=', customer_id)
    .where('communications.id', '=', id)
    .where('events.type', '=', 'communication.edited')
    .select(['events.at', 'events.changes', 'by.id as by_id', 'by.name as by_name'])
    .orderBy('events.at', 'desc')
    .orderBy('events.id', 'desc')
    .execute()

export const exists = async (ctx: Context, { customer_id, id }: Key): Promise<boolean> =>
  (await visible(ctx)
    .where('communications.customer_id', '=', customer_id)
    .where('communications.id', '=', id)
    .select('communications.id')
    .executeTakeFirst()) !== undefined
