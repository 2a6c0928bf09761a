import type { Attachment } from '../../shared/communications.ts'
import { type Context, type Transaction, unguarded } from '../context.ts'
import { invalidField } from '../errors.ts'
import { present } from './attachments.present.ts'
import * as queries from './attachments.queries.ts'

export { type Download, open } from './attachments.download.ts'
export { type Incoming, upload } from './attachments.upload.ts'

/** What communications have, by the id of the communication. */
export const ofCommunications = async (
  ctx: Context,
  keys: queries.Key[],
): Promise<Map<string, Attachment[]>> => {
  const rows = await queries.findOfCommunications(ctx, keys)
  return Map.groupBy(rows.map(present), ({ communicationId }) => communicationId!)
}

/** Which of these files the actor may put into the communication named; null: into a new one. */
export const attachableAmong = async (
  tx: Transaction,
  places: { customerId: string; communicationId: string | null; id: string }[],
): Promise<Set<string>> => new Set(await queries.findAttachable(tx, places))

/** Puts files that the actor uploaded into communications. Errors: request.invalid when one of them is elsewhere by now. */
export const attach = async (tx: Transaction, places: queries.Place[]): Promise<void> => {
  if ((await queries.place(tx, places)) < places.length)
    throw invalidField('/attachmentIds', 'field.unknown_reference')
}

/** Makes the files of a communication the given ones. Those that go can come back for 30 days. Errors: request.invalid. */
export const replaceAll = async (tx: Transaction, key: queries.Key, ids: string[]): Promise<void> => {
  await queries.trashOthers(tx, key, ids)
  await attach(
    tx,
    ids.map((id) => ({ customerId: key.customer_id, communicationId: key.id, id })),
  )
}

/** So many per transaction, so that none is held for long. */
const removedAtOnce = 200

type Lock = (tx: Transaction, olderThan: Date, limit: number) => ReturnType<typeof queries.lockLoose>

/**
 * The bytes go before the row: should the process die between the two, the row is there for the next time.
 * Answers how many went.
 */
const removeAll = async (ctx: Context, lock: Lock, olderThan: Date): Promise<number> => {
  let removed = 0
  for (;;) {
    const count = await unguarded(ctx, async (tx) => {
      const rows = await lock(tx, olderThan, removedAtOnce)
      for (const { file_key } of rows) await tx.files.remove(file_key)
      await queries.remove(tx, rows)
      return rows.length
    })
    removed += count
    if (count < removedAtOnce) return removed
  }
}

/** Removes what was uploaded before this moment and never named in a communication. Answers how many. */
export const removeLoose = (ctx: Context, olderThan: Date): Promise<number> =>
  removeAll(ctx, queries.lockLoose, olderThan)

/** Removes what edits took off communications before this moment. Answers how many. */
export const removeTrashed = (ctx: Context, olderThan: Date): Promise<number> =>
  removeAll(ctx, queries.lockTrashed, olderThan)
