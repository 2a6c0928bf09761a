import type { Order } from '../../shared/orders.ts'
import type { Owned } from '../../shared/shapes.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { present } from './orders.present.ts'
import * as queries from './orders.queries.ts'

const whole = async (ctx: Context, keys: queries.Key[]): Promise<Order[]> => {
  if (keys.length === 0) return []
  return (await queries.findWhole(ctx, keys)).map((row) => present(ctx, row))
}

/** Those of a customer with these ids, in their order; what the actor may not see is left out. Errors: access.forbidden. */
export const wholeByIds = (ctx: Context, customerId: string, ids: string[]): Promise<Order[]> =>
  whole(
    ctx,
    ids.map((id) => ({ customer_id: customerId, id })),
  )

/** Errors: request.not_found. */
export const get = async (ctx: Context, { customerId, id }: Owned): Promise<Order> => {
  const [order] = await wholeByIds(ctx, customerId, [id])
  if (!order) throw notFound()
  return order
}
