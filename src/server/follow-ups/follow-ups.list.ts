import { sql } from 'kysely'
import { type FollowUpListQuery, followUpFields } from '../../shared/follow-ups.ts'
import type { Context } from '../context.ts'
import type { ListSource } from '../list.ts'
import { boundsOf } from './follow-ups.due.ts'
import * as queries from './follow-ups.queries.ts'

const id = sql.ref('follow_ups.id')

/** What the lists of follow-ups stand on: all that the actor may see, or one customer's; of a bucket those still open. */
export const listSource = async (ctx: Context, { bucket, q }: FollowUpListQuery, customerId?: string) => {
  let from = queries.visible(ctx)
  if (customerId) from = from.where('follow_ups.customer_id', '=', customerId)
  if (bucket) from = from.where(queries.isIn(boundsOf(ctx, bucket)))
  const words = q?.trim()
  const matching = words ? await queries.matching(ctx, words) : sql<boolean>`true`
  return {
    from,
    fields: followUpFields,
    columns: queries.columns,
    id,
    key: { customer_id: sql.ref('follow_ups.customer_id'), id },
    defaultSort: 'dueAt',
    matching: () => matching,
  } satisfies ListSource<typeof followUpFields>
}
