import type { CompletionInput, FollowUp } from '../../shared/follow-ups.ts'
import type { Owned } from '../../shared/shapes.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { conflict } from '../errors.ts'
import * as events from '../events/events.ts'
import { demandVersion, locked } from './follow-ups.changes.ts'
import type { StoredFollowUp } from './follow-ups.queries.ts'
import * as queries from './follow-ups.queries.ts'
import { get } from './follow-ups.read.ts'
import { scheduleIn } from './follow-ups.scheduling.ts'

/**
 * Marks a follow-up as kept, and promises the next one in the same transaction. Idempotent: completing twice returns
 * the first completion, and the next step is promised once.
 * Errors: request.not_found, request.changed_meanwhile, follow_ups.not_open when it was called off, request.invalid.
 */
export const complete = (
  ctx: Context,
  ref: Owned,
  { outcome, next }: CompletionInput,
  ifMatch?: number,
): Promise<FollowUp> =>
  move(ctx, ref, 'completed', ifMatch, async (tx) => ({
    outcome: outcome || null,
    next_follow_up_id: next ? await scheduleIn(tx, ref.customerId, next, null, '/next') : null,
    completed_at: tx.now().toISOString(),
    completed_by: tx.actor.userId,
  }))

/**
 * Calls a follow-up off. Idempotent. Errors: request.not_found, request.changed_meanwhile, follow_ups.not_open when it
 * was kept.
 */
export const cancel = (
  ctx: Context,
  ref: Owned,
  reason: string | null,
  ifMatch?: number,
): Promise<FollowUp> => move(ctx, ref, 'cancelled', ifMatch, async () => ({ outcome: reason || null }))

/**
 * Takes a completion or a cancellation back. The next step that came of it stays: it is a promise of its own.
 * Idempotent. Errors: request.not_found, request.changed_meanwhile.
 */
export const reopen = (ctx: Context, ref: Owned, ifMatch?: number): Promise<FollowUp> =>
  move(ctx, ref, 'open', ifMatch, async () => ({
    outcome: null,
    next_follow_up_id: null,
    completed_at: null,
    completed_by: null,
  }))

const eventOf = {
  open: 'follow_up.reopened',
  completed: 'follow_up.completed',
  cancelled: 'follow_up.cancelled',
} as const

type Values = Partial<Pick<StoredFollowUp, 'outcome' | 'next_follow_up_id' | 'completed_at' | 'completed_by'>>

/** Into another state, once: a follow-up that is in it already stays as it is. */
const move = (
  ctx: Context,
  ref: Owned,
  state: keyof typeof eventOf,
  ifMatch: number | undefined,
  valuesIn: (tx: Transaction) => Promise<Values>,
): Promise<FollowUp> =>
  transaction(ctx, 'follow_ups.update', async (tx) => {
    const before = await locked(tx, ref)
    if (before.state === state) return get(tx, ref)
    demandVersion(before, ifMatch)
    if (before.state !== 'open' && state !== 'open') throw conflict('follow_ups.not_open')
    const values = { state, ...(await valuesIn(tx)) }
    await queries.update(tx, before, values)
    await customerStats.followUpsChanged(tx, [ref.customerId])
    const changes = events.changesBetween(told(before), told({ ...before, ...values }))
    await events.record(tx, { type: eventOf[state], customerId: ref.customerId, subjectId: ref.id, changes })
    return get(tx, ref)
  })

const told = ({ state, outcome, next_follow_up_id }: StoredFollowUp) => ({
  state,
  outcome,
  nextFollowUpId: next_follow_up_id,
})
