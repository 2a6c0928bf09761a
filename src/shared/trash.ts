import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Id, Instant, Nullable, OneOf, Strict, UserRef } from './shapes.ts'

/** How long (days) what was deleted can be brought back. */
export const keptDays = 30

/** What can lie in the trash by itself; customers have a list of their own there. */
export const trashKinds = ['contact', 'communication', 'follow_up', 'order', 'product'] as const
export type TrashKind = (typeof trashKinds)[number]

export const TrashItem = Type.Object({
  kind: OneOf(trashKinds),
  id: Id,
  customerId: Nullable(Id),
  customerName: Nullable(Type.String()),
  title: Type.String({
    description:
      'a name, an order number, or the beginning of what was written; empty for a communication without words',
  }),
  trashedAt: Instant,
  trashedBy: Nullable(UserRef),
})
export type TrashItem = Static<typeof TrashItem>

export const listTrash = endpoint('GET', '/trash', {
  requires: 'customers.read',
  summary: 'What you may take back out of the trash beside customers, newest first',
  query: Strict({
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    after: Type.Optional(Type.String({ maxLength: 2000, description: '`next` of the page before' })),
    kind: Type.Optional(OneOf(trashKinds)),
  }),
  answer: Type.Object({ items: Type.Array(TrashItem), next: Nullable(Type.String()) }),
})
