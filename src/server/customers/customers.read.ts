import type { GuardedField } from '../../shared/access.ts'
import type { Customer, CustomerListQuery } from '../../shared/customers.ts'
import type { Page } from '../../shared/shapes.ts'
import { isKeptBack } from '../access.ts'
import * as contactPoints from '../contact-points/contact-points.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { listKeys } from '../list.ts'
import { listSource } from './customers.list.ts'
import { present } from './customers.present.ts'
import * as queries from './customers.queries.ts'

export const list = async (ctx: Context, query: CustomerListQuery): Promise<Page<Customer>> => {
  const { keys, next, total } = await listKeys(ctx, listSource(ctx, query), query)
  const from = query.trashed ? 'trashed' : 'visible'
  return {
    items: await whole(
      ctx,
      keys.map(({ id }) => id),
      from,
    ),
    next,
    total,
  }
}

const whole = async (
  ctx: Context,
  ids: string[],
  from: 'visible' | 'trashed' = 'visible',
): Promise<Customer[]> => {
  if (ids.length === 0) return []
  const rows = await queries.findWhole(ctx, ids, from)
  const points = await contactPoints.ofCustomers(
    ctx,
    rows.map((row) => ({ id: row.id, ownerId: row.owner_id, ownerTeamId: row.owner_team_id })),
  )
  return rows.map((row) => present(ctx, row, points.get(row.id)!))
}

/** The words in use, but for those of fields that the actor's role keeps back. */
export const choices = async (ctx: Context) => {
  const { levels, sources, ...others } = await queries.choices(ctx)
  const open = (field: GuardedField, words: string[]) => (isKeptBack(ctx, field) ? [] : words)
  return { ...others, levels: open('customers.level', levels), sources: open('customers.source', sources) }
}

/** Whoever gives a customer away may see it for this last time. */
export const getForGiver = (ctx: Context, id: string): Promise<Customer> =>
  get({ ...ctx, access: { ...ctx.access, reach: { kind: 'all' } } }, id)

/** Errors: request.not_found. */
export const get = async (ctx: Context, id: string): Promise<Customer> => {
  const [customer] = await whole(ctx, [id])
  if (!customer) throw notFound()
  return customer
}
