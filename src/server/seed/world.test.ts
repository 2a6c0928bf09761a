import type { TSchema } from 'typebox'
import { describe, expect, test } from 'vitest'
import { CommunicationInput } from '../../shared/communications.ts'
import { ContactInput, CustomerInput } from '../../shared/customers.ts'
import { FollowUpInput } from '../../shared/follow-ups.ts'
import { OrderInput, orderStatuses, PaymentInput, ProductInput } from '../../shared/orders.ts'
import { normaliseContactPoint } from '../text/contact-points.ts'
import { wrongFields } from '../validation.ts'
import { createWorld, organisation, teams, users } from './world.ts'

const morning = new Date('2026-03-18T02:30:00Z')
const world = createWorld(morning)

describe('the named cast', () => {
  test('keeps to the shapes of the API', () => {
    const wrong = (schema: TSchema, value: unknown) => wrongFields(schema, value, 'body')
    for (const { input, contacts } of Object.values(world.customers)) {
      expect(wrong(CustomerInput, input)).toEqual([])
      for (const contact of Object.values(contacts)) expect(wrong(ContactInput, contact)).toEqual([])
    }
    for (const product of Object.values(world.products)) expect(wrong(ProductInput, product)).toEqual([])
    for (const { input } of world.communications) expect(wrong(CommunicationInput, input)).toEqual([])
    for (const { input } of world.followUps) expect(wrong(FollowUpInput, input)).toEqual([])
    for (const { input, payments } of world.orders) {
      expect(wrong(OrderInput, input)).toEqual([])
      for (const payment of payments) expect(wrong(PaymentInput, payment)).toEqual([])
    }
  })

  test('has no number twice', () => {
    const numbers = Object.values(world.customers)
      .flatMap(({ input, contacts }) => [input, ...Object.values(contacts)])
      .flatMap(({ contactPoints = [] }) => contactPoints)
      .filter(({ type }) => type === 'phone')
      .map(({ value }) => normaliseContactPoint('phone', value, 'CN').normalised ?? value)
    const orders = world.orders.map(({ input }) => input.number)
    expect(numbers.filter((number, at) => numbers.indexOf(number) < at)).toEqual([])
    expect(new Set(orders).size).toBe(orders.length)
  })

  test('is large and varied enough to fill every screen', () => {
    expect(Object.keys(world.customers).length).toBeGreaterThanOrEqual(40)
    expect(world.communications.length).toBeGreaterThanOrEqual(150)
    expect(new Set(world.communications.map(({ input }) => input.channel)).size).toBeGreaterThanOrEqual(8)
    expect(new Set(world.orders.map(({ input }) => input.status))).toEqual(new Set(orderStatuses))
    expect(new Set(Object.values(users).map(({ role }) => role)).size).toBe(5)
    for (const { team } of Object.values(users)) expect(teams).toHaveProperty(team)
  })

  test('speaks of refunds in both languages', () => {
    const contents = world.communications.map(({ input }) => input.content)
    expect(contents.filter((content) => content.includes('退款')).length).toBeGreaterThan(4)
    expect(contents.filter((content) => /refund/i.test(content)).length).toBeGreaterThan(4)
  })

  test('pays no order twice', () => {
    for (const { input, items, payments } of world.orders) {
      const total = items.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
      const paid = payments.reduce((sum, { amount }) => sum + amount.amount, 0)
      expect(paid, input.number).toBeLessThanOrEqual(total - (input.discount?.amount ?? 0))
    }
  })
})

test.each([
  ['in the morning', '2026-03-18T02:30:00Z'],
  ['a minute after midnight', '2026-03-17T16:01:00Z'],
  ['a minute before midnight', '2026-03-18T15:59:00Z'],
  ['on new year’s day', '2025-12-31T16:30:00Z'],
  ['on a leap day', '2028-02-29T04:00:00Z'],
])('nothing has happened yet that is to come: %s', (_, text) => {
  const now = new Date(text)
  const { communications, followUps, orders, customers } = createWorld(now)
  const happened = [
    ...Object.values(customers).map(({ createdAt }) => createdAt),
    ...communications.map(({ input }) => new Date(input.occurredAt)),
    ...orders.flatMap(({ input, payments }) =>
      [input.orderedAt!, ...payments.map(({ paidAt }) => paidAt!)].map((at) => new Date(at)),
    ),
    ...followUps.flatMap(({ promisedAt, completed, cancelled }) =>
      [promisedAt, completed?.at, cancelled?.at].filter((at) => at !== undefined),
    ),
  ]
  for (const at of happened) expect(at.getTime()).toBeLessThanOrEqual(now.getTime())
  for (const { promisedAt, completed, cancelled } of followUps)
    expect((completed ?? cancelled)?.at.getTime() ?? Infinity).toBeGreaterThanOrEqual(promisedAt.getTime())
  for (const { customer, promisedAt } of followUps)
    expect(promisedAt.getTime()).toBeGreaterThan(customers[customer].createdAt.getTime())
  for (const { customer, input } of orders)
    expect(Date.parse(input.orderedAt!)).toBeGreaterThan(customers[customer].createdAt.getTime())
  for (const { customer, input } of communications)
    expect(Date.parse(input.occurredAt)).toBeGreaterThan(customers[customer].createdAt.getTime())
})

test('on any day something is overdue, due today, tomorrow and later, and something was kept', () => {
  const open = world.followUps.filter(({ completed, cancelled }) => !completed && !cancelled)
  const days = open.map(({ input }) => Date.parse(input.dueAt ?? `${input.dueOn}T00:00:00+08:00`))
  const midnight = Date.parse('2026-03-18T00:00:00+08:00')
  const within = (from: number, to: number) =>
    days.filter((at) => at >= midnight + from * 86_400_000 && at < midnight + to * 86_400_000).length
  expect(organisation.timeZone).toBe('Asia/Shanghai')
  expect(within(-90, 0)).toBeGreaterThan(5)
  expect(within(0, 1)).toBeGreaterThan(5)
  expect(within(1, 2)).toBeGreaterThan(3)
  expect(within(2, 7)).toBeGreaterThan(5)
  expect(world.followUps.filter(({ completed }) => completed?.input.outcome).length).toBeGreaterThan(20)
  expect(world.followUps.some(({ cancelled }) => cancelled)).toBe(true)
})
