import { sql } from 'kysely'
import { type Event, eventFields } from '../../shared/events.ts'
import type { ListQuery, Page } from '../../shared/shapes.ts'
import type { Context } from '../context.ts'
import { nilId } from '../ids.ts'
import { type ListSource, listKeys } from '../list.ts'
import { openChanges } from './events.access.ts'
import type { Changes } from './events.changes.ts'
import * as queries from './events.queries.ts'

const source = (ctx: Context) =>
  ({
    from: queries.visibleEvents(ctx),
    fields: eventFields,
    columns: queries.columns,
    id: sql.ref('events.id'),
    key: { customerId: sql.ref('events.customer_id'), id: sql.ref('events.id') },
    defaultSort: '-at',
  }) satisfies ListSource<typeof eventFields>

/** The history of everything that the actor may see, without the values that their role keeps back. */
export const list = async (ctx: Context, query: ListQuery): Promise<Page<Event>> => {
  const { keys, next, total } = await listKeys(ctx, source(ctx), query)
  const rows = keys.length > 0 ? await queries.findWhole(ctx, keys) : []
  return { items: rows.map((row) => present(ctx, row)), next, total }
}

const present = (ctx: Context, row: queries.WholeEvent): Event => ({
  id: row.id,
  at: row.at,
  type: row.type,
  actorKind: row.actor_kind as Event['actorKind'],
  actor: row.actor_id ? { id: row.actor_id, name: row.actor_name ?? '' } : null,
  customerId: row.customer_id === nilId ? null : row.customer_id,
  subjectId: row.subject_id,
  changes: openChanges(ctx, row.type, row.changes as Changes),
})
