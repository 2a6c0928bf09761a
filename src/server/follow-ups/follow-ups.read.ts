import type { FollowUp } from '../../shared/follow-ups.ts'
import type { Owned } from '../../shared/shapes.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { present } from './follow-ups.present.ts'
import * as queries from './follow-ups.queries.ts'

const whole = async (ctx: Context, keys: queries.Key[]): Promise<FollowUp[]> => {
  if (keys.length === 0) return []
  return (await queries.findWhole(ctx, keys)).map((row) => present(ctx, row))
}

/** Those of a customer with these ids, in their order; what the actor may not see is left out. Errors: access.forbidden. */
export const wholeByIds = (ctx: Context, customerId: string, ids: string[]): Promise<FollowUp[]> =>
  whole(
    ctx,
    ids.map((id) => ({ customer_id: customerId, id })),
  )

/** Errors: request.not_found. */
export const get = async (ctx: Context, { customerId, id }: Owned): Promise<FollowUp> => {
  const [followUp] = await wholeByIds(ctx, customerId, [id])
  if (!followUp) throw notFound()
  return followUp
}
