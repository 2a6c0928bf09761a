import type { FollowUp, FollowUpPatch } from '../../shared/follow-ups.ts'
import type { Owned } from '../../shared/shapes.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { conflict, lostRace, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { demandAble } from './follow-ups.assignees.ts'
import { type Due, dueAtMoment, dueOf, dueOnDay } from './follow-ups.due.ts'
import * as queries from './follow-ups.queries.ts'
import { get } from './follow-ups.read.ts'
import { contentColumns } from './follow-ups.scheduling.ts'

/** Held until the transaction ends. Errors: request.not_found. */
export const locked = async (
  tx: Transaction,
  { customerId, id }: Owned,
  from: 'visible' | 'trashed' = 'visible',
): Promise<queries.StoredFollowUp> => {
  const followUp = await queries.lock(tx, { customer_id: customerId, id }, from)
  if (!followUp) throw notFound()
  return followUp
}

/** Errors: request.changed_meanwhile. */
export const demandVersion = ({ version }: { version: number }, ifMatch: number | undefined): void => {
  if (ifMatch !== undefined && ifMatch !== version) throw lostRace()
}

/**
 * Rewords, snoozes (dueAt or dueOn) or hands over an open follow-up. A new time zone alone leaves the moment and moves
 * the wall clock. Changing nothing leaves no trace.
 * Errors: request.not_found, request.changed_meanwhile, follow_ups.not_open, request.invalid.
 */
export const change = (ctx: Context, ref: Owned, patch: FollowUpPatch, ifMatch?: number): Promise<FollowUp> =>
  transaction(ctx, 'follow_ups.update', async (tx) => {
    const before = await locked(tx, ref)
    demandVersion(before, ifMatch)
    if (before.state !== 'open') throw conflict('follow_ups.not_open')
    const values = valuesOf(before, patch)
    const changes = events.changesBetween(told(before), told({ ...before, ...values }))
    if (Object.keys(changes).length === 0) return get(tx, ref)
    if (changes.assigneeId)
      await demandAble(tx, [{ customerId: ref.customerId, assigneeId: values.assignee_id! }], '')
    await queries.update(tx, before, values)
    await customerStats.followUpsChanged(tx, [ref.customerId])
    await recordChanges(tx, ref, changes)
    return get(tx, ref)
  })

const valuesOf = (before: queries.StoredFollowUp, patch: FollowUpPatch) => ({
  ...(patch.content !== undefined && contentColumns(patch.content)),
  ...newDue(before, patch),
  ...(patch.priority && { priority: patch.priority }),
  ...(patch.assigneeId && { assignee_id: patch.assigneeId }),
  ...(patch.communicationId !== undefined && { communication_id: patch.communicationId }),
})

const newDue = (before: queries.StoredFollowUp, patch: FollowUpPatch): Partial<Due> => {
  const timeZone = patch.timeZone ?? before.time_zone
  if (patch.dueAt !== undefined || patch.dueOn !== undefined) return dueOf(patch, timeZone, '')
  if (patch.timeZone === undefined) return {}
  return before.due_at ? dueAtMoment(before.due_at, timeZone) : dueOnDay(before.due_on, timeZone)
}

/** What the history tells of a follow-up. */
const told = (row: queries.StoredFollowUp) => ({
  content: row.content,
  due: row.due_at ? new Date(row.due_at).toISOString() : row.due_on,
  timeZone: row.time_zone,
  assigneeId: row.assignee_id,
  priority: row.priority,
  communicationId: row.communication_id,
})

/** Snoozing and handing over are happenings of their own, with people to tell. */
const recordChanges = (tx: Transaction, { customerId, id }: Owned, changes: events.Changes) => {
  const { due, timeZone, assigneeId, ...others } = changes
  const about = { customerId, subjectId: id }
  const rescheduled = { ...(due && { due }), ...(timeZone && { timeZone }) }
  return events.recordAll(tx, [
    ...(due || timeZone ? [{ ...about, type: 'follow_up.rescheduled', changes: rescheduled }] : []),
    ...(assigneeId ? [{ ...about, type: 'follow_up.handed_over', changes: { assigneeId } }] : []),
    ...(Object.keys(others).length > 0 ? [{ ...about, type: 'follow_up.changed', changes: others }] : []),
  ])
}
