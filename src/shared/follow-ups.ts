import { type Static, Type } from 'typebox'
import { channels } from './channels.ts'
import { endpoint } from './endpoint.ts'
import { defineFields } from './fields.ts'
import {
  customerParams,
  Day,
  Id,
  Instant,
  ListQuery,
  Nullable,
  OneOf,
  OptionalText,
  ownedParams,
  Page,
  Strict,
  Text,
  TimeZone,
  UserRef,
  Version,
} from './shapes.ts'

export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]
export const followUpStates = ['open', 'completed', 'cancelled'] as const
/** By when it is due, in the caller's zone. */
export const buckets = ['overdue', 'today', 'tomorrow', 'week', 'later'] as const
export type Bucket = (typeof buckets)[number]

const followUpProperties = {
  content: Text(2_000),
  dueAt: Type.Optional(Instant),
  dueOn: Type.Optional(Day),
  timeZone: Type.Optional(TimeZone),
  assigneeId: Type.Optional(Id),
  priority: Type.Optional(OneOf(priorities)),
  communicationId: Type.Optional(Nullable(Id)),
}
/** Due at a clock time (`dueAt`, kept as local time in `timeZone`) or on a day (`dueOn`): exactly one of them. */
export const FollowUpInput = Strict(followUpProperties)
export type FollowUpInput = Static<typeof FollowUpInput>
export const FollowUpPatch = Type.Partial(FollowUpInput, { additionalProperties: false })
export type FollowUpPatch = Static<typeof FollowUpPatch>

export const FollowUp = Type.Object({
  id: Id,
  customerId: Id,
  customerName: Type.String(),
  content: Type.String(),
  dueAt: Nullable(Instant),
  dueOn: Day,
  timeZone: Type.String(),
  priority: OneOf(priorities),
  state: OneOf(followUpStates),
  bucket: Nullable(OneOf(buckets, 'of an open one')),
  assigneeId: Id,
  assignee: UserRef,
  communicationId: Nullable(Id),
  communicationChannel: Nullable(OneOf(channels, 'of the communication it was promised in')),
  outcome: Nullable(Type.String()),
  nextFollowUpId: Nullable(Id),
  completedAt: Nullable(Instant),
  completedBy: Nullable(UserRef),
  lastContactAt: Nullable(Instant),
  createdBy: Nullable(UserRef),
  createdAt: Instant,
  updatedAt: Instant,
  version: Version,
})
export type FollowUp = Static<typeof FollowUp>

export const followUpFields = defineFields({
  dueAt: { type: 'instant', sortable: true, filled: true },
  dueOn: { type: 'day', sortable: true, filled: true },
  state: { type: 'choice', codes: followUpStates },
  priority: { type: 'choice', codes: priorities },
  assigneeId: { type: 'user' },
  customerId: { type: 'id' },
  completedAt: { type: 'instant', sortable: true },
  createdAt: { type: 'instant', sortable: true, filled: true },
})

export const FollowUpListQuery = Strict({
  ...ListQuery.properties,
  bucket: Type.Optional(OneOf(buckets)),
})
export type FollowUpListQuery = Static<typeof FollowUpListQuery>

export const listFollowUps = endpoint('GET', '/follow-ups', {
  requires: 'follow_ups.read',
  summary: 'List follow-ups across customers',
  query: FollowUpListQuery,
  answer: Page(FollowUp),
})
export const listCustomerFollowUps = endpoint('GET', '/customers/:customerId/follow-ups', {
  requires: 'follow_ups.read',
  summary: "A customer's follow-ups",
  params: customerParams,
  query: FollowUpListQuery,
  answer: Page(FollowUp),
})
export const scheduleFollowUp = endpoint('POST', '/customers/:customerId/follow-ups', {
  requires: 'follow_ups.create',
  summary: 'Promise a next step',
  params: customerParams,
  body: FollowUpInput,
  answer: FollowUp,
  status: 201,
})
export const getFollowUp = endpoint('GET', '/customers/:customerId/follow-ups/:id', {
  requires: 'follow_ups.read',
  summary: 'One follow-up',
  params: ownedParams,
  answer: FollowUp,
})
export const changeFollowUp = endpoint('PATCH', '/customers/:customerId/follow-ups/:id', {
  requires: 'follow_ups.update',
  summary: 'Reword, snooze (dueAt or dueOn) or hand over (assigneeId)',
  params: ownedParams,
  body: FollowUpPatch,
  answer: FollowUp,
})
export const CompletionInput = Strict({
  outcome: Type.Optional(Nullable(OptionalText(10_000))),
  next: Type.Optional(Nullable(FollowUpInput)),
})
export type CompletionInput = Static<typeof CompletionInput>
export const completeFollowUp = endpoint('PUT', '/customers/:customerId/follow-ups/:id/completion', {
  requires: 'follow_ups.update',
  summary: 'Mark as kept, with its outcome and, in the same transaction, the next one',
  params: ownedParams,
  body: CompletionInput,
  answer: FollowUp,
})
export const reopenFollowUp = endpoint('DELETE', '/customers/:customerId/follow-ups/:id/completion', {
  requires: 'follow_ups.update',
  summary: 'Take a completion back',
  params: ownedParams,
  answer: FollowUp,
})
export const cancelFollowUp = endpoint('PUT', '/customers/:customerId/follow-ups/:id/cancellation', {
  requires: 'follow_ups.update',
  summary: 'Call off a follow-up',
  params: ownedParams,
  body: Strict({ reason: Type.Optional(Nullable(OptionalText(2_000))) }),
  answer: FollowUp,
})
export const trashFollowUp = endpoint('DELETE', '/customers/:customerId/follow-ups/:id', {
  requires: 'follow_ups.trash',
  summary: 'Move a follow-up to the trash, for 30 days',
  params: ownedParams,
})
export const restoreFollowUp = endpoint('DELETE', '/customers/:customerId/follow-ups/:id/trash', {
  requires: 'follow_ups.trash',
  summary: 'Take a follow-up back out of the trash',
  params: ownedParams,
  answer: FollowUp,
})
