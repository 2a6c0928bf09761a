import { type RawBuilder, sql } from 'kysely'
import type { Channel } from '../../shared/communications.ts'
import type { TimelineKind } from '../../shared/timeline.ts'
import type { Context } from '../context.ts'
import { visibleCustomers } from '../visible.queries.ts'

export type Place = { at: string; id: string }
export type Key = Place & { kind: TimelineKind }

/** What is asked for: of these kinds, these channels of communications (undefined: all), what is older than `after`. */
export type Wanted = {
  customerId: string
  kinds: readonly TimelineKind[]
  channels: Channel[] | undefined
  withLevels: boolean
  after: Place | undefined
  limit: number
}

/** The events of the customer itself: word for word what the index `events_timeline` is about. */
const changeTypes = sql.raw(
  `events.type in ('customer.created', 'customer.owner_changed', 'customer.stage_changed', 'customer.level_changed')`,
) as RawBuilder<boolean>

/** By keyset, so that each kind is read from its index no farther than the page needs. */
const olderThan = (after: Place | undefined, at: string, id: string): RawBuilder<boolean> =>
  after ? sql`(${sql.ref(at)}, ${sql.ref(id)}) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`

const communications = (ctx: Context, { customerId, channels, after, limit }: Wanted) => {
  const rows = visibleCustomers(ctx)
    .innerJoin('communications', 'communications.customer_id', 'customers.id')
    .where('communications.customer_id', '=', customerId)
    .where('communications.trashed_at', 'is', null)
    .where(olderThan(after, 'communications.occurred_at', 'communications.id'))
    .select([sql`'communication'`.as('kind'), 'communications.occurred_at as at', 'communications.id'])
    .orderBy('communications.occurred_at', 'desc')
    .orderBy('communications.id', 'desc')
    .limit(limit)
  return channels ? rows.where(sql<boolean>`communications.channel = any(${channels}::text[])`) : rows
}

const followUps = (ctx: Context, { customerId, after, limit }: Wanted) =>
  visibleCustomers(ctx)
    .innerJoin('follow_ups', 'follow_ups.customer_id', 'customers.id')
    .where('follow_ups.customer_id', '=', customerId)
    .where('follow_ups.trashed_at', 'is', null)
    .where(olderThan(after, 'follow_ups.created_at', 'follow_ups.id'))
    .select([sql`'follow_up'`.as('kind'), 'follow_ups.created_at as at', 'follow_ups.id'])
    .orderBy('follow_ups.created_at', 'desc')
    .orderBy('follow_ups.id', 'desc')
    .limit(limit)

const orders = (ctx: Context, { customerId, after, limit }: Wanted) =>
  visibleCustomers(ctx)
    .innerJoin('orders', 'orders.customer_id', 'customers.id')
    .where('orders.customer_id', '=', customerId)
    .where('orders.trashed_at', 'is', null)
    .where(olderThan(after, 'orders.ordered_at', 'orders.id'))
    .select([sql`'order'`.as('kind'), 'orders.ordered_at as at', 'orders.id'])
    .orderBy('orders.ordered_at', 'desc')
    .orderBy('orders.id', 'desc')
    .limit(limit)

const changes = (ctx: Context, { customerId, withLevels, after, limit }: Wanted) => {
  const rows = visibleCustomers(ctx)
    .innerJoin('events', 'events.customer_id', 'customers.id')
    .where('events.customer_id', '=', customerId)
    .where(changeTypes)
    .where(olderThan(after, 'events.at', 'events.id'))
    .select([sql`'change'`.as('kind'), 'events.at', 'events.id'])
    .orderBy('events.at', 'desc')
    .orderBy('events.id', 'desc')
    .limit(limit)
  return withLevels ? rows : rows.where('events.type', '<>', 'customer.level_changed')
}

const pages: Record<TimelineKind, (ctx: Context, wanted: Wanted) => RawBuilder<unknown>> = {
  communication: (ctx, wanted) => sql`(${communications(ctx, wanted)})`,
  follow_up: (ctx, wanted) => sql`(${followUps(ctx, wanted)})`,
  order: (ctx, wanted) => sql`(${orders(ctx, wanted)})`,
  change: (ctx, wanted) => sql`(${changes(ctx, wanted)})`,
}

/** What happened, newest first: a page of each kind, merged. */
export const findKeys = async (ctx: Context, wanted: Wanted): Promise<Key[]> => {
  if (wanted.kinds.length === 0) return []
  const each = wanted.kinds.map((kind) => pages[kind](ctx, wanted))
  const { rows } = await sql<Key>`
    select kind, at, id from (${sql.join(each, sql` union all `)}) as merged
    order by at desc, id desc limit ${wanted.limit}`.execute(ctx.db)
  return rows
}

export const findChanges = (ctx: Context, customerId: string, ids: string[]) =>
  visibleCustomers(ctx)
    .innerJoin('events', 'events.customer_id', 'customers.id')
    .leftJoin('users as by', 'by.id', 'events.actor_id')
    .where('events.customer_id', '=', customerId)
    .where('events.id', '=', sql<string>`any(${ids}::uuid[])`)
    .select(['events.id', 'events.type', 'events.changes', 'by.id as by_id', 'by.name as by_name'])
    .execute()

export const findUserNames = (ctx: Context, ids: string[]) =>
  ctx.db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
