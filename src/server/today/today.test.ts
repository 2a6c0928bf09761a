import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer, worldNow } from '../../../test/server.ts'
import { recordCommunication } from '../../shared/communications.ts'
import { assignCustomer, createCustomer, releaseCustomer } from '../../shared/customers.ts'
import { completeFollowUp, type FollowUpInput, scheduleFollowUp } from '../../shared/follow-ups.ts'
import { getToday } from '../../shared/today.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())
beforeEach(() => server.travelTo(worldNow))

const customerOf = async (caller: Caller, name = '张三') =>
  (await caller.ok(createCustomer, { body: { kind: 'person', name } })).id
const promise = (caller: Caller, customerId: string, body: Partial<FollowUpInput>) =>
  caller.ok(scheduleFollowUp, { params: { customerId }, body: { content: '回访', ...body } })
const say = (caller: Caller, customerId: string, occurredAt: string, direction = 'inbound') =>
  caller.ok(recordCommunication, {
    params: { customerId },
    body: { channel: 'phone', direction, occurredAt, content: '来电' },
  })
const complete = (caller: Caller, customerId: string, id: string) =>
  caller.ok(completeFollowUp, { params: { customerId, id }, body: {} })

test('each promise stands on its shelf, first due first, with how many there are', async () => {
  const zhang = await server.join('member', { name: '张伟' })
  const customerId = await customerOf(zhang)
  await promise(zhang, customerId, { dueOn: '2026-03-03' })
  await promise(zhang, customerId, { dueAt: '2026-03-04T01:59:00Z' })
  await promise(zhang, customerId, { dueAt: '2026-03-04T09:00:00Z' })
  await promise(zhang, customerId, { dueAt: '2026-03-04T08:00:00Z' })
  await promise(zhang, customerId, { dueOn: '2026-03-05' })
  await promise(zhang, customerId, { dueOn: '2026-03-10' })
  await promise(zhang, customerId, { dueOn: '2026-03-11' })
  const answer = await zhang.ok(getToday)
  const told = (shelf: typeof answer.today) => shelf.items.map(({ dueAt, dueOn }) => dueAt ?? dueOn)
  expect(told(answer.overdue)).toEqual(['2026-03-03', '2026-03-04T01:59:00Z'])
  expect(told(answer.today)).toEqual(['2026-03-04T08:00:00Z', '2026-03-04T09:00:00Z'])
  expect(told(answer.tomorrow)).toEqual(['2026-03-05'])
  expect(told(answer.week)).toEqual(['2026-03-10'])
  expect(answer.overdue.total).toEqual({ count: 2, exact: true })
})

test('a shelf shows the first hundred and counts them all', async () => {
  const busy = await server.join('member')
  const customerId = await customerOf(busy)
  for (let i = 0; i < 101; i++) await promise(busy, customerId, { dueOn: '2026-03-03' })
  const { overdue } = await busy.ok(getToday)
  expect([overdue.items.length, overdue.total]).toEqual([100, { count: 101, exact: true }])
})

test('what was kept is counted from midnight to midnight of the caller', async () => {
  const li = await server.join('member')
  const customerId = await customerOf(li)
  const ids = []
  for (let i = 0; i < 3; i++) ids.push((await promise(li, customerId, { dueOn: '2026-03-04' })).id)
  server.travelTo(new Date('2026-03-03T15:59:59Z'))
  await complete(li, customerId, ids[0]!)
  server.travelTo(new Date('2026-03-03T16:00:00Z'))
  await complete(li, customerId, ids[1]!)
  server.travelTo(new Date('2026-03-04T15:59:59Z'))
  await complete(li, customerId, ids[2]!)
  expect((await li.ok(getToday)).completedToday).toBe(2)
  server.travelTo(new Date('2026-03-04T16:00:00Z'))
  expect((await li.ok(getToday)).completedToday).toBe(0)
})

test('what came in since yesterday morning is there, newest first; what we said is not', async () => {
  const wang = await server.join('member')
  const customerId = await customerOf(wang)
  await say(wang, customerId, '2026-03-02T15:59:59Z')
  const first = await say(wang, customerId, '2026-03-02T16:00:00Z')
  const second = await say(wang, customerId, '2026-03-04T01:00:00Z')
  await say(wang, customerId, '2026-03-04T01:30:00Z', 'outbound')
  const { cameIn } = await wang.ok(getToday)
  expect(cameIn.map(({ id }) => id)).toEqual([second.id, first.id])
})

test("a member sees only what is theirs; a manager's team is everyone below, and no one else", async () => {
  const sales = await server.team('Sales')
  const north = await server.team('North', sales)
  const elsewhere = await server.team('Elsewhere')
  const manager = await server.join('manager', { teamId: sales })
  const rep = await server.join('member', { teamId: north })
  const stranger = await server.join('member', { teamId: elsewhere })
  for (const each of [manager, rep, stranger]) {
    const customerId = await customerOf(each)
    await promise(each, customerId, { dueOn: '2026-03-04' })
    await say(each, customerId, '2026-03-04T01:00:00Z')
  }
  const seen = async (caller: Caller, of?: 'me' | 'team') => {
    const { today, cameIn } = await caller.ok(getToday, { query: of ? { of } : {} })
    return [today.items.map(({ assigneeId }) => assigneeId).sort(), cameIn.length]
  }
  expect(await seen(manager, 'me')).toEqual([[manager.userId], 1])
  expect(await seen(manager, 'team')).toEqual([[manager.userId, rep.userId].sort(), 2])
  expect(await seen(rep, 'team')).toEqual([[rep.userId], 1])
  expect(await seen(stranger, 'team')).toEqual([[stranger.userId], 1])
})

test('a promise goes with the customer to a new owner, once its keeper may no longer see it', async () => {
  const [from, to] = [await server.join('member'), await server.join('member')]
  const customerId = await customerOf(from)
  const { id } = await promise(from, customerId, { dueOn: '2026-03-04' })
  const boss = await promise(server.admin, customerId, { dueOn: '2026-03-04' })
  const shelfOf = async (caller: Caller) => (await caller.ok(getToday)).today.items.map((each) => each.id)
  await from.ok(releaseCustomer, { params: { id: customerId } })
  expect(await shelfOf(from)).toEqual([id])
  await to.ok(assignCustomer, { params: { id: customerId }, body: { ownerId: to.userId } })
  expect(await shelfOf(from)).toEqual([])
  expect(await shelfOf(to)).toEqual([id])
  expect(await shelfOf(server.admin)).toEqual([boss.id])
})
