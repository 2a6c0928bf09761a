import type { Permission } from '../../shared/access.ts'
import type { AnswerOf, QueryOf } from '../../shared/endpoint.ts'
import { type listTrash, type TrashItem, type TrashKind, trashKinds } from '../../shared/trash.ts'
import { may } from '../access.ts'
import type { Context } from '../context.ts'
import { invalidField } from '../errors.ts'
import { isId, isInstant } from '../validation.ts'
import * as queries from './trash.list.queries.ts'

/**
 * What lies in the trash beside customers and can be brought back by the actor, newest first. A kind that they may not
 * restore is left out, as is what went with its customer: that comes back with them. Errors: request.invalid.
 */
export const list = async (
  ctx: Context,
  query: QueryOf<typeof listTrash>,
): Promise<AnswerOf<typeof listTrash>> => {
  const limit = query.limit ?? 50
  const rows = await queries.find(ctx, {
    kinds: restorable(ctx).filter((kind) => query.kind === undefined || kind === query.kind),
    after: query.after === undefined ? undefined : readCursor(query.after),
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(itemOf), next: last ? writeCursor(last) : null }
}

/** What restoring one takes: to see such rows, and to undo their removal. */
const takes: Record<TrashKind, readonly Permission[]> = {
  contact: ['customers.update'],
  communication: ['communications.read', 'communications.trash'],
  follow_up: ['follow_ups.read', 'follow_ups.trash'],
  order: ['orders.read', 'orders.trash'],
  product: ['products.read', 'products.manage'],
}

const restorable = (ctx: Context): TrashKind[] =>
  trashKinds.filter((kind) => takes[kind].every((permission) => may(ctx, permission)))

const itemOf = (row: queries.TrashedRow): TrashItem => ({
  kind: row.kind,
  id: row.id,
  customerId: row.customer_id,
  customerName: row.customer_name,
  title: row.title,
  trashedAt: row.at,
  trashedBy: row.by_id === null ? null : { id: row.by_id, name: row.by_name ?? '' },
})

const writeCursor = ({ at, id }: queries.Place): string => Buffer.from(`${at} ${id}`).toString('base64url')

/** Cursors come back from outside. Errors: list.bad_cursor. */
const readCursor = (text: string): queries.Place => {
  const [at, id, ...rest] = Buffer.from(text, 'base64url').toString().split(' ')
  if (!at || !id || rest.length > 0 || !isInstant(at) || !isId(id))
    throw invalidField('after', 'list.bad_cursor')
  return { at, id }
}
