import {
  type Communication,
  CommunicationInBatch,
  type CommunicationInput,
} from '../../shared/communications.ts'
import type { BatchAnswer, Owned } from '../../shared/shapes.ts'
import * as attachments from '../attachments/attachments.ts'
import { eachRow, inTurns } from '../batch.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import * as followUps from '../follow-ups/follow-ups.ts'
import { newId } from '../ids.ts'
import { findOwner } from '../visible.queries.ts'
import * as participants from './communications.participants.queries.ts'
import * as queries from './communications.queries.ts'
import { get } from './communications.read.ts'
import { participantsOf, refusals } from './communications.references.ts'

export { edit } from './communications.editing.ts'
export { edits, get, list, listOfCustomer, whole as wholeByKeys, wholeByIds } from './communications.read.ts'

/**
 * Records what was said and, in the same transaction, the next step that was promised. It happened just now unless
 * `occurredAt` says otherwise. Errors: request.not_found, request.invalid, communications.in_future.
 */
export const record = (ctx: Context, customerId: string, input: CommunicationInput): Promise<Communication> =>
  transaction(ctx, 'communications.create', async (tx) => {
    if (!(await findOwner(tx, customerId))) throw notFound()
    const communication = { ...input, customerId }
    const [refusal] = await refusals(tx, [communication])
    if (refusal) throw refusal
    const [id] = await recordAll(tx, [communication])
    return get(tx, { customerId, id: id! })
  })

/** Records up to 1,000, each answered by itself. A customer that the actor may not see is an unknown one. */
export const recordBatch = (ctx: Context, items: unknown[]): Promise<BatchAnswer> =>
  eachRow<CommunicationInBatch>(
    ctx,
    'communications.create',
    CommunicationInBatch,
    items,
    recordAll,
    refusals,
  )

const recordAll = async (tx: Transaction, inputs: CommunicationInBatch[]): Promise<string[]> => {
  const rows = await inTurns(inputs, (input) => rowOf(tx, input))
  const made = inputs.map((input, i) => ({ input, id: rows[i]!.id }))
  await queries.insert(tx, rows)
  await bringTogether(tx, made)
  await customerStats.communicationsRecorded(tx, rows.map(countedOf))
  await events.recordAll(tx, rows.map(happeningOf))
  await followUps.scheduleAllIn(tx, made.flatMap(promiseOf))
  return rows.map(({ id }) => id)
}

const rowOf = (tx: Transaction, input: CommunicationInBatch): queries.NewCommunication => ({
  customer_id: input.customerId,
  id: newId(),
  channel: input.channel,
  direction: input.direction,
  occurred_at: input.occurredAt ?? tx.now().toISOString(),
  duration_seconds: input.durationSeconds ?? null,
  subject: input.subject ?? null,
  content: input.content ?? '',
  words: queries.wordsOf(input.subject, input.content),
  contact_id: input.contactId ?? null,
  outcome: input.outcome ?? null,
})

type Made = { input: CommunicationInBatch; id: string }

/** Its people and its files. */
const bringTogether = async (tx: Transaction, made: Made[]): Promise<void> => {
  const people = made.flatMap(({ input, id }) => participantsOf(input.customerId, id, peopleIn(input)))
  if (people.length > 0) await participants.insert(tx, people)
  const files = made.flatMap(({ input: { customerId, attachmentIds = [] }, id }) =>
    attachmentIds.map((each) => ({ customerId, communicationId: id, id: each })),
  )
  if (files.length > 0) await attachments.attach(tx, files)
}

const peopleIn = ({ contactId, participantIds = [] }: CommunicationInBatch): string[] =>
  contactId ? [contactId, ...participantIds] : participantIds

const countedOf = ({ customer_id, occurred_at, direction }: queries.NewCommunication) => ({
  customerId: customer_id,
  occurredAt: occurred_at,
  direction,
})

const happeningOf = ({ customer_id, id, channel, direction }: queries.NewCommunication) => ({
  type: 'communication.recorded',
  customerId: customer_id,
  subjectId: id,
  changes: { channel: { after: channel }, direction: { after: direction } },
})

const promiseOf = ({ input, id }: Made) =>
  input.followUp ? [{ customerId: input.customerId, input: input.followUp, communicationId: id }] : []

const keyOf = ({ customerId, id }: Owned) => ({ customer_id: customerId, id })

/** Moves it to the trash; what was promised in it stays promised. Errors: request.not_found. */
export const trash = (ctx: Context, ref: Owned): Promise<void> =>
  transaction(ctx, 'communications.trash', async (tx) => {
    await move(tx, ref, 'visible', { trashed_at: tx.now(), trashed_by: tx.actor.userId })
    await events.record(tx, about('communication.trashed', ref))
  })

/** Errors: request.not_found. */
export const restore = (ctx: Context, ref: Owned): Promise<Communication> =>
  transaction(ctx, 'communications.trash', async (tx) => {
    await move(tx, ref, 'trashed', { trashed_at: null, trashed_by: null })
    await events.record(tx, about('communication.restored', ref))
    return get(tx, ref)
  })

const about = (type: string, { customerId, id }: Owned) => ({ type, customerId, subjectId: id })

const move = async (
  tx: Transaction,
  ref: Owned,
  from: 'visible' | 'trashed',
  values: { trashed_at: Date | null; trashed_by: string | null },
): Promise<void> => {
  const locked = await queries.lock(tx, keyOf(ref), from)
  if (!locked) throw notFound()
  await queries.update(tx, keyOf(ref), { ...values, version: locked.version + 1 })
  await customerStats.communicationsChanged(tx, [ref.customerId])
}
