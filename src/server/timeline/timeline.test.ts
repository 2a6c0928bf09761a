import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer, worldNow } from '../../../test/server.ts'
import { createCommunications, recordCommunication, trashCommunication } from '../../shared/communications.ts'
import { assignCustomer, createCustomer, trashCustomer, updateCustomer } from '../../shared/customers.ts'
import { scheduleFollowUp } from '../../shared/follow-ups.ts'
import { enterOrder } from '../../shared/orders.ts'
import * as contract from '../../shared/timeline.ts'

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())

const customerOf = async (caller: Caller): Promise<string> =>
  (await caller.ok(createCustomer, { body: { kind: 'person', name: '张三', stage: 'new' } })).id
const timelineOf = (caller: Caller, id: string, query = {}) =>
  caller.ok(contract.customerTimeline, { params: { id }, query })
const at = (minutes: number) => new Date(worldNow.getTime() + minutes * 60_000)

/** A customer's life, a minute apart; the communication and the order happened as they say. */
const livedBy = async (caller: Caller): Promise<string> => {
  const customerId = await customerOf(caller)
  const params = { customerId }
  await caller.ok(recordCommunication, {
    params,
    body: { channel: 'wechat', direction: 'inbound', content: '想要报价', occurredAt: at(1).toISOString() },
  })
  server.travelTo(at(2))
  await caller.ok(scheduleFollowUp, { params, body: { content: '寄样品', dueOn: '2026-03-09' } })
  await caller.ok(enterOrder, {
    params,
    body: {
      orderedAt: at(3).toISOString(),
      items: [{ name: '龙井', quantity: 2, unitPrice: { amount: 19_900, currency: 'CNY' } }],
    },
  })
  server.travelTo(at(4))
  await caller.ok(updateCustomer, { params: { id: customerId }, body: { stage: 'won', level: 'A' } })
  server.travelTo(at(5))
  await caller.ok(recordCommunication, {
    params,
    body: { channel: 'phone', direction: 'outbound', content: '谢谢' },
  })
  server.travelTo(worldNow)
  return customerId
}

test('what was said, promised, ordered and changed stands in one line, newest first and whole', async () => {
  const customerId = await livedBy(admin)
  const { items, next } = await timelineOf(admin, customerId)
  expect(next).toBeNull()
  expect(items.map(({ kind, change }) => change?.type ?? kind)).toEqual([
    'communication',
    'customer.level_changed',
    'customer.stage_changed',
    'order',
    'follow_up',
    'communication',
    'customer.created',
  ])
  expect(items[0]).toMatchObject({ at: '2026-03-04T02:05:00Z', communication: { content: '谢谢' } })
  expect(items[2]!.change).toMatchObject({
    by: { id: admin.userId, name: 'Admin' },
    changes: { stage: { before: 'new', after: 'won' } },
  })
  expect(items[3]!.order).toMatchObject({ total: { amount: 39_800, currency: 'CNY' } })
  expect(items[4]!.followUp).toMatchObject({ content: '寄样品', state: 'open' })
})

test('it is paged without a gap or a repetition, also among things of the same moment', async () => {
  const customerId = await livedBy(admin)
  const items = Array.from({ length: 7 }, (_, i) => ({
    customerId,
    channel: 'sms' as const,
    direction: 'outbound' as const,
    content: `${i}`,
    occurredAt: at(3).toISOString(),
  }))
  await admin.ok(createCommunications, { body: { items } })
  const all = (await timelineOf(admin, customerId)).items.map(({ id }) => id)
  expect(all).toHaveLength(14)
  const paged: string[] = []
  let after: string | undefined
  do {
    const page = await timelineOf(admin, customerId, { limit: 3, ...(after && { after }) })
    paged.push(...page.items.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  expect(paged).toEqual(all)
})

test.each([
  ['kinds=order', { kinds: 'order' }, ['order']],
  ['two kinds', { kinds: 'order, follow_up' }, ['order', 'follow_up']],
  ['channels of communications', { kinds: 'communication', channels: 'phone,sms' }, ['communication']],
  ['a channel leaves the other kinds', { channels: 'email', kinds: 'communication,order' }, ['order']],
  [
    'nothing asked for',
    { kinds: '', channels: ' ' },
    ['communication', 'change', 'change', 'order', 'follow_up', 'communication', 'change'],
  ],
])('the line is narrowed by %s', async (_, query, kinds) => {
  const { items } = await timelineOf(admin, await livedBy(admin), query)
  expect(items.map(({ kind }) => kind)).toEqual(kinds)
})

const cursor = (text: string) => Buffer.from(text).toString('base64url')
const anId = '00000000-0000-7000-8000-000000000000'
test.each([
  [{ kinds: 'secrets' }, 'kinds', 'field.not_one_of'],
  [{ kinds: 'order,' }, 'kinds', 'field.not_one_of'],
  [{ channels: 'pigeon' }, 'channels', 'field.not_one_of'],
  [{ after: 'nonsense' }, 'after', 'list.bad_cursor'],
  [{ after: cursor(`2026-02-30T00:00:00Z ${anId}`) }, 'after', 'list.bad_cursor'],
  [{ after: cursor('2026-02-03T00:00:00Z x') }, 'after', 'list.bad_cursor'],
  [{ after: cursor('2026-02-03T00:00:00Z') }, 'after', 'list.bad_cursor'],
  [{ after: cursor(`2026-02-03T00:00:00Z ${anId} x`) }, 'after', 'list.bad_cursor'],
  [{ limit: 201 }, 'limit', 'field.too_large'],
])('%j is refused', async (query, path, code) => {
  const params = { id: await customerOf(admin) }
  const problem = await admin.refused(contract.customerTimeline, { params, query: query as never })
  expect(problem).toMatchObject({ status: 422, errors: [{ path, code }] })
})

test('a change of owner names who it was and who it is', async () => {
  const rep = await server.join('member', { name: '周明远' })
  const customerId = await customerOf(admin)
  await admin.ok(assignCustomer, { params: { id: customerId }, body: { ownerId: rep.userId } })
  const { items } = await timelineOf(rep, customerId)
  expect(items[0]!.change).toMatchObject({
    type: 'customer.owner_changed',
    changes: {
      ownerId: {
        before: { id: admin.userId, name: 'Admin' },
        after: { id: rep.userId, name: '周明远' },
      },
    },
  })
})

test("another member's customer has no line, nor has one in the trash", async () => {
  const [mine, other] = [await server.join('member'), await server.join('member')]
  const params = { id: await livedBy(mine) }
  expect((await other.call(contract.customerTimeline, { params })).statusCode).toBe(404)
  await mine.ok(trashCustomer, { params })
  expect((await mine.call(contract.customerTimeline, { params })).statusCode).toBe(404)
})

test('what lies in the trash is not in the line', async () => {
  const customerId = await customerOf(admin)
  const { id } = await admin.ok(recordCommunication, {
    params: { customerId },
    body: { channel: 'phone', direction: 'outbound' },
  })
  await admin.ok(trashCommunication, { params: { customerId, id } })
  expect((await timelineOf(admin, customerId)).items.map(({ kind }) => kind)).toEqual(['change'])
})

test('a role sees only the kinds that it may read, and no level that is kept from it', async () => {
  const reader = await server.join('read_only')
  const customerId = await livedBy(admin)
  await server.services.db
    .updateTable('roles')
    .set({
      permissions: ['customers.read', 'orders.read'],
      field_rules: JSON.stringify([{ field: 'customers.level', effect: 'hidden', exceptOwnerTeam: false }]),
    })
    .where('code', '=', 'read_only')
    .execute()
  const { items } = await timelineOf(reader, customerId)
  expect(items.map(({ kind, change }) => change?.type ?? kind)).toEqual([
    'customer.stage_changed',
    'order',
    'customer.created',
  ])
  expect((await timelineOf(reader, customerId, { kinds: 'communication' })).items).toEqual([])
})
