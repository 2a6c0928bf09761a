import { type Insertable, sql } from 'kysely'
import type { eventFields } from '../../shared/events.ts'
import { customerIsVisible, demand } from '../access.ts'
import type { Context, Transaction } from '../context.ts'
import { insertMany } from '../db.ts'
import type { Events } from '../db-schema.ts'
import type { Columns } from '../filter.ts'
import { trashedCustomers, visibleCustomers } from '../visible.queries.ts'
import { withheldKinds } from './events.access.ts'

type Shared = Pick<Insertable<Events>, 'at' | 'actor_kind' | 'actor_id' | 'api_key_id' | 'request_id'>

/** @param shared by whom and when all of them were done. */
export const insert = (tx: Transaction, rows: Omit<Insertable<Events>, keyof Shared>[], shared: Shared) =>
  insertMany(tx.db, 'events', rows, shared)

export const columns: Columns<typeof eventFields> = {
  type: sql.ref('events.type'),
  actorId: sql.ref('events.actor_id'),
  customerId: sql.ref('events.customer_id'),
  subjectId: sql.ref('events.subject_id'),
  at: sql.ref('events.at'),
}

const kind = sql<string>`split_part(events.type, '.', 1)`

/**
 * Events of the customers that the actor may see, also while those lie in the trash. Who reaches everything sees what
 * belongs to no customer as well. Errors: access.forbidden.
 */
export const visibleEvents = (ctx: Context) => {
  demand(ctx, 'events.read')
  demand(ctx, 'customers.read')
  const withheld = withheldKinds(ctx)
  const all = ctx.db.selectFrom('events')
  const reached =
    ctx.access.reach.kind === 'all'
      ? all
      : all.innerJoin('customers', 'customers.id', 'events.customer_id').where(customerIsVisible(ctx))
  return withheld.length > 0 ? reached.where(kind, 'not in', withheld) : reached
}

/** In the order of the keys. */
export const findWhole = (ctx: Context, keys: { customerId: string; id: string }[]) => {
  const ids = keys.map(({ id }) => id)
  const customerIds = keys.map(({ customerId }) => customerId)
  return ctx.db
    .selectFrom('events')
    .leftJoin('users as actor', 'actor.id', 'events.actor_id')
    .where(
      sql<boolean>`(events.customer_id, events.id) in (select * from unnest(${customerIds}::uuid[], ${ids}::uuid[]))`,
    )
    .selectAll('events')
    .select('actor.name as actor_name')
    .orderBy(sql`array_position(${ids}::uuid[], events.id)`)
    .execute()
}
export type WholeEvent = Awaited<ReturnType<typeof findWhole>>[number]

/** Which of these customers the actor may see, in the trash or not. Errors: access.forbidden. */
export const reachableAmong = async (ctx: Context, customerIds: string[]): Promise<Set<string>> => {
  const among = sql<string>`any(${customerIds}::uuid[])`
  const rows = await visibleCustomers(ctx)
    .where('customers.id', '=', among)
    .select('customers.id')
    .unionAll(trashedCustomers(ctx).where('customers.id', '=', among).select('customers.id'))
    .execute()
  return new Set(rows.map(({ id }) => id))
}
