import type { Order, OrderStatus } from '../../shared/orders.ts'
import type { ListQuery, Owned, Page, UserRef } from '../../shared/shapes.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { listKeys } from '../list.ts'
import { findOwner } from '../visible.queries.ts'
import { listSource } from './orders.list.ts'
import { present } from './orders.present.ts'
import * as queries from './orders.queries.ts'
import { findStatuses } from './orders.statuses.queries.ts'

export const list = (ctx: Context, query: ListQuery): Promise<Page<Order>> => page(ctx, query, undefined)

/** Errors: request.not_found. */
export const listOfCustomer = async (
  ctx: Context,
  customerId: string,
  query: ListQuery,
): Promise<Page<Order>> => {
  if (!(await findOwner(ctx, customerId))) throw notFound()
  return page(ctx, query, customerId)
}

const page = async (ctx: Context, query: ListQuery, customerId: string | undefined) => {
  const { keys, next, total } = await listKeys(ctx, await listSource(ctx, query, customerId), query)
  return { items: await whole(ctx, keys), next, total }
}

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

/** As it is kept. Errors: request.not_found. */
export const find = async (ctx: Context, { customerId, id }: Owned): Promise<queries.WholeOrder> => {
  const [row] = await queries.findWhole(ctx, [{ customer_id: customerId, id }])
  if (!row) throw notFound()
  return row
}

/** Errors: request.not_found. */
export const get = async (ctx: Context, ref: Owned): Promise<Order> => present(ctx, await find(ctx, ref))

type Status = { status: OrderStatus; from: string; by: UserRef | null }

/**
 * Which status it had since when, newest first, as its events tell; of an order brought in without events the present
 * one. Errors: request.not_found.
 */
export const statuses = async (ctx: Context, ref: Owned): Promise<Status[]> => {
  const order = await find(ctx, ref)
  const rows = await findStatuses(ctx, { customer_id: ref.customerId, id: ref.id })
  const told = rows.map(({ status, at, by_id, by_name }) => ({
    status: status as OrderStatus,
    from: at,
    by: by_id ? { id: by_id, name: by_name ?? '' } : null,
  }))
  const { status, createdAt, createdBy } = present(ctx, order)
  return told.length > 0 ? told : [{ status, from: createdAt, by: createdBy }]
}
