import { createWorld } from '../src/server/seed/world.ts'

export {
  type CustomerKey,
  createWorld,
  customers,
  organisation,
  type ProductKey,
  roles,
  type TeamKey,
  teams,
  type UserKey,
  users,
  type World,
} from '../src/server/seed/world.ts'

/** A Wednesday morning in Hangzhou, the same as the test server's. */
export const now = new Date('2026-03-04T02:00:00Z')

/** The named cast as it stands on that morning. */
export const world = createWorld(now)
