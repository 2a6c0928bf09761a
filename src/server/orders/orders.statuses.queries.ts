import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { type Key, visible } from './orders.queries.ts'

/** What the events of a visible order tell of its status, newest first. */
export const findStatuses = (ctx: Context, { customer_id, id }: Key) =>
  visible(ctx)
    .innerJoin('events', (join) =>
      join
        .onRef('events.customer_id', '=', 'orders.customer_id')
        .onRef('events.subject_id', '=', 'orders.id'),
    )
    .leftJoin('users as by', 'by.id', 'events.actor_id')
    .where('orders.customer_id', '=', customer_id)
    .where('orders.id', '=', id)
    .where('events.type', 'in', ['order.created', 'order.status_changed'])
    .select([
      sql<string>`events.changes->'status'->>'after'`.as('status'),
      'events.at',
      'by.id as by_id',
      'by.name as by_name',
    ])
    .orderBy('events.at', 'desc')
    .orderBy('events.id', 'desc')
    .execute()
