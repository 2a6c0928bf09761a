import type { FollowUp, FollowUpInput } from '../../shared/follow-ups.ts'
import type { Owned } from '../../shared/shapes.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { findOwner } from '../visible.queries.ts'
import { locked } from './follow-ups.changes.ts'
import * as queries from './follow-ups.queries.ts'
import { get } from './follow-ups.read.ts'
import { scheduleIn } from './follow-ups.scheduling.ts'

export { ownersChanged } from './follow-ups.assignees.ts'
export { change } from './follow-ups.changes.ts'
export { cancel, complete, reopen } from './follow-ups.completion.ts'
export { get, list, listOfCustomer, wholeByIds } from './follow-ups.read.ts'
export { scheduleAllIn, scheduleIn } from './follow-ups.scheduling.ts'
export { countCompleted } from './follow-ups.shelves.queries.ts'
export { type Shelf, shelves } from './follow-ups.shelves.ts'

/**
 * Promises a next step, kept by the caller unless someone else is named.
 * Errors: request.not_found, request.invalid, follow_ups.assignee_cannot_see.
 */
export const schedule = (ctx: Context, customerId: string, input: FollowUpInput): Promise<FollowUp> =>
  transaction(ctx, 'follow_ups.create', async (tx) => {
    if (!(await findOwner(tx, customerId))) throw notFound()
    return get(tx, { customerId, id: await scheduleIn(tx, customerId, input, null, '') })
  })

/** Errors: request.not_found. */
export const trash = (ctx: Context, ref: Owned): Promise<void> =>
  transaction(ctx, 'follow_ups.trash', async (tx) => {
    const followUp = await locked(tx, ref)
    await queries.update(tx, followUp, { trashed_at: tx.now(), trashed_by: tx.actor.userId })
    await settle(tx, ref, 'follow_up.trashed')
  })

/** Errors: request.not_found. */
export const restore = (ctx: Context, ref: Owned): Promise<FollowUp> =>
  transaction(ctx, 'follow_ups.trash', async (tx) => {
    const followUp = await locked(tx, ref, 'trashed')
    await queries.update(tx, followUp, { trashed_at: null, trashed_by: null })
    await settle(tx, ref, 'follow_up.restored')
    return get(tx, ref)
  })

const settle = async (tx: Transaction, { customerId, id }: Owned, type: string) => {
  await customerStats.followUpsChanged(tx, [customerId])
  await events.record(tx, { type, customerId, subjectId: id })
}
