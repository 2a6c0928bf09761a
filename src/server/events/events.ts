import type { Transaction } from '../context.ts'
import type { Json } from '../db-schema.ts'
import { newId, nilId } from '../ids.ts'
import { muchChanged } from '../live.ts'
import type { Changes } from './events.changes.ts'
import * as queries from './events.queries.ts'

export { type Changes, changesBetween } from './events.changes.ts'
export { list } from './events.list.ts'
export { liveStreams } from './events.live.ts'

export type Happening = {
  type: string
  customerId?: string | null
  subjectId: string
  changes?: Changes
}

/** Beyond this many at once the page is told "much changed" instead of each thing. */
const mostAnnounced = 50

/** Writes down what happened, in the transaction of what happened; live updates follow the commit. */
export const record = (tx: Transaction, happening: Happening) => recordAll(tx, [happening])

export const recordAll = async (tx: Transaction, happenings: Happening[]): Promise<void> => {
  if (happenings.length === 0) return
  const at = tx.now()
  await queries.insert(
    tx,
    happenings.map(({ type, customerId, subjectId, changes }) => ({
      customer_id: customerId ?? nilId,
      id: newId(at.getTime()),
      type,
      subject_id: subjectId,
      changes: (changes ?? {}) as Json,
    })),
    {
      at,
      actor_kind: tx.actor.kind,
      actor_id: tx.actor.userId,
      api_key_id: tx.actor.kind === 'api_key' ? tx.actor.apiKeyId : null,
      request_id: tx.requestId,
    },
  )
  tx.afterCommit.push(() => tx.live.announce(updatesOf(happenings)))
}

const updatesOf = (happenings: Happening[]) =>
  happenings.length > mostAnnounced
    ? [muchChanged]
    : happenings.map(({ type, customerId, subjectId }) => ({
        type,
        customerId: customerId ?? null,
        subjectId,
      }))
