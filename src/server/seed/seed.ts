import type pg from 'pg'
import type { Transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { createDatabase } from '../db.ts'
import { createRandom } from './random.ts'
import { seedCommunications } from './seed.communications.ts'
import { seedCustomers } from './seed.customers.ts'
import { withoutIndexes } from './seed.indexes.ts'
import { seedOrders } from './seed.orders.ts'
import type { Seeding, SeedPlan } from './seed.plan.ts'
import { seedStaff } from './seed.staff.ts'

export type { SeedPlan }

export type SeedReport = Required<
  Pick<SeedPlan, 'customers' | 'communications' | 'followUps' | 'orders' | 'staff'>
> & {
  seconds: number
}

/**
 * Fills a database whose organisation is founded with made-up customers and what was said to them: names, texts and figures
 * distributed as in a real one (a few customers with up to 20,000 communications, most with few), in the order in which
 * they would have come. All or nothing: one transaction, with the indexes of empty tables built at its end. Staff that it
 * makes can't sign in. Events are written for new customers only.
 */
export const seed = async (pool: pg.Pool, plan: SeedPlan): Promise<SeedReport> => {
  const before = performance.now()
  const full = withDefaults(plan)
  await inTransaction(pool, async (client) => {
    const organisation = await readOrganisation(client)
    const seeding: Seeding = { client, random: createRandom(full.seed), plan: full, organisation }
    await withoutIndexes(seeding, () => fill(seeding))
  })
  await pool.query('vacuum (analyze)')
  const { customers, communications, followUps, orders, staff } = full
  return { customers, communications, followUps, orders, staff, seconds: (performance.now() - before) / 1000 }
}

const withDefaults = (plan: SeedPlan): Required<SeedPlan> => ({
  followUps: Math.floor(plan.communications / 6),
  orders: Math.floor(plan.customers / 2),
  staff: Math.min(200, Math.max(8, Math.floor(plan.customers / 2_000))),
  seed: 1,
  now: new Date(),
  progress: () => {},
  ...plan,
})

const fill = async (seeding: Seeding): Promise<void> => {
  const staff = await seedStaff(seeding)
  const customers = await seedCustomers(seeding, staff)
  await seedCommunications(seeding, staff, customers)
  await seedOrders(seeding, staff, customers)
  await rebuildStats(seeding.client)
}

const inTransaction = async (pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>) => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await work(client)
    await client.query('commit')
    client.release()
  } catch (error) {
    // The connection is in the middle of a COPY perhaps, so it is of no more use.
    client.release(true)
    throw error
  }
}

const readOrganisation = async (client: pg.ClientBase) => {
  const { rows } = await client.query<{ currency: string; timeZone: string }>(
    'select currency, time_zone as "timeZone" from organisation',
  )
  if (!rows[0]) throw new Error('Found the organisation first: there is nobody to work in it.')
  return rows[0]
}

/**
 * The figures that lists sort by, counted by the feature that keeps them. It uses nothing of a context but the database,
 * which is this one connection: nobody else sees yet what is to be counted.
 */
const rebuildStats = async (client: pg.PoolClient): Promise<void> => {
  await client.query('analyze')
  const connection = { query: client.query.bind(client), release: () => {} }
  const db = createDatabase({ connect: async () => connection } as unknown as pg.Pool)
  await customerStats.rebuild({ db } as unknown as Transaction)
}
