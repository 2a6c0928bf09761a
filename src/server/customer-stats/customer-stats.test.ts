import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../../test/server.ts'
import * as said from '../../shared/communications.ts'
import * as customers from '../../shared/customers.ts'
import * as promised from '../../shared/follow-ups.ts'
import * as sold from '../../shared/orders.ts'
import { changeOrganisation } from '../../shared/organisation.ts'
import { transaction } from '../context.ts'
import * as orders from '../orders/orders.ts'
import * as customerStats from './customer-stats.ts'

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())

type Row = { customerId: string; id: string }
/** What there is, in the trash or not. */
type World = { customerIds: string[]; communications: Row[]; followUps: Row[]; orders: Row[] }
type Answer = Awaited<ReturnType<Caller['call']>>
/** Chooses one of several by a number that was drawn. */
const one = <T>(from: readonly T[], n: number): T => from[n % from.length] as T

const moments = ['2026-03-01T00:00:00Z', '2026-03-04T01:00:00Z', '2026-03-05T00:00:00Z'] as const
const dues = [{ dueOn: '2026-03-05' }, { dueAt: '2026-03-05T00:00:00Z' }, { dueOn: '2026-03-09' }] as const
const currencies = ['CNY', 'USD'] as const

const callOf = (n: number) => ({
  channel: 'phone' as const,
  direction: one(['inbound', 'outbound'] as const, n),
  occurredAt: one(moments, n >> 1),
  ...(n & 8 && { followUp: { content: '回访', ...one(dues, n >> 4) } }),
})
const orderOf = (n: number) => ({
  status: one(sold.orderStatuses, n),
  orderedAt: one(moments, n >> 3),
  total: { amount: 100 + n, currency: one(currencies, n >> 5) },
})

/** Remembers the row that was made, if it was. */
const kept = async (rows: Row[], customerId: string, asked: Promise<Answer>): Promise<Answer> => {
  const answer = await asked
  if (answer.statusCode === 201) rows.push({ customerId, id: answer.json().id })
  return answer
}

/** Each does something to a row that n chooses, or is refused. */
const verbs: Record<string, (world: World, n: number) => Promise<Answer>> = {
  record: ({ customerIds, communications }, n) => {
    const customerId = one(customerIds, n)
    const asked = admin.call(said.recordCommunication, { params: { customerId }, body: callOf(n) })
    return kept(communications, customerId, asked)
  },
  recordMany: ({ customerIds }, n) =>
    admin.call(said.createCommunications, {
      body: { items: customerIds.map((customerId, i) => ({ customerId, ...callOf(n + i) })) },
    }),
  editCommunication: ({ communications }, n) =>
    admin.call(said.editCommunication, {
      params: one(communications, n),
      body: { direction: one(['inbound', 'outbound'] as const, n), occurredAt: one(moments, n >> 1) },
    }),
  trashCommunication: ({ communications }, n) =>
    admin.call(said.trashCommunication, { params: one(communications, n) }),
  restoreCommunication: ({ communications }, n) =>
    admin.call(said.restoreCommunication, { params: one(communications, n) }),
  schedule: ({ customerIds, followUps }, n) => {
    const customerId = one(customerIds, n)
    const body = { content: '寄样品', ...one(dues, n >> 1) }
    return kept(
      followUps,
      customerId,
      admin.call(promised.scheduleFollowUp, { params: { customerId }, body }),
    )
  },
  changeFollowUp: ({ followUps }, n) =>
    admin.call(promised.changeFollowUp, { params: one(followUps, n), body: one(dues, n >> 4) }),
  complete: ({ followUps }, n) =>
    admin.call(promised.completeFollowUp, {
      params: one(followUps, n),
      body: n & 4 ? { next: { content: '再回访', ...one(dues, n >> 4) } } : {},
    }),
  cancel: ({ followUps }, n) => admin.call(promised.cancelFollowUp, { params: one(followUps, n), body: {} }),
  reopen: ({ followUps }, n) => admin.call(promised.reopenFollowUp, { params: one(followUps, n) }),
  trashFollowUp: ({ followUps }, n) => admin.call(promised.trashFollowUp, { params: one(followUps, n) }),
  restoreFollowUp: ({ followUps }, n) => admin.call(promised.restoreFollowUp, { params: one(followUps, n) }),
  enter: ({ customerIds, orders }, n) => {
    const customerId = one(customerIds, n)
    const asked = admin.call(sold.enterOrder, { params: { customerId }, body: orderOf(n) })
    return kept(orders, customerId, asked)
  },
  enterMany: ({ customerIds }, n) =>
    admin.call(sold.createOrders, {
      body: { items: customerIds.map((customerId, i) => ({ customerId, ...orderOf(n + i) })) },
    }),
  changeOrder: ({ orders }, n) =>
    admin.call(sold.changeOrder, { params: one(orders, n), body: n & 4 ? orderOf(n) : { status: 'draft' } }),
  trashOrder: ({ orders }, n) => admin.call(sold.trashOrder, { params: one(orders, n) }),
  restoreOrder: ({ orders }, n) => admin.call(sold.restoreOrder, { params: one(orders, n) }),
  trashCustomer: ({ customerIds }, n) =>
    admin.call(customers.trashCustomer, { params: { id: one(customerIds, n) } }),
  restoreCustomer: ({ customerIds }, n) =>
    admin.call(customers.restoreCustomer, { params: { id: one(customerIds, n) } }),
  release: ({ customerIds }, n) =>
    admin.call(customers.releaseCustomer, { params: { id: one(customerIds, n) } }),
  changeCurrency: (_, n) => admin.call(changeOrganisation, { body: { currency: one(currencies, n) } }),
}
const needs: Record<string, keyof World> = {
  Communication: 'communications',
  FollowUp: 'followUps',
  complete: 'followUps',
  cancel: 'followUps',
  reopen: 'followUps',
  Order: 'orders',
}
const isPossible = (world: World, verb: string): boolean =>
  Object.entries(needs).every(([part, rows]) => !verb.includes(part) || world[rows].length > 0)

const newWorld = async (): Promise<World> => {
  const made = [1, 2].map((n) =>
    admin.ok(customers.createCustomer, { body: { kind: 'person', name: `${n}` } }),
  )
  const customerIds = (await Promise.all(made)).map(({ id }) => id)
  return { customerIds, communications: [], followUps: [], orders: [] }
}

const steps = fc.array(
  fc.record({ verb: fc.constantFrom(...Object.keys(verbs)), n: fc.nat({ max: 1023 }) }),
  { minLength: 20, maxLength: 40 },
)

test.each([
  ['one after the other', 1],
  ['five at a time', 5],
])(
  'whatever is done, %s, the figures kept are those that are there',
  async (_, atOnce) => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const world = await newWorld()
        for (let at = 0; at < sequence.length; at += atOnce) {
          const together = sequence.slice(at, at + atOnce).filter(({ verb }) => isPossible(world, verb))
          const answers = await Promise.all(together.map(({ verb, n }) => verbs[verb]!(world, n)))
          expect(answers.filter(({ statusCode }) => statusCode >= 500)).toEqual([])
        }
        expect(await customerStats.countWrong(await admin.ctx())).toBe(0)
      }),
      { numRuns: 6 },
    )
  },
  120_000,
)

test('an order that is being entered while the currency changes is counted in the new one', async () => {
  await admin.ok(changeOrganisation, { body: { currency: 'CNY' } })
  const { customerIds } = await newWorld()
  const [entered, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const entering = transaction(await admin.ctx(), 'orders.create', async (tx) => {
    await orders.enter(tx, customerIds[0]!, { total: { amount: 100, currency: 'CNY' } })
    entered.resolve()
    await finish.promise
  })
  await entered.promise
  const changing = admin.ok(changeOrganisation, { body: { currency: 'USD' } })
  await Promise.race([changing, sleep(300)])
  finish.resolve()
  await Promise.all([entering, changing])
  expect(await customerStats.countWrong(await admin.ctx())).toBe(0)
})
