import { type Insertable, sql, type Updateable } from 'kysely'
import type { customerFields } from '../../shared/customers.ts'
import type { Context, Transaction } from '../context.ts'
import { insertMany } from '../db.ts'
import type { Customers } from '../db-schema.ts'
import type { Columns } from '../filter.ts'
import { trashedCustomers, visibleCustomers } from '../visible.queries.ts'

export const columns: Columns<typeof customerFields> = {
  name: sql.ref('customers.name'),
  kind: sql.ref('customers.kind'),
  gender: sql.ref('customers.gender'),
  birthday: sql.ref('customers.birthday'),
  source: sql.ref('customers.source'),
  stage: sql.ref('customers.stage'),
  level: sql.ref('customers.level'),
  industry: sql.ref('customers.industry'),
  tags: sql.ref('customers.tags'),
  ownerId: sql.ref('customers.owner_id'),
  createdAt: sql.ref('customers.created_at'),
  updatedAt: sql.ref('customers.updated_at'),
  lastContactAt: sql.ref('customer_stats.last_communication_at'),
  communicationCount: sql.ref('customer_stats.communication_count'),
  nextFollowUpAt: sql.ref('customer_stats.next_follow_up_at'),
  orderCount: sql.ref('customer_stats.order_count'),
  orderTotal: sql.ref('customer_stats.order_total'),
  lastOrderAt: sql.ref('customer_stats.last_order_at'),
}

export const withStats = (rows: ReturnType<typeof visibleCustomers>) =>
  rows.innerJoin('customer_stats', 'customer_stats.customer_id', 'customers.id')

/** Customers whole, by id, in the order of the ids; ids that the actor may not see are left out. */
export const findWhole = (ctx: Context, ids: string[], from: 'visible' | 'trashed' = 'visible') =>
  withStats(from === 'visible' ? visibleCustomers(ctx) : trashedCustomers(ctx))
    .leftJoin('users as owner', 'owner.id', 'customers.owner_id')
    .where('customers.id', '=', sql<string>`any(${ids}::uuid[])`)
    .selectAll('customers')
    .select([
      'owner.name as owner_name',
      'owner.team_id as owner_team_id',
      'customer_stats.last_communication_at',
      'customer_stats.last_inbound_at',
      'customer_stats.communication_count',
      'customer_stats.next_follow_up_at',
      'customer_stats.next_follow_up_on',
      'customer_stats.open_follow_up_count',
      'customer_stats.order_count',
      'customer_stats.order_totals',
      'customer_stats.last_order_at',
    ])
    .orderBy(sql`array_position(${ids}::uuid[], customers.id)`)
    .execute()
export type WholeCustomer = Awaited<ReturnType<typeof findWhole>>[number]

/**
 * Holds a visible customer still until the transaction ends, but for what only points to it: a promise to a customer and its
 * change of hands would wait for one another.
 */
export const lock = (tx: Transaction, id: string, from: 'visible' | 'trashed' = 'visible') =>
  (from === 'visible' ? visibleCustomers(tx) : trashedCustomers(tx))
    .where('customers.id', '=', id)
    .selectAll('customers')
    .forNoKeyUpdate()
    .executeTakeFirst()

export const insert = (tx: Transaction, rows: Insertable<Customers>[]) => insertMany(tx.db, 'customers', rows)

export const update = (tx: Transaction, id: string, values: Updateable<Customers>) =>
  tx.db
    .updateTable('customers')
    .set({ ...values, updated_at: tx.now(), version: sql`version + 1` })
    .where('id', '=', id)
    .execute()

export const choices = async (ctx: Context) => {
  const inUse = (column: 'stage' | 'level' | 'source') => sql`
    array(select distinct value from (
      ${visibleCustomers(ctx)
        .select(sql.ref(`customers.${column}`).as('value'))
        .limit(50_000)}) as sampled
      where value is not null order by value limit 100)`
  const { rows } = await sql<{ stages: string[]; levels: string[]; sources: string[]; tags: string[] }>`
    select ${inUse('stage')} as stages, ${inUse('level')} as levels, ${inUse('source')} as sources,
      array(select tag from (
        ${visibleCustomers(ctx).select(sql`unnest(customers.tags)`.as('tag')).limit(50_000)}) as sampled
        group by tag order by count(*) desc, tag limit 200) as tags`.execute(ctx.db)
  return rows[0]!
}
