import type { UserRef } from '../../shared/shapes.ts'
import type { Change } from '../../shared/timeline.ts'
import type { Context } from '../context.ts'
import * as queries from './timeline.queries.ts'

type Told = Record<string, { before?: unknown; after?: unknown }>

/** What changed, with the names of owners in place of their ids. */
export const wholeByIds = async (ctx: Context, customerId: string, ids: string[]): Promise<Change[]> => {
  const rows = await queries.findChanges(ctx, customerId, ids)
  const owners = await ownersIn(
    ctx,
    rows.map(({ changes }) => changes as Told),
  )
  return rows.map(({ id, type, changes, by_id, by_name }) => ({
    id,
    type,
    by: by_id ? { id: by_id, name: by_name! } : null,
    changes: Object.fromEntries(
      Object.entries(changes as Told).map(([field, { before = null, after = null }]) => [
        field,
        field === 'ownerId' ? { before: owners(before), after: owners(after) } : { before, after },
      ]),
    ),
  }))
}

const ownersIn = async (ctx: Context, changes: Told[]): Promise<(id: unknown) => UserRef | null> => {
  const ids = changes
    .flatMap(({ ownerId }) => [ownerId?.before, ownerId?.after])
    .filter((id): id is string => typeof id === 'string')
  const users = ids.length > 0 ? await queries.findUserNames(ctx, [...new Set(ids)]) : []
  const known = new Map(users.map((user) => [user.id, user]))
  return (id) => known.get(id as string) ?? null
}
