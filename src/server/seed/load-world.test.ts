import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../test/server.ts'
import { listCustomerCommunications } from '../../shared/communications.ts'
import { getCustomer } from '../../shared/customers.ts'
import { completeFollowUp, listFollowUps } from '../../shared/follow-ups.ts'
import { listOrders } from '../../shared/orders.ts'
import { search } from '../../shared/search.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { type LoadedWorld, loadWorld } from './load-world.ts'
import { createWorld } from './world.ts'

let server: TestServer
let loaded: LoadedWorld

beforeAll(async () => {
  server = await testServer()
  loaded = await loadWorld(await server.admin.ctx())
})
afterAll(() => server.stop())

test('everyone, and all that was said, promised and ordered, is there', async () => {
  const world = createWorld(server.services.now())
  const { rows } = await server.database.pool.query(
    `select (select count(*)::int from customers) as customers,
      (select count(*)::int from communications) as communications,
      (select count(*)::int from follow_ups) as follow_ups,
      (select count(*)::int from follow_ups where state = 'completed') as kept,
      (select count(*)::int from orders) as orders,
      (select count(*)::int from users) as users`,
  )
  expect(rows[0]).toEqual({
    customers: Object.keys(world.customers).length,
    communications: world.communications.length,
    follow_ups: world.followUps.length,
    kept: world.followUps.filter(({ completed }) => completed).length,
    orders: world.orders.length,
    users: Object.keys(loaded.users).length,
  })
})

test('the kept figures agree with what they count', async () => {
  expect(await customerStats.countWrong(await server.admin.ctx())).toBe(0)
})

test('each spoke at their time, and the customer was there before', async () => {
  const params = { customerId: loaded.customers.zhangSan }
  const { items } = await server.admin.ok(listCustomerCommunications, { params })
  const { createdAt, owner } = await server.admin.ok(getCustomer, { params: { id: params.customerId } })
  const times = items.map(({ occurredAt }) => Date.parse(occurredAt))
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  expect(times[0]).toBeLessThanOrEqual(server.services.now().getTime())
  expect(Date.parse(createdAt)).toBeLessThan(times.at(-1)!)
  expect(owner?.name).toBe('王小雨')
  expect(new Set(items.map(({ user }) => user?.name))).toEqual(new Set(['王小雨', '何静']))
})

test('the administrator, who plays a part, has a day in front of them', async () => {
  const filter = JSON.stringify({ field: 'assigneeId', operator: 'eq', value: 'me' })
  for (const bucket of ['overdue', 'today', 'tomorrow', 'week'] as const) {
    const { items } = await server.admin.ok(listFollowUps, { query: { bucket, filter } })
    expect(items.length, bucket).toBeGreaterThan(0)
  }
})

test('the cast is found by name, pinyin, number and word', async () => {
  const titles = async (q: string) =>
    (await server.admin.ok(search, { query: { q } })).items.map(
      ({ title, customerName }) => title + customerName,
    )
  for (const q of ['张三', 'zs', 'zhangsan', '138 0000 0000'])
    expect(await titles(q), q).toContain('张三张三')
  for (const q of ['jane', 'PO-71923', 'refund'])
    expect((await titles(q)).join(), q).toContain('Smith & Daughters Tea Rooms Ltd')
  expect((await titles('退款')).join()).toContain('杭州听雨轩茶馆有限公司')
})

test('orders are summed and paid as the story says', async () => {
  const { items } = await server.admin.ok(listOrders, { query: { limit: 200 } })
  const order = items.find(({ number }) => number === 'SF-10226')
  expect(order?.total).toEqual({ amount: 3_235_200, currency: 'CNY' })
  expect(order?.paid).toEqual(order?.total)
})

test('what was promised can be kept', async () => {
  const { items } = await server.admin.ok(listFollowUps, { query: { bucket: 'today' } })
  const { customerId, id } = items[0]!
  const kept = await server.admin.ok(completeFollowUp, {
    params: { customerId, id },
    body: { outcome: '已办' },
  })
  expect(kept.state).toBe('completed')
})
