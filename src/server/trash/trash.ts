import { keptDays } from '../../shared/trash.ts'
import { type Context, unguarded } from '../context.ts'
import * as events from '../events/events.ts'
import { nilId } from '../ids.ts'
import * as queries from './trash.queries.ts'

export { keptDays }

/** Customers with all that is theirs, or rows of one kind, per transaction: so that none is held for long. */
const atOnce = 100

export type Emptied = Record<queries.Kind | 'customers', number>

/**
 * Deletes for good what has lain in the trash for 30 days: customers with everything of theirs, then what was trashed by
 * itself. The history of what goes, goes too, as it holds what it said; that something went is written down.
 * Stops between two batches when the signal says so.
 */
export const empty = async (ctx: Context, signal?: AbortSignal): Promise<Emptied> => {
  const emptied: Emptied = { customers: await until(signal, () => emptyCustomers(ctx)), ...none }
  for (const kind of queries.kinds) emptied[kind] = await until(signal, () => emptyRows(ctx, kind))
  return emptied
}

const none = { communications: 0, followUps: 0, orders: 0, contacts: 0, products: 0 }

/** Repeats until a batch isn't full; answers how many there were in all. */
const until = async (signal: AbortSignal | undefined, batch: () => Promise<number>): Promise<number> => {
  for (let sum = 0; ; ) {
    if (signal?.aborted) return sum
    const count = await batch()
    sum += count
    if (count < atOnce) return sum
  }
}

const cutoff = (ctx: Context) => new Date(ctx.now().getTime() - keptDays * 24 * 60 * 60_000)

const emptyCustomers = (ctx: Context): Promise<number> =>
  unguarded(ctx, async (tx) => {
    const ids = await queries.lockCustomers(tx, cutoff(tx), atOnce)
    if (ids.length === 0) return 0
    // The bytes go first: should the process end in between, the rows are there for the next time.
    for (const key of await queries.fileKeysOfCustomers(tx, ids)) await tx.files.remove(key)
    await queries.removeCustomers(tx, ids)
    await recordEmptied(tx, 'customers', ids.length)
    return ids.length
  })

const emptyRows = (ctx: Context, kind: queries.Kind): Promise<number> =>
  unguarded(ctx, async (tx) => {
    const rows = await queries.lockRows(tx, kind, cutoff(tx), atOnce)
    if (rows.length === 0) return 0
    if (kind === 'communications')
      for (const key of await queries.fileKeysOfCommunications(tx, rows)) await tx.files.remove(key)
    await queries.removeRows(tx, kind, rows)
    await recordEmptied(tx, kind, rows.length)
    return rows.length
  })

const recordEmptied = (tx: Parameters<typeof events.record>[0], kind: string, count: number) =>
  events.record(tx, { type: 'trash.emptied', subjectId: nilId, changes: { [kind]: { after: count } } })
