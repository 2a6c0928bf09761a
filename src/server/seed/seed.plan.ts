import type pg from 'pg'
import type { Random } from './random.ts'

export type SeedPlan = {
  customers: number
  communications: number
  /** Default: one for every sixth communication. */
  followUps?: number
  /** Default: one for every other customer. */
  orders?: number
  /** Users who own customers, besides those there are. Default: one for every 2,000 customers, 8 to 200. */
  staff?: number
  /** The same seed and `now` give the same rows. */
  seed?: number
  /** Everything happened in the three years before. */
  now?: Date
  progress?: (what: string, done: number, of: number) => void
}

/** What every step of a seeding needs. */
export type Seeding = {
  client: pg.PoolClient
  random: Random
  plan: Required<SeedPlan>
  organisation: { currency: string; timeZone: string }
}
