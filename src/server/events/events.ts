import type { Transaction } from '../context.ts'
import type { Json } from '../db-schema.ts'
import { newId, nilId } from '../ids.ts'
import * as queries from './events.queries.ts'

export type Changes = Record<string, { before?: unknown; after?: unknown }>
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
      at,
      type,
      actor_kind: tx.actor.kind,
      actor_id: tx.actor.userId,
      api_key_id: tx.actor.kind === 'api_key' ? tx.actor.apiKeyId : null,
      subject_id: subjectId,
      changes: (changes ?? {}) as Json,
      request_id: tx.requestId,
    })),
  )
  tx.afterCommit.push(() => tx.live.announce(updatesOf(happenings)))
}

const updatesOf = (happenings: Happening[]) =>
  happenings.length > mostAnnounced
    ? [{ type: 'much.changed', customerId: null, subjectId: nilId }]
    : happenings.map(({ type, customerId, subjectId }) => ({
        type,
        customerId: customerId ?? null,
        subjectId,
      }))

/** What differs between two versions of a row, by field; undefined in `after` means untouched. */
export const changesBetween = <T extends Record<string, unknown>>(before: T, after: Partial<T>): Changes => {
  const changes: Changes = {}
  for (const [field, value] of Object.entries(after)) {
    if (value === undefined || JSON.stringify(value) === JSON.stringify(before[field])) continue
    changes[field] = { before: before[field] ?? null, after: value }
  }
  return changes
}
