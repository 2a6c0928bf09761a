import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer, worldNow } from '../../../test/server.ts'
import { createCustomer } from '../../shared/customers.ts'
import * as contract from '../../shared/follow-ups.ts'
import { type Bucket, buckets } from '../../shared/follow-ups.ts'

let server: TestServer
let admin: Caller
let customerId: string
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
  customerId = (await admin.ok(createCustomer, { body: { kind: 'person', name: '欧阳娜娜' } })).id
})
afterAll(() => server.stop())

const schedule = (body: contract.FollowUpInput, caller = admin) =>
  caller.ok(contract.scheduleFollowUp, { params: { customerId }, body })
const setZone = (timeZone: string) =>
  server.services.db.updateTable('users').set({ time_zone: timeZone }).execute()
const clear = () => server.services.db.deleteFrom('follow_ups').execute()

/** When seen at a moment from a zone, things due then lie in these buckets: each alone, and each in its own list. */
const expectBuckets = async (zone: string, now: string, expected: [contract.FollowUpInput, Bucket][]) => {
  await clear()
  await setZone(zone)
  server.travelTo(new Date(now))
  const made = new Map<string, Bucket>()
  for (const [due, bucket] of expected) made.set((await schedule(due)).id, bucket)
  const all = await admin.ok(contract.listFollowUps)
  expect(all.items.map((each) => [each.dueAt ?? each.dueOn, each.bucket])).toEqual(
    all.items.map((each) => [each.dueAt ?? each.dueOn, made.get(each.id)]),
  )
  for (const bucket of buckets) {
    const { items, total } = await admin.ok(contract.listFollowUps, { query: { bucket } })
    const ids = [...made].filter(([, each]) => each === bucket).map(([id]) => id)
    expect([bucket, items.map(({ id }) => id).sort()]).toEqual([bucket, ids.sort()])
    expect(total.count).toBe(ids.length)
  }
}

const at = (dueAt: string): contract.FollowUpInput => ({ content: dueAt, dueAt })
const on = (dueOn: string): contract.FollowUpInput => ({ content: dueOn, dueOn })

test('buckets on the last minute before midnight in Shanghai', () =>
  expectBuckets('Asia/Shanghai', '2026-03-04T15:59:00Z', [
    [at('2026-03-04T15:58:59Z'), 'overdue'],
    [on('2026-03-03'), 'overdue'],
    [on('2026-03-04'), 'today'],
    [at('2026-03-04T15:59:00Z'), 'today'],
    [at('2026-03-04T15:59:59Z'), 'today'],
    [at('2026-03-04T16:00:00Z'), 'tomorrow'],
    [on('2026-03-05'), 'tomorrow'],
    [at('2026-03-05T15:59:59Z'), 'tomorrow'],
    [at('2026-03-05T16:00:00Z'), 'week'],
    [on('2026-03-10'), 'week'],
    [at('2026-03-10T15:59:59Z'), 'week'],
    [at('2026-03-10T16:00:00Z'), 'later'],
    [on('2026-03-11'), 'later'],
  ]))

test('a day is over only when it is over for the caller, though it ended elsewhere', () =>
  expectBuckets('America/Los_Angeles', '2026-03-05T05:00:00Z', [
    [{ ...on('2026-03-04'), timeZone: 'Asia/Shanghai' }, 'today'],
    [on('2026-03-03'), 'overdue'],
    [on('2026-03-05'), 'tomorrow'],
    [at('2026-03-05T07:59:59Z'), 'today'],
  ]))

test('buckets around the 23 hours on which clocks go forward', () =>
  expectBuckets('America/New_York', '2026-03-08T05:30:00Z', [
    [at('2026-03-08T05:00:00Z'), 'overdue'],
    [at('2026-03-09T03:59:59Z'), 'today'],
    [at('2026-03-09T04:00:00Z'), 'tomorrow'],
    [at('2026-03-10T03:59:59Z'), 'tomorrow'],
    [at('2026-03-10T04:00:00Z'), 'week'],
    [on('2026-03-08'), 'today'],
    [at('2026-03-15T03:59:59Z'), 'week'],
    [at('2026-03-15T04:00:00Z'), 'later'],
  ]))

test('buckets around the 25 hours on which clocks go back', () =>
  expectBuckets('America/New_York', '2026-11-01T06:30:00Z', [
    [at('2026-11-01T05:30:00Z'), 'overdue'],
    [at('2026-11-02T04:59:59Z'), 'today'],
    [at('2026-11-02T05:00:00Z'), 'tomorrow'],
    [on('2026-11-01'), 'today'],
    [on('2026-11-02'), 'tomorrow'],
  ]))

test.each([
  ['Pacific/Kiritimati', '2026-03-04T10:30:00Z', '2026-03-05'],
  ['Pacific/Pago_Pago', '2026-03-05T10:30:00Z', '2026-03-04'],
])('today in %s is the day of the caller, far from UTC', (zone, now, today) =>
  expectBuckets(zone, now, [
    [on(today), 'today'],
    [at(now), 'today'],
  ]),
)

test('buckets hold open follow-ups alone, and lists begin with what is due first', async () => {
  await clear()
  await setZone('Asia/Shanghai')
  server.travelTo(worldNow)
  const done = await schedule(on('2026-03-04'))
  await admin.ok(contract.completeFollowUp, { params: { customerId, id: done.id }, body: {} })
  await schedule(at('2026-03-04T09:00:00Z'))
  await schedule(at('2026-03-04T08:00:00Z'))
  const { items } = await admin.ok(contract.listFollowUps, { query: { bucket: 'today' } })
  expect(items.map(({ dueAt }) => dueAt)).toEqual(['2026-03-04T08:00:00Z', '2026-03-04T09:00:00Z'])
})

test('a month of the calendar is a range of days, paged, for one assignee', async () => {
  await clear()
  const boss = await server.join('administrator')
  for (const day of ['2026-02-28', '2026-03-01', '2026-03-15', '2026-03-31', '2026-04-01'])
    await schedule({ ...on(day), assigneeId: boss.userId })
  await schedule(on('2026-03-02'))
  const filter = JSON.stringify({
    and: [
      { field: 'dueOn', operator: 'gte', value: '2026-03-01' },
      { field: 'dueOn', operator: 'lt', value: '2026-04-01' },
      { field: 'assigneeId', operator: 'eq', value: 'me' },
    ],
  })
  const days: string[] = []
  let after: string | undefined
  do {
    const page = await boss.ok(contract.listFollowUps, {
      query: { filter, sort: '-dueOn', limit: 2, ...(after && { after }) },
    })
    expect(page.total.count).toBe(3)
    days.push(...page.items.map(({ dueOn }) => dueOn))
    after = page.next ?? undefined
  } while (after)
  expect(days).toEqual(['2026-03-31', '2026-03-15', '2026-03-01'])
})

test.each([
  ['退款', 1],
  ['refund', 1],
  ['ouyang', 2],
  ['欧阳', 2],
  ['nothing like it', 0],
  ['%', 0],
])('%s is found in what was promised or in the name of the customer', async (q, count) => {
  await clear()
  await schedule({ ...on('2026-03-04'), content: '处理退款 (refunds)' })
  await schedule({ ...on('2026-03-04'), content: '发合同' })
  expect((await admin.ok(contract.listFollowUps, { query: { q } })).total.count).toBe(count)
})
