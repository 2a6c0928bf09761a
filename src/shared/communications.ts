import { type Static, Type } from 'typebox'
import { type Channel, channels } from './channels.ts'
import { endpoint } from './endpoint.ts'
import { defineFields } from './fields.ts'
import { FollowUpInput } from './follow-ups.ts'
import {
  Batch,
  BatchAnswer,
  customerParams,
  Id,
  Instant,
  Line,
  ListQuery,
  Nullable,
  OneOf,
  OptionalLine,
  OptionalText,
  ownedParams,
  Page,
  Strict,
  UserRef,
  Version,
} from './shapes.ts'

export { type Channel, channels }
export const directions = ['inbound', 'outbound'] as const
export type Direction = (typeof directions)[number]

/** Codes with a name in both languages; any short text is welcome beside them. */
export const knownOutcomes = ['reached', 'no_answer', 'busy', 'interested', 'refused', 'solved'] as const

export const longestContent = 100_000

const communicationProperties = {
  channel: OneOf(channels),
  direction: OneOf(directions),
  occurredAt: Type.Optional(Instant),
  durationSeconds: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 7 * 24 * 3600 }))),
  subject: Type.Optional(Nullable(OptionalLine(500))),
  content: Type.Optional(OptionalText(longestContent)),
  contactId: Type.Optional(Nullable(Id)),
  outcome: Type.Optional(Nullable(Line(200))),
  participantIds: Type.Optional(
    Type.Array(Id, { maxItems: 100, uniqueItems: true, description: 'users and contacts who took part' }),
  ),
  attachmentIds: Type.Optional(Type.Array(Id, { maxItems: 50, uniqueItems: true })),
}
export const CommunicationInput = Strict({
  ...communicationProperties,
  followUp: Type.Optional(Nullable(FollowUpInput)),
})
export type CommunicationInput = Static<typeof CommunicationInput>
export const CommunicationPatch = Type.Partial(Strict(communicationProperties), {
  additionalProperties: false,
})
export type CommunicationPatch = Static<typeof CommunicationPatch>
export const CommunicationInBatch = Strict({ customerId: Id, ...CommunicationInput.properties })
export type CommunicationInBatch = Static<typeof CommunicationInBatch>

export const Attachment = Type.Object({
  id: Id,
  customerId: Id,
  communicationId: Nullable(Id),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer({ description: 'in bytes' }),
  createdAt: Instant,
})
export type Attachment = Static<typeof Attachment>

export const Participant = Type.Object({
  kind: OneOf(['user', 'contact']),
  id: Id,
  name: Type.String(),
})

export const Communication = Type.Object({
  id: Id,
  customerId: Id,
  customerName: Type.String(),
  channel: OneOf(channels),
  direction: OneOf(directions),
  occurredAt: Instant,
  durationSeconds: Nullable(Type.Integer()),
  subject: Nullable(Type.String()),
  content: Type.String(),
  contactId: Nullable(Id),
  contactName: Nullable(Type.String()),
  outcome: Nullable(Type.String()),
  user: Nullable(UserRef),
  participants: Type.Array(Participant),
  attachments: Type.Array(Attachment),
  followUpId: Nullable(Id),
  editedAt: Nullable(Instant),
  version: Version,
  createdAt: Instant,
})
export type Communication = Static<typeof Communication>

export const communicationFields = defineFields({
  occurredAt: { type: 'instant', sortable: true, filled: true },
  channel: { type: 'choice', codes: channels },
  direction: { type: 'choice', codes: directions },
  durationSeconds: { type: 'number', sortable: true },
  outcome: { type: 'choice' },
  userId: { type: 'user' },
  customerId: { type: 'id' },
  createdAt: { type: 'instant', sortable: true, filled: true },
})

export const listCommunications = endpoint('GET', '/communications', {
  requires: 'communications.read',
  summary: 'List communications across customers',
  query: ListQuery,
  answer: Page(Communication),
})
export const createCommunications = endpoint('POST', '/communications/batch', {
  requires: 'communications.create',
  summary: 'Record up to 1,000 communications, answered per row',
  body: Batch(CommunicationInBatch),
  perRow: true,
  answer: BatchAnswer,
})
export const listCustomerCommunications = endpoint('GET', '/customers/:customerId/communications', {
  requires: 'communications.read',
  summary: "A customer's communications",
  params: customerParams,
  query: ListQuery,
  answer: Page(Communication),
})
export const recordCommunication = endpoint('POST', '/customers/:customerId/communications', {
  requires: 'communications.create',
  summary: 'Record what was said, and in the same transaction the next step',
  params: customerParams,
  body: CommunicationInput,
  answer: Communication,
  status: 201,
})
export const getCommunication = endpoint('GET', '/customers/:customerId/communications/:id', {
  requires: 'communications.read',
  summary: 'One communication',
  params: ownedParams,
  answer: Communication,
})
export const editCommunication = endpoint('PATCH', '/customers/:customerId/communications/:id', {
  requires: 'communications.update',
  summary: 'Edit a communication; the history keeps what it said before',
  params: ownedParams,
  body: CommunicationPatch,
  answer: Communication,
})
export const trashCommunication = endpoint('DELETE', '/customers/:customerId/communications/:id', {
  requires: 'communications.trash',
  summary: 'Move a communication to the trash, for 30 days',
  params: ownedParams,
})
export const restoreCommunication = endpoint('DELETE', '/customers/:customerId/communications/:id/trash', {
  requires: 'communications.trash',
  summary: 'Take a communication back out of the trash',
  params: ownedParams,
  answer: Communication,
})
export const Edit = Type.Object({
  at: Instant,
  by: Nullable(UserRef),
  changes: Type.Record(Type.String(), Type.Object({ before: Type.Unknown(), after: Type.Unknown() })),
})
export const listEdits = endpoint('GET', '/customers/:customerId/communications/:id/edits', {
  requires: 'communications.read',
  summary: 'What a communication said before each edit, newest first',
  params: ownedParams,
  answer: Type.Object({ items: Type.Array(Edit) }),
})

export const largestAttachment = 25 * 1024 * 1024
export const uploadAttachment = endpoint('POST', '/customers/:customerId/attachments', {
  requires: 'communications.create',
  summary:
    'Upload a file (multipart field `file`); name it in `attachmentIds` of a communication within a day',
  params: customerParams,
  consumes: 'multipart/form-data',
  answer: Attachment,
  status: 201,
})
export const downloadAttachment = endpoint('GET', '/customers/:customerId/attachments/:id/content', {
  requires: 'communications.read',
  summary: 'The file itself, always as a download',
  params: ownedParams,
  produces: 'application/octet-stream',
})
