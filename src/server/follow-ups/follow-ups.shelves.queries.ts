import { sql } from 'kysely'
import type { Bucket } from '../../shared/follow-ups.ts'
import type { Context } from '../context.ts'
import { countedExactly } from '../list.ts'
import { isOf } from '../visible.queries.ts'
import type { Bounds } from './follow-ups.due.ts'
import { isIn, type Key, visible } from './follow-ups.queries.ts'

type OnShelf = Key & { bucket: Bucket; count: number }

/** The first of each bucket by when they're due, and how many there are (counted a little beyond what is told). */
export const findShelves = async (
  ctx: Context,
  buckets: { bucket: Bucket; bounds: Bounds }[],
  whose: 'me' | 'team',
  limit: number,
): Promise<OnShelf[]> => {
  const shelf = ({ bucket, bounds }: { bucket: Bucket; bounds: Bounds }) => sql`
    (select ${bucket}::text as bucket, customer_id, id, due_sort, count(*) over ()::integer as count
    from (${visible(ctx)
      .where(isOf(ctx, whose, sql.ref('follow_ups.assignee_id')))
      .where(isIn(bounds))
      .select(['follow_ups.customer_id', 'follow_ups.id', 'follow_ups.due_sort'])
      .orderBy('follow_ups.due_sort')
      .orderBy('follow_ups.id')
      .limit(countedExactly + 1)}) as found
    order by due_sort, id limit ${limit})`
  const { rows } = await sql<OnShelf>`
    select bucket, customer_id, id, count from (${sql.join(buckets.map(shelf), sql` union all `)}) as shelves
    order by bucket, due_sort, id`.execute(ctx.db)
  return rows
}

/** How many the actor has kept in a stretch of time. */
export const countCompleted = async (ctx: Context, from: Date, before: Date): Promise<number> => {
  const { count } = await visible(ctx)
    .where('follow_ups.completed_at', '>=', sql<string>`${from}`)
    .where('follow_ups.completed_at', '<', sql<string>`${before}`)
    .where('follow_ups.completed_by', '=', ctx.access.userId)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}
