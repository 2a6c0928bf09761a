import type { FollowUp, FollowUpListQuery } from '../../shared/follow-ups.ts'
import type { Owned, Page } from '../../shared/shapes.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { listKeys } from '../list.ts'
import { findOwner } from '../visible.queries.ts'
import { listSource } from './follow-ups.list.ts'
import { present } from './follow-ups.present.ts'
import * as queries from './follow-ups.queries.ts'

export const list = (ctx: Context, query: FollowUpListQuery): Promise<Page<FollowUp>> =>
  page(ctx, query, undefined)

/** Errors: request.not_found. */
export const listOfCustomer = async (
  ctx: Context,
  customerId: string,
  query: FollowUpListQuery,
): Promise<Page<FollowUp>> => {
  if (!(await findOwner(ctx, customerId))) throw notFound()
  return page(ctx, query, customerId)
}

const page = async (ctx: Context, query: FollowUpListQuery, customerId: string | undefined) => {
  const { keys, next, total } = await listKeys(ctx, await listSource(ctx, query, customerId), query)
  return { items: await wholeByKeys(ctx, keys), next, total }
}

export const wholeByKeys = async (ctx: Context, keys: queries.Key[]): Promise<FollowUp[]> => {
  if (keys.length === 0) return []
  return (await queries.findWhole(ctx, keys)).map((row) => present(ctx, row))
}

/** Those of a customer with these ids, in their order; what the actor may not see is left out. Errors: access.forbidden. */
export const wholeByIds = (ctx: Context, customerId: string, ids: string[]): Promise<FollowUp[]> =>
  wholeByKeys(
    ctx,
    ids.map((id) => ({ customer_id: customerId, id })),
  )

/** Errors: request.not_found. */
export const get = async (ctx: Context, { customerId, id }: Owned): Promise<FollowUp> => {
  const [followUp] = await wholeByIds(ctx, customerId, [id])
  if (!followUp) throw notFound()
  return followUp
}
