import { sql } from 'kysely'
import { demand } from '../access.ts'
import type { Context } from '../context.ts'
import { isOf, visibleCustomers } from '../visible.queries.ts'

/** Keys of the newest that customers said to us since a moment: customers of the actor, or of those whom the role reaches. */
export const findCameIn = (ctx: Context, since: Date, whose: 'me' | 'team', limit: number) => {
  demand(ctx, 'communications.read')
  return visibleCustomers(ctx)
    .innerJoin('communications', 'communications.customer_id', 'customers.id')
    .where('communications.trashed_at', 'is', null)
    .where('communications.direction', '=', 'inbound')
    .where('communications.occurred_at', '>=', sql<string>`${since}`)
    .where(isOf(ctx, whose, sql.ref('customers.owner_id')))
    .select(['communications.customer_id', 'communications.id'])
    .orderBy('communications.occurred_at', 'desc')
    .orderBy('communications.id', 'desc')
    .limit(limit)
    .execute()
}
