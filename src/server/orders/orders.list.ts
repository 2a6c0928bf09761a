import { sql } from 'kysely'
import { orderFields } from '../../shared/orders.ts'
import type { ListQuery } from '../../shared/shapes.ts'
import type { Context } from '../context.ts'
import type { ListSource } from '../list.ts'
import * as queries from './orders.queries.ts'

const id = sql.ref('orders.id')

/** What the lists of orders stand on: all that the actor may see, or one customer's. */
export const listSource = async (ctx: Context, { q }: ListQuery, customerId?: string) => {
  const from = queries.visible(ctx)
  const words = q?.trim()
  const matching = words ? await queries.matching(ctx, words) : sql<boolean>`true`
  return {
    from: customerId ? from.where('orders.customer_id', '=', customerId) : from,
    fields: orderFields,
    columns: queries.columns,
    id,
    key: { customer_id: sql.ref('orders.customer_id'), id },
    defaultSort: '-orderedAt',
    matching: () => matching,
  } satisfies ListSource<typeof orderFields>
}
