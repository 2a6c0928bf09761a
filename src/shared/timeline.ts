import { type Static, Type } from 'typebox'
import { Communication, channels } from './communications.ts'
import { endpoint } from './endpoint.ts'
import { FollowUp } from './follow-ups.ts'
import { Order } from './orders.ts'
import { Id, Instant, Nullable, OneOf, OptionalLine, Strict, UserRef } from './shapes.ts'

export const timelineKinds = ['communication', 'follow_up', 'order', 'change'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** A change of owner, stage or level, or the customer's own beginning. */
export const Change = Type.Object({
  id: Id,
  type: Type.String({ description: 'of the event, e.g. customer.owner_changed' }),
  by: Nullable(UserRef),
  changes: Type.Record(Type.String(), Type.Object({ before: Type.Unknown(), after: Type.Unknown() })),
})
export type Change = Static<typeof Change>

/** One thing that happened; the key named by `kind` holds it. */
export const TimelineItem = Type.Object({
  kind: OneOf(timelineKinds),
  id: Id,
  at: Instant,
  communication: Type.Optional(Communication),
  followUp: Type.Optional(FollowUp),
  order: Type.Optional(Order),
  change: Type.Optional(Change),
})
export type TimelineItem = Static<typeof TimelineItem>

export const customerTimeline = endpoint('GET', '/customers/:id/timeline', {
  requires: 'customers.read',
  summary: 'All that was said, promised, ordered and changed, newest first',
  params: Strict({ id: Id }),
  query: Strict({
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    after: Type.Optional(Type.String({ maxLength: 2000 })),
    kinds: Type.Optional(OptionalLine(200, `with commas between: ${timelineKinds.join(', ')}`)),
    channels: Type.Optional(OptionalLine(200, `of communications: ${channels.join(', ')}`)),
  }),
  answer: Type.Object({ items: Type.Array(TimelineItem), next: Nullable(Type.String()) }),
})
