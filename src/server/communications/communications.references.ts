import type { CommunicationInBatch } from '../../shared/communications.ts'
import * as attachments from '../attachments/attachments.ts'
import type { Transaction } from '../context.ts'
import { invalid, type Refusal, type WrongField } from '../errors.ts'
import * as participants from './communications.participants.queries.ts'

/** What a communication says of other records, new or edited (then with its own id). */
export type Referring = Pick<
  CommunicationInBatch,
  'customerId' | 'occurredAt' | 'contactId' | 'participantIds' | 'attachmentIds' | 'followUp'
> & { id?: string }

/** The rows of those who took part, each once. */
export const participantsOf = (customerId: string, communicationId: string, ids: string[]) =>
  [...new Set(ids)].map((id) => ({ customer_id: customerId, communication_id: communicationId, id }))

/** Clocks differ, and zones are mistaken for one another; beyond this it's a plan, not a memory. */
const farthestAhead = 24 * 3600_000

/**
 * Why each of these can't be recorded, in their order; undefined where nothing is wrong. Asks the database once per kind
 * of record, however many there are.
 * @param accepted ids that stand in the edited communication already, whatever became of them since.
 */
export const refusals = async (
  tx: Transaction,
  inputs: Referring[],
  accepted: ReadonlySet<string> = new Set(),
): Promise<(Refusal | undefined)[]> => {
  const known = await findKnown(tx, inputs)
  const claimed = new Set<string>()
  return inputs.map((input) => {
    const fields = known.customers.has(input.customerId)
      ? wrongIn(tx, input, (id) => accepted.has(id), known, claimed)
      : [unknown('/customerId')]
    return fields.length > 0 ? invalid(fields) : undefined
  })
}

type Known = {
  customers: Set<string>
  contacts: Set<string>
  users: Set<string>
  attachments: Set<string>
}

const findKnown = async (tx: Transaction, inputs: Referring[]): Promise<Known> => {
  const people = inputs.flatMap(({ customerId, contactId, participantIds = [] }) =>
    [...(contactId ? [contactId] : []), ...participantIds].map((id) => ({ customer_id: customerId, id })),
  )
  const userIds = inputs.flatMap(({ participantIds }) => participantIds ?? [])
  const files = inputs.flatMap(({ customerId, id, attachmentIds = [] }) =>
    attachmentIds.map((each) => ({ customerId, communicationId: id ?? null, id: each })),
  )
  const customerIds = [...new Set(inputs.map(({ customerId }) => customerId))]
  return {
    customers: await participants.visibleAmong(tx, customerIds),
    contacts: new Set(people.length === 0 ? [] : (await participants.contactsAmong(tx, people)).map(pairOf)),
    users: userIds.length === 0 ? new Set() : await participants.usersAmong(tx, userIds),
    attachments: files.length === 0 ? new Set() : await attachments.attachableAmong(tx, files),
  }
}

const pairOf = ({ customer_id, id }: { customer_id: string; id: string }) => `${customer_id} ${id}`

const unknown = (path: string): WrongField => ({ path, code: 'field.unknown_reference' })

const wrongIn = (
  tx: Transaction,
  { customerId, occurredAt, contactId, participantIds = [], attachmentIds = [], followUp }: Referring,
  isAccepted: (id: string) => boolean,
  known: Known,
  claimed: Set<string>,
): WrongField[] => {
  const fields: WrongField[] = []
  const isContact = (id: string) => known.contacts.has(pairOf({ customer_id: customerId, id }))
  if (occurredAt && Date.parse(occurredAt) > tx.now().getTime() + farthestAhead)
    fields.push({ path: '/occurredAt', code: 'communications.in_future' })
  if (contactId && !isAccepted(contactId) && !isContact(contactId)) fields.push(unknown('/contactId'))
  for (const [at, id] of participantIds.entries())
    if (!isAccepted(id) && !isContact(id) && !known.users.has(id))
      fields.push(unknown(`/participantIds/${at}`))
  for (const [at, id] of attachmentIds.entries()) {
    const isFree = isAccepted(id) || (known.attachments.has(id) && !claimed.has(id))
    if (isFree) claimed.add(id)
    else fields.push(unknown(`/attachmentIds/${at}`))
  }
  // It belongs to the communication that it stands in.
  if (followUp?.communicationId) fields.push(unknown('/followUp/communicationId'))
  return fields
}
