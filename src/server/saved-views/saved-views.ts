import type { BodyOf } from '../../shared/endpoint.ts'
import type { changeSavedView, SavedView, SavedViewInput } from '../../shared/saved-views.ts'
import { type Context, type Transaction, unguarded } from '../context.ts'
import { invalidField, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import * as queries from './saved-views.queries.ts'

/** The actor's own views, then those that others share. A filter in one finds no more than its reader may see. */
export const list = async (ctx: Context, ofList?: string): Promise<SavedView[]> =>
  (await queries.list(ctx, ofList)).map((row) => present(ctx, row))

const present = (ctx: Context, row: queries.SavedViewRow): SavedView => ({
  id: row.id,
  list: row.list,
  name: row.name,
  shared: row.shared,
  own: row.user_id === ctx.access.userId,
  filter: row.filter,
  sort: row.sort,
  columns: row.columns,
})

/** Errors: request.invalid. */
export const save = (ctx: Context, input: SavedViewInput): Promise<SavedView> =>
  unguarded(ctx, async (tx) => {
    demandJson(input.filter)
    const row = await queries.insert(tx, {
      id: newId(),
      user_id: tx.access.userId,
      ...input,
      created_at: tx.now(),
      updated_at: tx.now(),
    })
    await record(tx, 'saved_view.created', undefined, row)
    return present(tx, row)
  })

/** Errors: request.not_found, request.invalid. */
export const change = (ctx: Context, id: string, patch: BodyOf<typeof changeSavedView>): Promise<SavedView> =>
  unguarded(ctx, async (tx) => {
    demandJson(patch.filter)
    const before = await queries.lock(tx, id)
    if (!before) throw notFound()
    const after = await queries.update(tx, id, patch)
    await record(tx, 'saved_view.changed', before, after)
    return present(tx, after)
  })

/** Errors: request.not_found. */
export const remove = (ctx: Context, id: string): Promise<void> =>
  unguarded(ctx, async (tx) => {
    const before = await queries.lock(tx, id)
    if (!before) throw notFound()
    await queries.remove(tx, id)
    await record(tx, 'saved_view.removed', before, undefined)
  })

type Row = queries.SavedViewRow

/** What somebody filters by for themselves is no business of those who read the history. */
const record = (tx: Transaction, type: string, before: Row | undefined, after: Row | undefined) =>
  events.record(tx, {
    type,
    subjectId: (after ?? before)!.id,
    changes: {
      name: { before: before?.name, after: after?.name },
      shared: { before: before?.shared, after: after?.shared },
    },
  })

/** Whether its fields are still there is the list's to say, when it's used. Errors: request.invalid. */
const demandJson = (filter: string | null | undefined): void => {
  if (!filter) return
  try {
    JSON.parse(filter)
  } catch {
    throw invalidField('/filter', 'filter.not_json')
  }
}
