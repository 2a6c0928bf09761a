import type { Communication } from '../../shared/communications.ts'
import type { ListQuery, Owned, Page } from '../../shared/shapes.ts'
import { may } from '../access.ts'
import * as attachments from '../attachments/attachments.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import type { Changes } from '../events/events.ts'
import { listKeys } from '../list.ts'
import { findOwner } from '../visible.queries.ts'
import { listSource } from './communications.list.ts'
import * as participants from './communications.participants.queries.ts'
import { type Parts, present } from './communications.present.ts'
import * as queries from './communications.queries.ts'

const pageOf = async (
  ctx: Context,
  from: ReturnType<typeof queries.visible>,
  query: ListQuery,
): Promise<Page<Communication>> => {
  const { keys, next, total } = await listKeys(ctx, listSource(from), query)
  return { items: await whole(ctx, keys), next, total }
}

/** Across customers, newest first. Errors: request.invalid. */
export const list = (ctx: Context, query: ListQuery): Promise<Page<Communication>> =>
  pageOf(ctx, queries.visible(ctx), query)

/** Errors: request.not_found, request.invalid. */
export const listOfCustomer = async (
  ctx: Context,
  customerId: string,
  query: ListQuery,
): Promise<Page<Communication>> => {
  if (!(await findOwner(ctx, customerId))) throw notFound()
  return pageOf(ctx, queries.visible(ctx).where('communications.customer_id', '=', customerId), query)
}

/** Across customers, by key and in that order; what the actor may not see is left out. Errors: access.forbidden. */
export const whole = async (ctx: Context, keys: queries.Key[]): Promise<Communication[]> => {
  if (keys.length === 0) return []
  const rows = await queries.findWhole(ctx, keys)
  const parts = await partsOf(ctx, rows)
  return rows.map((row) => present(row, parts(row.id)))
}

const partsOf = async (ctx: Context, keys: queries.Key[]): Promise<(id: string) => Parts> => {
  const people = Map.groupBy(await participants.findOf(ctx, keys), (each) => each.communication_id)
  const files = await attachments.ofCommunications(ctx, keys)
  const promised = may(ctx, 'follow_ups.read') ? await queries.findFollowUps(ctx, keys) : []
  const followUps = new Map(promised.map((each) => [each.communication_id, each.id]))
  return (communicationId) => ({
    participants: (people.get(communicationId) ?? []).map(({ kind, id: personId, name }) => ({
      kind: kind as 'user' | 'contact',
      id: personId,
      name,
    })),
    attachments: files.get(communicationId) ?? [],
    followUpId: followUps.get(communicationId) ?? null,
  })
}

/** Those with a customer, by id and in that order; what the actor may not see is left out. Errors: access.forbidden. */
export const wholeByIds = (ctx: Context, customerId: string, ids: string[]): Promise<Communication[]> =>
  whole(
    ctx,
    ids.map((each) => ({ customer_id: customerId, id: each })),
  )

/** Errors: request.not_found. */
export const get = async (ctx: Context, { customerId, id: wanted }: Owned): Promise<Communication> => {
  const [communication] = await wholeByIds(ctx, customerId, [wanted])
  if (!communication) throw notFound()
  return communication
}

/** What it said before each edit, newest first. Errors: request.not_found. */
export const edits = async (ctx: Context, { customerId, id: edited }: Owned) => {
  const key = { customer_id: customerId, id: edited }
  const rows = await queries.findEdits(ctx, key)
  if (rows.length === 0 && !(await queries.exists(ctx, key))) throw notFound()
  return rows.map(({ at, changes, by_id, by_name }) => ({
    at,
    by: by_id ? { id: by_id, name: by_name! } : null,
    changes: changes as Record<string, Required<Changes[string]>>,
  }))
}
