import type { Communication, CommunicationPatch } from '../../shared/communications.ts'
import type { Owned } from '../../shared/shapes.ts'
import * as attachments from '../attachments/attachments.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { lostRace, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import * as participants from './communications.participants.queries.ts'
import * as queries from './communications.queries.ts'
import { get } from './communications.read.ts'
import { participantsOf, refusals } from './communications.references.ts'

/**
 * Changes what a communication says; the history keeps what it said before. `participantIds` and `attachmentIds` replace
 * the old lists. Errors: request.not_found, request.changed_meanwhile, request.invalid, communications.in_future.
 */
export const edit = (
  ctx: Context,
  ref: Owned,
  given: CommunicationPatch,
  ifMatch?: number,
): Promise<Communication> =>
  transaction(ctx, 'communications.update', async (tx) => {
    const locked = await queries.lock(tx, { customer_id: ref.customerId, id: ref.id })
    if (!locked) throw notFound()
    if (ifMatch !== undefined && ifMatch !== locked.version) throw lostRace()
    const before = await get(tx, ref)
    const patch = { ...given, ...ref }
    const [refusal] = await refusals(tx, [patch], idsIn(before))
    if (refusal) throw refusal
    await write(tx, locked, patch, before)
    const changes = events.changesBetween(told(before), told(await get(tx, ref)))
    if (Object.keys(changes).length === 0) return before
    await keepEdit(tx, locked, changes)
    return get(tx, ref)
  })

const idsIn = ({ contactId, participants: people, attachments: files }: Communication): Set<string> =>
  new Set([...(contactId ? [contactId] : []), ...people.map(({ id }) => id), ...files.map(({ id }) => id)])

const write = async (
  tx: Transaction,
  locked: queries.Locked,
  patch: CommunicationPatch & Owned,
  before: Communication,
): Promise<void> => {
  const { subject = locked.subject, content = locked.content } = patch
  const saysOther = subject !== locked.subject || content !== locked.content
  const words = saysOther ? queries.wordsOf(subject, content) : undefined
  await queries.update(tx, locked, { ...columnsOf(patch), subject, content }, words)
  if (patch.contactId !== undefined || patch.participantIds) {
    await participants.remove(tx, locked)
    const people = participantsOf(locked.customer_id, locked.id, peopleAfter(before, patch))
    if (people.length > 0) await participants.insert(tx, people)
  }
  if (patch.attachmentIds) await attachments.replaceAll(tx, locked, patch.attachmentIds)
}

/** Only those that the patch names: undefined leaves a column as it is. */
const columnsOf = (patch: CommunicationPatch) => ({
  channel: patch.channel,
  direction: patch.direction,
  occurred_at: patch.occurredAt,
  duration_seconds: patch.durationSeconds,
  contact_id: patch.contactId,
  outcome: patch.outcome,
})

/** Without a new list the old one stands, but for the contact who gave way to another. */
const peopleAfter = (before: Communication, { contactId, participantIds }: CommunicationPatch): string[] => {
  const stayed = before.participants
    .map(({ id }) => id)
    .filter((id) => contactId === undefined || id !== before.contactId)
  const withWhom = contactId === undefined ? before.contactId : contactId
  return [...(withWhom ? [withWhom] : []), ...(participantIds ?? stayed)]
}

/** What the history tells, with names as they were then. */
const told = (said: Communication) => ({
  channel: said.channel,
  direction: said.direction,
  occurredAt: said.occurredAt,
  durationSeconds: said.durationSeconds,
  subject: said.subject,
  content: said.content,
  contact: said.contactId ? { id: said.contactId, name: said.contactName } : null,
  outcome: said.outcome,
  participants: said.participants,
  attachments: said.attachments.map(({ id, name }) => ({ id, name })),
})

const keepEdit = async (tx: Transaction, locked: queries.Locked, changes: events.Changes): Promise<void> => {
  await queries.update(tx, locked, { version: locked.version + 1, edited_at: tx.now() })
  if (changes.occurredAt || changes.direction)
    await customerStats.communicationsChanged(tx, [locked.customer_id])
  await events.record(tx, {
    type: 'communication.edited',
    customerId: locked.customer_id,
    subjectId: locked.id,
    changes,
  })
}
