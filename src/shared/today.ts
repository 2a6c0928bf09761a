import { type Static, Type } from 'typebox'
import { Communication } from './communications.ts'
import { endpoint } from './endpoint.ts'
import { FollowUp } from './follow-ups.ts'
import { Strict, Total } from './shapes.ts'

const Shelf = Type.Object({ items: Type.Array(FollowUp), total: Total })

/** The start of the day: what was promised, and what came in since yesterday morning. */
export const Today = Type.Object({
  overdue: Shelf,
  today: Shelf,
  tomorrow: Shelf,
  week: Shelf,
  completedToday: Type.Integer(),
  cameIn: Type.Array(Communication),
})
export type Today = Static<typeof Today>

export const getToday = endpoint('GET', '/today', {
  requires: 'follow_ups.read',
  summary: 'What is overdue, due and coming for the caller, and what came in',
  query: Strict({
    of: Type.Optional(Type.Union([Type.Literal('me'), Type.Literal('team')], { default: 'me' })),
  }),
  answer: Today,
})
