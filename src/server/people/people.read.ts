import { type User, userFields } from '../../shared/people.ts'
import type { ListQuery, Locale, Page } from '../../shared/shapes.ts'
import { demand } from '../access.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { type ListSource, listKeys } from '../list.ts'
import * as queries from './people.queries.ts'

const listSource = (ctx: Context) =>
  ({
    from: queries.all(ctx),
    fields: userFields,
    columns: queries.columns,
    id: queries.id,
    key: { id: queries.id },
    defaultSort: 'name',
    matching: queries.matches,
  }) satisfies ListSource<typeof userFields>

/** Errors: access.forbidden, request.invalid. */
export const list = async (ctx: Context, query: ListQuery): Promise<Page<User>> => {
  demand(ctx, 'people.read')
  const { keys, next, total } = await listKeys(ctx, listSource(ctx), query)
  const rows = await queries.findWhole(
    ctx,
    keys.map((key) => key.id),
  )
  return { items: rows.map(present), next, total }
}

/** Errors: access.forbidden, request.not_found. */
export const get = (ctx: Context, userId: string): Promise<User> => {
  demand(ctx, 'people.read')
  return whole(ctx, userId)
}

/** For verbs that have changed a user and tell what came of it. Errors: request.not_found. */
export const whole = async (ctx: Context, userId: string): Promise<User> => {
  const [row] = await queries.findWhole(ctx, [userId])
  if (!row) throw notFound()
  return present(row)
}

const present = (row: queries.WholeUser): User => ({
  id: row.id,
  name: row.name,
  email: row.email,
  locale: row.locale as Locale,
  timeZone: row.time_zone,
  team: row.team_id ? { id: row.team_id, name: row.team_name! } : null,
  teamId: row.team_id,
  role: { id: row.role_id, name: row.role_name, code: row.role_code },
  roleId: row.role_id,
  state: row.state,
  lastSeenAt: row.last_seen_at,
  createdAt: row.created_at,
  version: row.version,
})
