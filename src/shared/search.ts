import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Id, Instant, Line, Nullable, OneOf, Strict } from './shapes.ts'

export const hitKinds = ['customer', 'contact', 'order', 'communication'] as const
export type HitKind = (typeof hitKinds)[number]

export const Hit = Type.Object({
  kind: OneOf(hitKinds),
  id: Id,
  customerId: Id,
  customerName: Type.String(),
  title: Type.String(),
  /** What was matched, with the matching parts between U+E000 and U+E001. */
  excerpt: Nullable(Type.String()),
  at: Nullable(Instant),
})
export type Hit = Static<typeof Hit>
/** Marks around the words found, in the private use area: they can't stand in a text of ours. */
export const markStart = '\uE000'
export const markEnd = '\uE001'

export const search = endpoint('GET', '/search', {
  requires: 'customers.read',
  summary: 'Find customers, contacts, numbers, addresses, orders and words in communications',
  query: Strict({
    q: Line(200, 'name, pinyin, initials, part of a number, mail address, order number or words'),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 8, description: 'per kind' })),
    kinds: Type.Optional(
      Type.String({ maxLength: 100, description: `with commas between: ${hitKinds.join(', ')}` }),
    ),
  }),
  answer: Type.Object({ items: Type.Array(Hit) }),
})
