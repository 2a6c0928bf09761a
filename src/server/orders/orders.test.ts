import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer, worldNow } from '../../../test/server.ts'
import { createCustomer, getCustomer } from '../../shared/customers.ts'
import * as contract from '../../shared/orders.ts'
import { largestAmount } from '../../shared/shapes.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'

let server: TestServer
let admin: Caller
let customerId: string
let tea: contract.Product
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
  tea = await admin.ok(contract.createProduct, {
    body: { code: 'TEA', name: '明前龙井', unit: '盒', price: cny(29_900) },
  })
})
afterAll(() => server.stop())
beforeEach(async () => {
  server.travelTo(worldNow)
  customerId = (await admin.ok(createCustomer, { body: { kind: 'company', name: '云雀贸易' } })).id
})

const cny = (amount: number) => ({ amount, currency: 'CNY' })
const usd = (amount: number) => ({ amount, currency: 'USD' })
const enter = (body: contract.OrderInput, caller = admin) =>
  caller.ok(contract.enterOrder, { params: { customerId }, body })
const refused = async (body: contract.OrderInput | Record<string, unknown>, caller = admin) => {
  const { status, errors } = await caller.refused(contract.enterOrder, { params: { customerId }, body })
  return { status, errors: errors?.map(({ path, code }) => [path, code]) }
}
const ref = ({ id }: { id: string }) => ({ customerId, id })
const change = (order: { id: string }, body: contract.OrderPatch) =>
  admin.ok(contract.changeOrder, { params: ref(order), body })

test('an item takes name, unit and price from its product, unless it says its own', async () => {
  const order = await enter({
    items: [
      { productId: tea.id, quantity: 2 },
      { productId: tea.id, name: '试饮装', unit: null, quantity: 0.5, unitPrice: cny(333) },
      { name: '运费', quantity: 1, unitPrice: cny(1_000) },
    ],
    discount: cny(500),
  })
  expect(order.items).toMatchObject([
    { productId: tea.id, name: '明前龙井', unit: '盒', unitPrice: cny(29_900), amount: cny(59_800) },
    { productId: tea.id, name: '试饮装', unit: null, quantity: 0.5, amount: cny(167) },
    { productId: null, name: '运费', amount: cny(1_000) },
  ])
  expect(order).toMatchObject({
    status: 'confirmed',
    currency: 'CNY',
    discount: cny(500),
    total: cny(60_467),
    paid: cny(0),
    orderedAt: '2026-03-04T02:00:00Z',
    customerName: '云雀贸易',
    createdBy: { id: admin.userId },
  })
  expect(await admin.ok(contract.getOrder, { params: ref(order) })).toEqual(order)
})

test('an order keeps what it was made with when its product changes or goes', async () => {
  const product = await admin.ok(contract.createProduct, {
    body: { code: 'OLD', name: 'Old', price: cny(100) },
  })
  const order = await enter({ items: [{ productId: product.id, quantity: 1 }] })
  const params = { id: product.id }
  await admin.ok(contract.updateProduct, { params, body: { name: 'New', price: cny(999) } })
  await admin.ok(contract.trashProduct, { params })
  const kept = await change(order, { discount: cny(1) })
  expect(kept).toMatchObject({ items: [{ name: 'Old', amount: cny(100) }], total: cny(99) })
  const again = await change(order, { items: [{ productId: product.id, quantity: 2, unitPrice: cny(100) }] })
  expect(again.total).toEqual(cny(199))
  expect(await refused({ items: [{ productId: product.id, quantity: 1 }] })).toEqual({
    status: 422,
    errors: [['/items/0/productId', 'field.unknown_reference']],
  })
})

test('the total sent along must agree; an order without items has the total sent', async () => {
  const items = [{ name: 'CD', quantity: 3, unitPrice: usd(1_177) }]
  expect((await enter({ items, total: usd(3_531) })).total).toEqual(usd(3_531))
  expect(await refused({ items, total: usd(3_530) })).toEqual({
    status: 422,
    errors: [['/total', 'orders.total_mismatch']],
  })
  expect((await enter({ total: usd(1_200) })).total).toEqual(usd(1_200))
  expect((await enter({})).total).toEqual(cny(0))
})

test.each<[string, Record<string, unknown>, [string, string][]]>([
  [
    'an item that is nothing',
    { items: [{ quantity: 1 }] },
    [
      ['/items/0/name', 'field.required'],
      ['/items/0/unitPrice', 'field.required'],
    ],
  ],
  [
    'a product that is not there',
    { items: [{ productId: '00000000-0000-7000-8000-000000000000', quantity: 1 }] },
    [['/items/0/productId', 'field.unknown_reference']],
  ],
  [
    'two currencies',
    {
      items: [
        { name: 'a', quantity: 1, unitPrice: { amount: 1, currency: 'CNY' } },
        { name: 'b', quantity: 1, unitPrice: { amount: 1, currency: 'USD' } },
      ],
      discount: { amount: 1, currency: 'EUR' },
    },
    [
      ['/items/1/unitPrice/currency', 'orders.currency_mismatch'],
      ['/discount/currency', 'orders.currency_mismatch'],
    ],
  ],
  [
    'a discount larger than the sum',
    {
      items: [{ name: 'a', quantity: 1, unitPrice: { amount: 1, currency: 'CNY' } }],
      discount: { amount: 2, currency: 'CNY' },
    },
    [['/discount/amount', 'orders.discount_too_large']],
  ],
  [
    'an amount beyond all bounds',
    {
      items: [{ name: 'a', quantity: 1_000_000_000, unitPrice: { amount: largestAmount, currency: 'CNY' } }],
    },
    [['/items/0/quantity', 'field.too_large']],
  ],
  [
    'a sum beyond all bounds',
    {
      items: [1, 2].map((i) => ({
        name: `${i}`,
        quantity: 1,
        unitPrice: { amount: largestAmount, currency: 'CNY' },
      })),
    },
    [['/items', 'field.too_large']],
  ],
  [
    'no quantity',
    { items: [{ name: 'a', quantity: 0, unitPrice: { amount: 1, currency: 'CNY' } }] },
    [['/items/0/quantity', 'field.too_small']],
  ],
  [
    'next to no quantity',
    { items: [{ name: 'a', quantity: 0.0000001, unitPrice: { amount: 1, currency: 'CNY' } }] },
    [['/items/0/quantity', 'field.too_small']],
  ],
  [
    'a quantity too fine',
    { items: [{ name: 'a', quantity: 1.00005, unitPrice: { amount: 1, currency: 'CNY' } }] },
    [['/items/0/quantity', 'field.too_precise']],
  ],
  [
    'a contact of nobody',
    { contactId: '00000000-0000-7000-8000-000000000000' },
    [['/contactId', 'field.unknown_reference']],
  ],
  [
    'a communication of nobody',
    { communicationId: '00000000-0000-7000-8000-000000000000' },
    [['/communicationId', 'field.unknown_reference']],
  ],
])('%s is refused and says where', async (_, body, errors) => {
  expect(await refused(body)).toEqual({ status: 422, errors })
})

test.each([0.1, 0.3, 0.7, 1.1, 2.2, 999_999_999.9999])(
  'a quantity of %d is exact enough',
  async (quantity) => {
    const order = await enter({ items: [{ name: 'a', quantity, unitPrice: cny(1) }] })
    expect(order.items[0]!.quantity).toBe(quantity)
  },
)

test('a product in another currency than the order is refused', async () => {
  expect(await refused({ currency: 'USD', items: [{ productId: tea.id, quantity: 1 }] })).toEqual({
    status: 422,
    errors: [['/items/0/productId', 'orders.currency_mismatch']],
  })
})

test('numbers are given out in order, and pass over those written by hand', async () => {
  const first = await enter({})
  expect(first.number).toMatch(/^2026-\d{6}$/)
  const at = Number(first.number.slice(5))
  const numbered = (n: number) => `2026-${String(n).padStart(6, '0')}`
  for (let i = 1; i <= 5; i++) await enter({ number: numbered(at + i) })
  const made = await Promise.all([enter({}), enter({}), enter({})])
  const numbers = made.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(3)
  for (const each of numbers) expect(Number(each.slice(5))).toBeGreaterThan(at + 5)
})

test('of two orders entered at once with one number, one is refused; the trash keeps its number', async () => {
  const number = 'SO-TWICE'
  const answers = await Promise.all(
    [1, 2].map(() => admin.call(contract.enterOrder, { params: { customerId }, body: { number } })),
  )
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
  const made = answers.find(({ statusCode }) => statusCode === 201)!.json() as contract.Order
  await admin.ok(contract.trashOrder, { params: ref(made) })
  expect(await refused({ number })).toEqual({
    status: 409,
    errors: [['/number', 'orders.number_taken']],
  })
  expect(await admin.ok(contract.restoreOrder, { params: ref(made) })).toMatchObject({ number })
  expect(await change(made, { number: 'SO-OTHER' })).toMatchObject({ number: 'SO-OTHER' })
  await enter({ number })
})

test('the status goes only where it may, and its history is told', async () => {
  const order = await enter({ status: 'draft' })
  server.travelTo(new Date('2026-03-05T02:00:00Z'))
  await change(order, { status: 'confirmed', note: '电话确认' })
  await change(order, { status: 'paid' })
  const problem = await admin.refused(contract.changeOrder, { params: ref(order), body: { status: 'draft' } })
  expect(problem.errors).toMatchObject([
    { path: '/status', code: 'orders.bad_status', message: 'An order cannot go from paid to draft.' },
  ])
  await change(order, { status: 'refunded' })
  expect((await change(order, { status: 'refunded' })).version).toBe(4)
  const { items } = await admin.ok(contract.listOrderStatuses, { params: ref(order) })
  expect(items.map(({ status }) => status)).toEqual(['refunded', 'paid', 'confirmed', 'draft'])
  expect(items.at(-1)).toMatchObject({ from: '2026-03-04T02:00:00Z', by: { id: admin.userId } })
})

test('items are replaced, and the totals of the customer follow', async () => {
  const stats = async () => (await admin.ok(getCustomer, { params: { id: customerId } })).stats
  const order = await enter({ items: [{ name: 'a', quantity: 1, unitPrice: cny(100) }] })
  await enter({ total: usd(700), orderedAt: '2025-01-01T00:00:00Z' })
  await enter({ total: cny(5), status: 'draft' })
  const both = [cny(100), usd(700)]
  expect(await stats()).toMatchObject({
    orderCount: 2,
    lastOrderAt: '2026-03-04T02:00:00Z',
    orderTotals: both,
  })
  const changed = await change(order, {
    items: [
      { name: 'b', quantity: 2, unitPrice: cny(100) },
      { name: 'c', quantity: 1, unitPrice: cny(1) },
    ],
    discount: cny(1),
  })
  expect(changed.items.map(({ name }) => name)).toEqual(['b', 'c'])
  expect((await stats()).orderTotals).toEqual([cny(200), usd(700)])
  await change(order, { status: 'cancelled' })
  expect(await stats()).toMatchObject({ orderCount: 1, lastOrderAt: '2025-01-01T00:00:00Z' })
  await change(order, { status: 'draft' })
  await change(order, { status: 'completed' })
  await admin.ok(contract.trashOrder, { params: ref(order) })
  expect((await stats()).orderCount).toBe(1)
  await admin.ok(contract.restoreOrder, { params: ref(order) })
  expect((await stats()).orderTotals).toEqual([cny(200), usd(700)])
  expect(await customerStats.countWrong(await admin.ctx())).toBe(0)
})

test('totals beyond all bounds neither break the customer nor lie about the order', async () => {
  for (let i = 0; i < 2; i++) await enter({ total: cny(largestAmount) })
  const { stats } = await admin.ok(getCustomer, { params: { id: customerId } })
  expect(stats).toMatchObject({ orderCount: 2, orderTotals: [cny(largestAmount)] })
})

test('the currency changes only together with all amounts', async () => {
  const order = await enter({ items: [{ name: 'a', quantity: 1, unitPrice: cny(100) }] })
  const params = ref(order)
  const bad = await admin.refused(contract.changeOrder, { params, body: { currency: 'USD' } })
  expect(bad.errors).toMatchObject([{ code: 'orders.currency_mismatch' }])
  const items = [{ name: 'a', quantity: 1, unitPrice: usd(14) }]
  expect(await change(order, { currency: 'USD', items })).toMatchObject({ currency: 'USD', total: usd(14) })
  await admin.ok(contract.recordPayment, { params, body: { amount: usd(14) } })
  const back = { currency: 'CNY', items: [{ name: 'a', quantity: 1, unitPrice: cny(100) }] }
  const paid = await admin.refused(contract.changeOrder, { params, body: back })
  expect(paid.errors).toMatchObject([{ path: '/currency', code: 'orders.currency_mismatch' }])
})

test('a change that lost the race is refused; one that changes nothing leaves no trace', async () => {
  const order = await enter({ items: [{ name: 'a', quantity: 1, unitPrice: cny(100) }] })
  const params = ref(order)
  const headers = { 'if-match': '"1"' }
  await admin.ok(contract.changeOrder, { params, body: { note: 'first' }, headers })
  const late = await admin.call(contract.changeOrder, { params, body: { note: 'second' }, headers })
  expect(late.statusCode).toBe(412)
  const same = {
    items: [{ name: 'a', quantity: 1, unitPrice: cny(100) }],
    note: 'first',
    number: order.number,
  }
  expect(await change(order, same)).toMatchObject({ version: 2, items: [{ id: order.items[0]!.id }] })
})

test("another's orders are neither found nor changed nor entered for them", async () => {
  const order = await enter({ number: 'HIDDEN-1' })
  const other = await server.join('member')
  const params = ref(order)
  for (const answer of [
    await other.call(contract.getOrder, { params }),
    await other.call(contract.listCustomerOrders, { params }),
    await other.call(contract.enterOrder, { params, body: {} }),
    await other.call(contract.changeOrder, { params, body: { note: 'mine' } }),
    await other.call(contract.trashOrder, { params }),
    await other.call(contract.listOrderStatuses, { params }),
    await other.call(contract.listPayments, { params }),
    await other.call(contract.recordPayment, { params, body: { amount: cny(1) } }),
  ])
    expect(answer.statusCode).toBe(404)
  expect((await other.ok(contract.listOrders, { query: { q: 'HIDDEN' } })).total.count).toBe(0)
})

test('orders are found by any part of the number or by the customer, filtered and paged', async () => {
  for (let i = 0; i < 3; i++) await enter({ number: `PO-71923-${i}`, total: cny(i * 100), status: 'paid' })
  const find = async (query: object) => (await admin.ok(contract.listOrders, { query })).total.count
  expect(await find({ q: 'o-71923' })).toBe(3)
  expect(await find({ q: '100%' })).toBe(0)
  const filter = JSON.stringify({
    and: [
      { field: 'customerId', operator: 'eq', value: customerId },
      { field: 'total', operator: 'gte', value: 100 },
    ],
  })
  expect(await find({ q: 'yunque', filter })).toBe(2)
  const page = await admin.ok(contract.listCustomerOrders, {
    params: { customerId },
    query: { sort: '-total', limit: 2 },
  })
  expect(page.items.map(({ total }) => total!.amount)).toEqual([200, 100])
  const rest = await admin.ok(contract.listCustomerOrders, {
    params: { customerId },
    query: { sort: '-total', limit: 2, after: page.next! },
  })
  expect(rest.items.map(({ total }) => total!.amount)).toEqual([0])
})
