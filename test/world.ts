import { createWorld } from '../src/server/seed/world.ts'

export {
  type CustomerKey,
  createWorld,
  customers,
  organisation,
  type ProductKey,
  type TeamKey,
  teams,
  type UserKey,
  users,
  type World,
} from '../src/server/seed/world.ts'

/** A Wednesday morning in Hangzhou: 10:30 there, 02:30 in London. */
export const now = new Date('2026-03-18T02:30:00Z')

/** The named cast as it stands on that morning. */
export const world = createWorld(now)
