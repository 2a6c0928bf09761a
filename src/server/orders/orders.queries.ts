import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { demand } from '../access.ts'
import type { Context } from '../context.ts'
import { visibleCustomers } from '../visible.queries.ts'

export type Key = { customer_id: string; id: string }

const reachable = (ctx: Context) => {
  demand(ctx, 'orders.read')
  return visibleCustomers(ctx).innerJoin('orders', 'orders.customer_id', 'customers.id')
}

/** The orders of customers that the actor may see. Errors: access.forbidden. */
export const visible = (ctx: Context) => reachable(ctx).where('orders.trashed_at', 'is', null)

/** Orders whole, in the order of the keys; those that the actor may not see are left out. */
export const findWhole = (ctx: Context, keys: Key[]) => {
  const ids = keys.map(({ id }) => id)
  const customerIds = keys.map(({ customer_id }) => customer_id)
  return visible(ctx)
    .leftJoin('users as owner', 'owner.id', 'customers.owner_id')
    .leftJoin('users as creator', 'creator.id', 'orders.created_by')
    .where(
      sql<boolean>`(orders.customer_id, orders.id)
        in (select * from unnest(${customerIds}::uuid[], ${ids}::uuid[]))`,
    )
    .selectAll('orders')
    .select((eb) => [
      'customers.name as customer_name',
      'customers.owner_id',
      'owner.team_id as owner_team_id',
      'creator.name as creator_name',
      jsonArrayFrom(
        eb
          .selectFrom('order_items')
          .select([
            'order_items.id',
            'order_items.product_id',
            'order_items.name',
            'order_items.quantity',
            'order_items.unit',
            'order_items.unit_price',
            'order_items.amount',
          ])
          .whereRef('order_items.customer_id', '=', 'orders.customer_id')
          .whereRef('order_items.order_id', '=', 'orders.id')
          .orderBy('order_items.position'),
      ).as('items'),
    ])
    .orderBy(sql`array_position(${ids}::uuid[], orders.id)`)
    .execute()
}
export type WholeOrder = Awaited<ReturnType<typeof findWhole>>[number]
