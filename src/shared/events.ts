import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { defineFields } from './fields.ts'
import { Id, Instant, ListQuery, Nullable, OneOf, Page, UserRef } from './shapes.ts'

export const actorKinds = ['user', 'api_key', 'system'] as const

/** What happened, once. */
export const Event = Type.Object({
  id: Id,
  at: Instant,
  type: Type.String({ description: 'e.g. follow_up.completed' }),
  actorKind: OneOf(actorKinds),
  actor: Nullable(UserRef),
  customerId: Nullable(Id),
  subjectId: Id,
  changes: Type.Record(Type.String(), Type.Object({ before: Type.Unknown(), after: Type.Unknown() })),
})
export type Event = Static<typeof Event>

export const eventFields = defineFields({
  type: { type: 'choice' },
  actorId: { type: 'user' },
  customerId: { type: 'id' },
  subjectId: { type: 'id' },
  at: { type: 'instant', sortable: true, filled: true },
})

export const listEvents = endpoint('GET', '/events', {
  requires: 'events.read',
  summary: 'The history of everything, newest first',
  query: ListQuery,
  answer: Page(Event),
})

/** What a live update says; the page fetches the rest as itself. */
export type LiveUpdate = { type: string; customerId: string | null; subjectId: string }

export const liveUpdates = endpoint('GET', '/live', {
  requires: 'signed_in',
  summary: 'Server-sent events: what changed among the rows that the caller may see',
  produces: 'text/event-stream',
})
