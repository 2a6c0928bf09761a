import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import type { followUpFields } from '../../shared/follow-ups.ts'
import { demand } from '../access.ts'
import type { Context, Transaction } from '../context.ts'
import { insertMany } from '../db.ts'
import type { FollowUps } from '../db-schema.ts'
import { invalidField, renaming } from '../errors.ts'
import type { Columns } from '../filter.ts'
import { customerNamed } from '../names.queries.ts'
import { wordsQuery } from '../text/words.ts'
import { visibleCustomers } from '../visible.queries.ts'
import type { Bounds } from './follow-ups.due.ts'

export const columns: Columns<typeof followUpFields> = {
  dueAt: sql.ref('follow_ups.due_sort'),
  dueOn: sql.ref('follow_ups.due_on'),
  state: sql.ref('follow_ups.state'),
  priority: sql.ref('follow_ups.priority'),
  assigneeId: sql.ref('follow_ups.assignee_id'),
  customerId: sql.ref('follow_ups.customer_id'),
  completedAt: sql.ref('follow_ups.completed_at'),
  createdAt: sql.ref('follow_ups.created_at'),
}

export type Key = { customer_id: string; id: string }

const reachable = (ctx: Context) => {
  demand(ctx, 'follow_ups.read')
  return visibleCustomers(ctx).innerJoin('follow_ups', 'follow_ups.customer_id', 'customers.id')
}

/** The follow-ups of customers that the actor may see. Errors: access.forbidden. */
export const visible = (ctx: Context) => reachable(ctx).where('follow_ups.trashed_at', 'is', null)

const trashed = (ctx: Context) => reachable(ctx).where('follow_ups.trashed_at', 'is not', null)

/** Follow-ups whole, in the order of the keys; those that the actor may not see are left out. */
export const findWhole = (ctx: Context, keys: Key[]) => {
  const ids = keys.map(({ id }) => id)
  const customerIds = keys.map(({ customer_id }) => customer_id)
  return visible(ctx)
    .innerJoin('customer_stats', 'customer_stats.customer_id', 'customers.id')
    .innerJoin('users as assignee', 'assignee.id', 'follow_ups.assignee_id')
    .leftJoin('communications as said', (join) =>
      join
        .onRef('said.customer_id', '=', 'follow_ups.customer_id')
        .onRef('said.id', '=', 'follow_ups.communication_id')
        .on('said.trashed_at', 'is', null),
    )
    .leftJoin('users as completer', 'completer.id', 'follow_ups.completed_by')
    .leftJoin('users as creator', 'creator.id', 'follow_ups.created_by')
    .where(
      sql<boolean>`(follow_ups.customer_id, follow_ups.id)
        in (select * from unnest(${customerIds}::uuid[], ${ids}::uuid[]))`,
    )
    .select([
      'follow_ups.customer_id',
      'follow_ups.id',
      'follow_ups.content',
      'follow_ups.due_at',
      'follow_ups.due_on',
      'follow_ups.time_zone',
      'follow_ups.priority',
      'follow_ups.state',
      'follow_ups.assignee_id',
      'follow_ups.communication_id',
      'said.channel as communication_channel',
      'follow_ups.outcome',
      'follow_ups.next_follow_up_id',
      'follow_ups.completed_at',
      'follow_ups.completed_by',
      'follow_ups.created_by',
      'follow_ups.created_at',
      'follow_ups.updated_at',
      'follow_ups.version',
      'customers.name as customer_name',
      'customer_stats.last_communication_at',
      'assignee.name as assignee_name',
      'completer.name as completer_name',
      'creator.name as creator_name',
    ])
    .orderBy(sql`array_position(${ids}::uuid[], follow_ups.id)`)
    .execute()
}
export type WholeFollowUp = Awaited<ReturnType<typeof findWhole>>[number]

/** Holds a visible follow-up still until the transaction ends. */
export const lock = (tx: Transaction, { customer_id, id }: Key, from: 'visible' | 'trashed' = 'visible') =>
  (from === 'visible' ? visible(tx) : trashed(tx))
    .where('follow_ups.customer_id', '=', customer_id)
    .where('follow_ups.id', '=', id)
    .selectAll('follow_ups')
    .forUpdate('follow_ups')
    .executeTakeFirst()
export type StoredFollowUp = NonNullable<Awaited<ReturnType<typeof lock>>>

/** The path, in the body, of the communication that a follow-up names. */
const naming = (path: string) => ({
  follow_ups_communication: () => invalidField(`${path}/communicationId`, 'field.unknown_reference'),
})

export const insert = (tx: Transaction, rows: Insertable<FollowUps>[], path: string) =>
  renaming(naming(path), () => insertMany(tx.db, 'follow_ups', rows))

export const update = (tx: Transaction, { customer_id, id }: Key, values: Updateable<FollowUps>) =>
  renaming(naming(''), () =>
    tx.db
      .updateTable('follow_ups')
      .set({ ...values, updated_at: tx.now(), version: sql`version + 1` })
      .where('customer_id', '=', customer_id)
      .where('id', '=', id)
      .execute(),
  )

/** The content holds the words, or the customer's name does. */
export const matching = async (ctx: Context, q: string): Promise<RawBuilder<boolean>> => {
  const named = await customerNamed(ctx, q, sql.ref('follow_ups.customer_id'))
  const words = wordsQuery(q)
  return words ? sql<boolean>`(follow_ups.search @@ ${words}::tsquery or ${named})` : named
}

/** Which of these customers the actor (the one asked to keep a promise) may see. */
export const findVisible = async (ctx: Context, customerIds: string[]): Promise<string[]> => {
  const rows = await visibleCustomers(ctx)
    .where('customers.id', '=', sql<string>`any(${customerIds}::uuid[])`)
    .select('customers.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Open follow-ups that someone else than the customer's owner is to keep; held until the transaction ends. */
export const lockOpenOfOthers = (tx: Transaction, customerIds: string[]) =>
  tx.db
    .selectFrom('customers')
    .innerJoin('follow_ups', 'follow_ups.customer_id', 'customers.id')
    .where('customers.id', '=', sql<string>`any(${customerIds}::uuid[])`)
    .where('follow_ups.state', '=', 'open')
    .whereRef('follow_ups.assignee_id', '<>', 'customers.owner_id')
    .select(['follow_ups.customer_id', 'follow_ups.id', 'follow_ups.assignee_id', 'customers.owner_id'])
    .orderBy('follow_ups.customer_id')
    .orderBy('follow_ups.id')
    .forUpdate('follow_ups')
    .execute()

export const giveToOwners = (tx: Transaction, keys: Key[]) =>
  sql`
    update follow_ups set assignee_id = customers.owner_id, updated_at = ${tx.now()}, version = follow_ups.version + 1
    from customers
    where customers.id = follow_ups.customer_id and (follow_ups.customer_id, follow_ups.id) in (
      select * from unnest(
        ${keys.map(({ customer_id }) => customer_id)}::uuid[], ${keys.map(({ id }) => id)}::uuid[]))`.execute(
    tx.db,
  )

export const findActiveName = async (ctx: Context, userId: string): Promise<string | undefined> => {
  const user = await ctx.db
    .selectFrom('users')
    .select('name')
    .where('id', '=', userId)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst()
  return user?.name
}

/**
 * Open follow-ups of a bucket. `due_sort` has an order and an index, but is no moment for what is due on a day: it
 * narrows the search by bounds wide enough for both kinds, and each kind is then held against its own.
 */
export const isIn = ({ fromAt, beforeAt, fromDay, beforeDay }: Bounds): RawBuilder<boolean> => {
  const earliest = fromAt && fromDay && (fromAt < new Date(fromDay) ? fromAt : new Date(fromDay))
  const latest = beforeAt && beforeDay && (beforeAt > new Date(beforeDay) ? beforeAt : new Date(beforeDay))
  const conditions = [
    sql`follow_ups.state = 'open'`,
    earliest && sql`follow_ups.due_sort >= ${earliest}`,
    latest && sql`follow_ups.due_sort < ${latest}`,
    fromAt && sql`(follow_ups.due_at is null or follow_ups.due_at >= ${fromAt})`,
    beforeAt && sql`(follow_ups.due_at is null or follow_ups.due_at < ${beforeAt})`,
    fromDay && sql`(follow_ups.due_at is not null or follow_ups.due_on >= ${fromDay}::date)`,
    beforeDay && sql`(follow_ups.due_at is not null or follow_ups.due_on < ${beforeDay}::date)`,
  ].filter((condition) => condition !== undefined)
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}
