import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../test/server.ts'
import { listCommunications } from '../../shared/communications.ts'
import { listCustomers } from '../../shared/customers.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { lexemes } from '../text/words.ts'
import { createRandom } from './random.ts'
import { type SeedPlan, seed } from './seed.ts'
import { saidText } from './texts.ts'

const plan: SeedPlan = {
  customers: 300,
  communications: 3_000,
  now: new Date('2026-03-04T02:00:00Z'),
}
const structure = `
  select indexdef as is from pg_indexes where schemaname = 'public'
  union all
  select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
  where connamespace = 'public'::regnamespace
  order by 1`

let server: TestServer
let twin: TestServer
let before: unknown[]
const rowsOf = async (at: TestServer, query: string) => (await at.database.pool.query(query)).rows

beforeAll(async () => {
  server = await testServer()
  twin = await testServer()
  before = await rowsOf(server, structure)
  await seed(server.database.pool, plan)
})
afterAll(async () => {
  await server.stop()
  await twin.stop()
})

describe('a seeded database', () => {
  test('holds what was asked for, and people from all walks', async () => {
    const [counts] = await rowsOf(
      server,
      `select (select count(*)::int from customers) as customers,
        (select count(*)::int from communications) as communications,
        (select count(*)::int from follow_ups) as follow_ups,
        (select count(*)::int from orders) as orders,
        (select count(distinct owner_id)::int from customers) > 3 as several_owners,
        (select count(*)::int from customers where owner_id is null) > 10 as some_in_the_pool,
        (select max(communication_count) from customer_stats) >= 30 as some_busy`,
    )
    expect(counts).toEqual({
      customers: 300,
      communications: 3_000,
      follow_ups: 500,
      orders: 150,
      several_owners: true,
      some_in_the_pool: true,
      some_busy: true,
    })
  })

  test('has every index and constraint that it had before', async () => {
    expect(await rowsOf(server, structure)).toEqual(before)
  })

  test('has kept figures that agree with what they count', async () => {
    expect(await customerStats.countWrong(await server.admin.ctx())).toBe(0)
  })

  test('has had nothing happen before the customer came, or in the future', async () => {
    const [row] = await rowsOf(
      server,
      `select count(*)::int as wrong from communications join customers on customers.id = customer_id
       where occurred_at < customers.created_at or occurred_at > '${plan.now!.toISOString()}'`,
    )
    expect(row).toEqual({ wrong: 0 })
  })

  test('is searched like one that grew', async () => {
    const [{ name }] = await rowsOf(
      server,
      `select name from customers where name ~ '^[一-龥]{2,3}$' limit 1`,
    )
    const customers = await server.admin.ok(listCustomers, { query: { q: name } })
    expect(customers.items.map((customer) => customer.name)).toContain(name)
    const refunds = await server.admin.ok(listCommunications, { query: { q: '退款' } })
    expect(refunds.items.length).toBeGreaterThan(0)
    for (const { subject, content } of refunds.items) expect(`${subject} ${content}`).toContain('退款')
  })
})

test('the same seed gives the same rows, another one others, also beside each other', async () => {
  const sum = `select md5(string_agg(communications::text, ' ' order by id)) as sum from (
    select customer_id, id, content, search from communications) as communications`
  await seed(twin.database.pool, plan)
  expect(await rowsOf(twin, sum)).toEqual(await rowsOf(server, sum))
  await seed(twin.database.pool, { ...plan, customers: 50, communications: 200, seed: 2 })
  expect(await rowsOf(twin, 'select count(*)::int from communications')).toEqual([{ count: 3_200 }])
  expect(await customerStats.countWrong(await twin.admin.ctx())).toBe(0)
})

test('texts are of a rich vocabulary, and a few in a hundred ask for a refund', () => {
  const random = createRandom(7)
  const texts = Array.from({ length: 5_000 }, (_, at) =>
    saidText(random, at % 2 ? 'zh' : 'en', at % 3 ? 'phone' : 'email', at % 5 ? 'inbound' : 'outbound'),
  )
  const vocabulary = new Set(texts.flatMap(({ content }) => lexemes(content)))
  const refunds = texts.filter(({ content }) => /退款|refund/i.test(content)).length
  expect(vocabulary.size).toBeGreaterThan(8_000)
  expect(new Set(texts.map(({ content }) => content)).size).toBeGreaterThan(3_500)
  expect(refunds / texts.length).toBeGreaterThan(0.01)
  expect(refunds / texts.length).toBeLessThan(0.06)
})
