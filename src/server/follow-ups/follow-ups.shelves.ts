import type { Bucket, FollowUp } from '../../shared/follow-ups.ts'
import type { Total } from '../../shared/shapes.ts'
import type { Context } from '../context.ts'
import { countedExactly } from '../list.ts'
import { boundsOf } from './follow-ups.due.ts'
import { wholeByKeys } from './follow-ups.read.ts'
import { findShelves } from './follow-ups.shelves.queries.ts'

export type Shelf = { items: FollowUp[]; total: Total }

/**
 * What is open in some buckets, the first so many of each with how many there are: the actor's own, or that of all whom
 * the actor's role reaches. Errors: access.forbidden.
 */
export const shelves = async <B extends Bucket>(
  ctx: Context,
  buckets: readonly B[],
  whose: 'me' | 'team',
  limit: number,
): Promise<Record<B, Shelf>> => {
  const found = await findShelves(
    ctx,
    buckets.map((bucket) => ({ bucket, bounds: boundsOf(ctx, bucket) })),
    whose,
    limit,
  )
  const whole = new Map((await wholeByKeys(ctx, found)).map((each) => [each.id, each]))
  const shelfOf = (bucket: B): Shelf => {
    const rows = found.filter((row) => row.bucket === bucket)
    const count = rows[0]?.count ?? 0
    return {
      items: rows.flatMap(({ id }) => whole.get(id) ?? []),
      total: { count: Math.min(count, countedExactly), exact: count <= countedExactly },
    }
  }
  return Object.fromEntries(buckets.map((bucket) => [bucket, shelfOf(bucket)])) as Record<B, Shelf>
}
