import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer, worldNow } from '../../../test/server.ts'
import { assignCustomer, createCustomer, getCustomer } from '../../shared/customers.ts'
import * as contract from '../../shared/follow-ups.ts'
import { transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import * as customers from '../customers/customers.ts'
import * as followUps from './follow-ups.ts'

let server: TestServer
let admin: Caller
let customerId: string
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())
beforeEach(async () => {
  server.travelTo(worldNow)
  customerId = (await admin.ok(createCustomer, { body: { kind: 'person', name: '张三' } })).id
})

const schedule = (body: contract.FollowUpInput, caller = admin) =>
  caller.ok(contract.scheduleFollowUp, { params: { customerId }, body })
const ref = ({ id }: { id: string }) => ({ customerId, id })
const eventsOf = (id: string) =>
  server.services.db
    .selectFrom('events')
    .select(['type', 'changes'])
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()

test('a clock time is kept as the wall clock of its zone and as a moment', async () => {
  const made = await schedule({
    content: '回访价格',
    dueAt: '2026-03-08T08:30:00Z',
    timeZone: 'America/New_York',
  })
  expect(made).toMatchObject({
    dueAt: '2026-03-08T08:30:00Z',
    dueOn: '2026-03-08',
    timeZone: 'America/New_York',
    state: 'open',
    priority: 'normal',
    assignee: { id: admin.userId, name: 'Admin' },
    customerName: '张三',
  })
  const row = await server.services.db
    .selectFrom('follow_ups')
    .select('due_local')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  expect(row.due_local).toBe('2026-03-08 04:30:00')
})

test('without a zone the clock is that of the caller, whose day it falls on', async () => {
  const made = await schedule({ content: 'Call at midnight', dueAt: '2026-03-05T16:00:00Z' })
  expect(made).toMatchObject({ dueOn: '2026-03-06', timeZone: 'Asia/Shanghai', bucket: 'week' })
})

test.each([
  ['neither a day nor a time', {}],
  ['both a day and a time', { dueAt: '2026-03-05T16:00:00Z', dueOn: '2026-03-06' }],
])('%s is refused', async (_, due) => {
  const problem = await admin.refused(contract.scheduleFollowUp, {
    params: { customerId },
    body: { content: 'When?', ...due },
  })
  expect(problem).toMatchObject({
    status: 422,
    errors: [{ path: '/dueAt', code: 'field.exactly_one' }],
  })
})

test("somebody else's communication can't be followed up, nor one of another customer", async () => {
  const problem = await admin.refused(contract.scheduleFollowUp, {
    params: { customerId },
    body: { content: 'Call', dueOn: '2026-03-06', communicationId: customerId },
  })
  expect(problem.errors).toMatchObject([{ path: '/communicationId', code: 'field.unknown_reference' }])
})

test('only someone who may see the customer can be asked to keep a promise', async () => {
  const other = await server.join('member', { name: '王五' })
  const body = { content: 'Call', dueOn: '2026-03-06', assigneeId: other.userId }
  const params = { customerId }
  const refused = await admin.refused(contract.scheduleFollowUp, { params, body })
  expect(refused.errors).toMatchObject([
    { path: '/assigneeId', code: 'follow_ups.assignee_cannot_see', message: expect.stringContaining('王五') },
  ])
  await admin.ok(assignCustomer, { params: { id: customerId }, body: { ownerId: other.userId } })
  expect(await admin.ok(contract.scheduleFollowUp, { params, body })).toMatchObject({
    assigneeId: other.userId,
  })
  await server.services.db
    .updateTable('users')
    .set({ deactivated_at: worldNow })
    .where('id', '=', other.userId)
    .execute()
  expect((await admin.refused(contract.scheduleFollowUp, { params, body })).errors).toMatchObject([
    { path: '/assigneeId', code: 'field.unknown_reference' },
  ])
})

test('completing keeps the outcome and promises the next step, once', async () => {
  const made = await schedule({ content: '回访', dueOn: '2026-03-04' })
  const params = ref(made)
  const body = { outcome: '客户同意', next: { content: '发合同', dueOn: '2026-03-05' } }
  const completed = await admin.ok(contract.completeFollowUp, { params, body })
  expect(completed).toMatchObject({
    state: 'completed',
    bucket: null,
    outcome: '客户同意',
    completedBy: { id: admin.userId },
    completedAt: '2026-03-04T02:00:00Z',
  })
  const next = await admin.ok(contract.getFollowUp, { params: ref({ id: completed.nextFollowUpId! }) })
  expect(next).toMatchObject({ content: '发合同', state: 'open', bucket: 'tomorrow' })

  server.travelTo(new Date('2026-03-04T03:00:00Z'))
  const again = await admin.ok(contract.completeFollowUp, { params, body: { ...body, outcome: 'twice' } })
  expect(again).toEqual(completed)
  const { items } = await admin.ok(contract.listCustomerFollowUps, { params: { customerId } })
  expect(items).toHaveLength(2)
  expect(await eventsOf(made.id)).toMatchObject([
    { type: 'follow_up.scheduled' },
    { type: 'follow_up.completed', changes: { outcome: { after: '客户同意' } } },
  ])
})

test('two completions at once promise the next step once', async () => {
  const made = await schedule({ content: '回访', dueOn: '2026-03-04' })
  const body = { next: { content: '发合同', dueOn: '2026-03-05' } }
  const [one, two] = await Promise.all([
    admin.ok(contract.completeFollowUp, { params: ref(made), body }),
    admin.ok(contract.completeFollowUp, { params: ref(made), body }),
  ])
  expect(one).toEqual(two)
})

test('a next step that is wrong says where, and the completion is undone', async () => {
  const made = await schedule({ content: '回访', dueOn: '2026-03-04' })
  const problem = await admin.refused(contract.completeFollowUp, {
    params: ref(made),
    body: { outcome: 'lost', next: { content: 'never', dueOn: '2026-03-05', assigneeId: customerId } },
  })
  expect(problem.errors).toMatchObject([{ path: '/next/assigneeId', code: 'field.unknown_reference' }])
  expect(await admin.ok(contract.getFollowUp, { params: ref(made) })).toMatchObject({ state: 'open' })
})

test('a completion and a cancellation can be taken back, but a closed follow-up stays as it was', async () => {
  const made = await schedule({ content: '回访', dueOn: '2026-03-04' })
  const params = ref(made)
  await admin.ok(contract.completeFollowUp, { params, body: { outcome: 'done' } })
  for (const refused of [
    await admin.refused(contract.cancelFollowUp, { params, body: {} }),
    await admin.refused(contract.changeFollowUp, { params, body: { content: 'other' } }),
  ])
    expect(refused).toMatchObject({ status: 409, code: 'follow_ups.not_open' })
  const reopened = await admin.ok(contract.reopenFollowUp, { params })
  expect(reopened).toMatchObject({ state: 'open', outcome: null, completedAt: null, completedBy: null })
  expect(await admin.ok(contract.reopenFollowUp, { params })).toEqual(reopened)
  const cancelled = await admin.ok(contract.cancelFollowUp, { params, body: { reason: '客户已流失' } })
  expect(cancelled).toMatchObject({ state: 'cancelled', outcome: '客户已流失', bucket: null })
  expect(await admin.ok(contract.cancelFollowUp, { params, body: {} })).toEqual(cancelled)
  const problem = await admin.refused(contract.completeFollowUp, { params, body: {} })
  expect(problem.code).toBe('follow_ups.not_open')
  expect(await admin.ok(contract.reopenFollowUp, { params })).toMatchObject({ state: 'open' })
})

test('snoozing, handing over and rewording are told apart in the history; no change leaves no trace', async () => {
  const made = await schedule({ content: '回访', dueAt: '2026-03-04T09:00:00+08:00' })
  const params = ref(made)
  const boss = await server.join('administrator')
  const changed = await admin.ok(contract.changeFollowUp, {
    params,
    body: { content: '上门拜访', dueOn: '2026-03-09', assigneeId: boss.userId, priority: 'high' },
  })
  expect(changed).toMatchObject({ dueAt: null, dueOn: '2026-03-09', assigneeId: boss.userId, version: 2 })
  expect(await admin.ok(contract.changeFollowUp, { params, body: { priority: 'high' } })).toEqual(changed)
  expect(await eventsOf(made.id)).toMatchObject([
    { type: 'follow_up.scheduled' },
    {
      type: 'follow_up.rescheduled',
      changes: { due: { before: '2026-03-04T01:00:00.000Z', after: '2026-03-09' } },
    },
    { type: 'follow_up.handed_over' },
    { type: 'follow_up.changed', changes: { priority: { before: 'normal', after: 'high' } } },
  ])
})

test('another zone alone moves the wall clock, not the moment', async () => {
  const made = await schedule({ content: 'Call', dueAt: '2026-03-06T09:00:00+08:00' })
  const moved = await admin.ok(contract.changeFollowUp, {
    params: ref(made),
    body: { timeZone: 'America/New_York' },
  })
  expect(moved).toMatchObject({ dueAt: made.dueAt, dueOn: '2026-03-05', timeZone: 'America/New_York' })
})

test('a change that lost the race is refused and changes nothing', async () => {
  const made = await schedule({ content: '回访', dueOn: '2026-03-04' })
  const params = ref(made)
  const headers = { 'if-match': '"1"' }
  await admin.ok(contract.changeFollowUp, { params, body: { dueOn: '2026-03-05' }, headers })
  const late = await admin.call(contract.changeFollowUp, { params, body: { dueOn: '2026-03-06' }, headers })
  expect(late.statusCode).toBe(412)
  expect(await admin.ok(contract.getFollowUp, { params })).toMatchObject({ dueOn: '2026-03-05' })
})

test("someone else's follow-ups are neither found nor changed", async () => {
  const made = await schedule({ content: '回访', dueOn: '2026-03-04' })
  const other = await server.join('member')
  const params = ref(made)
  for (const answer of [
    await other.call(contract.getFollowUp, { params }),
    await other.call(contract.changeFollowUp, { params, body: { content: 'mine' } }),
    await other.call(contract.completeFollowUp, { params, body: {} }),
    await other.call(contract.trashFollowUp, { params }),
    await other.call(contract.listCustomerFollowUps, { params }),
    await other.call(contract.scheduleFollowUp, { params, body: { content: 'x', dueOn: '2026-03-04' } }),
  ])
    expect(answer.statusCode).toBe(404)
  expect((await other.ok(contract.listFollowUps)).total.count).toBe(0)
  expect((await admin.call(contract.getFollowUp, { params: { ...params, id: customerId } })).statusCode).toBe(
    404,
  )
})

test('the customer shows the next step; trash, restore and completion are counted', async () => {
  const stats = async () => (await admin.ok(getCustomer, { params: { id: customerId } })).stats
  const first = await schedule({ content: 'first', dueAt: '2026-03-05T01:00:00Z' })
  await schedule({ content: 'second', dueAt: '2026-03-06T01:00:00Z' })
  expect(await stats()).toMatchObject({ openFollowUpCount: 2, nextFollowUpAt: '2026-03-05T01:00:00Z' })
  await admin.ok(contract.trashFollowUp, { params: ref(first) })
  expect(await stats()).toMatchObject({ openFollowUpCount: 1, nextFollowUpAt: '2026-03-06T01:00:00Z' })
  expect((await admin.call(contract.getFollowUp, { params: ref(first) })).statusCode).toBe(404)
  await admin.ok(contract.restoreFollowUp, { params: ref(first) })
  expect((await stats()).openFollowUpCount).toBe(2)
  await admin.ok(contract.completeFollowUp, { params: ref(first), body: {} })
  expect(await stats()).toMatchObject({ openFollowUpCount: 1, nextFollowUpAt: '2026-03-06T01:00:00Z' })
  expect(await customerStats.countWrong(await admin.ctx())).toBe(0)
})

test('a customer that changes hands and a promise to them do not wait for one another for ever', async () => {
  const { userId: ownerId } = await server.join('member')
  const { id } = await schedule({ content: '寄样品', dueOn: '2026-03-09' })
  const held = Promise.withResolvers<void>()
  let tries = 0
  const promising = transaction(await admin.ctx(), 'follow_ups.update', async (tx) => {
    tries++
    await followUps.change(tx, { customerId, id }, { content: '寄两份样品' })
    held.resolve()
    await sleep(200)
    await followUps.schedule(tx, customerId, { content: '问收到没有', dueOn: '2026-03-12' })
  })
  await held.promise
  await transaction(await admin.ctx(), 'customers.claim', async (tx) => {
    tries++
    await customers.assign(tx, customerId, ownerId)
  })
  await promising
  expect(tries).toBe(2)
})
