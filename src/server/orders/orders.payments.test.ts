import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../../test/server.ts'
import { createCustomer } from '../../shared/customers.ts'
import { listEvents } from '../../shared/events.ts'
import * as contract from '../../shared/orders.ts'
import { largestAmount } from '../../shared/shapes.ts'

let server: TestServer
let admin: Caller
let customerId: string
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
  customerId = (await admin.ok(createCustomer, { body: { kind: 'company', name: '云雀贸易' } })).id
})
afterAll(() => server.stop())

const cny = (amount: number) => ({ amount, currency: 'CNY' })
const enter = (body: contract.OrderInput) => admin.ok(contract.enterOrder, { params: { customerId }, body })
const ref = ({ id }: { id: string }) => ({ customerId, id })

test('payments add up, also when they come at once, and are taken back', async () => {
  const order = await enter({ total: cny(1_000) })
  const params = ref(order)
  const pay = (amount: number) =>
    admin.ok(contract.recordPayment, { params, body: { amount: cny(amount), method: '微信支付' } })
  const paid = async () => (await admin.ok(contract.getOrder, { params })).paid
  const [first] = await Promise.all([pay(300), pay(300), pay(300)])
  expect(await paid()).toEqual(cny(900))
  await pay(300)
  expect(await paid()).toEqual(cny(1_200))
  const removal = { params: { customerId, orderId: order.id, id: first.id } }
  await admin.ok(contract.removePayment, removal)
  expect((await admin.call(contract.removePayment, removal)).statusCode).toBe(404)
  expect(await paid()).toEqual(cny(900))
  const { items } = await admin.ok(contract.listPayments, { params })
  expect(items).toMatchObject([300, 300, 300].map((amount) => ({ amount: cny(amount), method: '微信支付' })))
})

test('a payment in another currency, or beyond all bounds, is refused', async () => {
  const params = ref(await enter({ total: cny(1_000) }))
  const wrong = { amount: { amount: 1, currency: 'USD' } }
  expect((await admin.refused(contract.recordPayment, { params, body: wrong })).errors).toMatchObject([
    { path: '/amount/currency', code: 'orders.currency_mismatch' },
  ])
  await admin.ok(contract.recordPayment, { params, body: { amount: cny(largestAmount) } })
  const more = { amount: cny(1) }
  expect((await admin.refused(contract.recordPayment, { params, body: more })).errors).toMatchObject([
    { path: '/amount/amount', code: 'field.too_large' },
  ])
})

test("a payment of one order isn't removed through another", async () => {
  const [one, two] = [await enter({}), await enter({})]
  const payment = await admin.ok(contract.recordPayment, { params: ref(one), body: { amount: cny(1) } })
  const answer = await admin.call(contract.removePayment, {
    params: { customerId, orderId: two.id, id: payment.id },
  })
  expect(answer.statusCode).toBe(404)
})

const kept = async (effect: 'hidden' | 'read_only') => {
  const clerk = await server.join('administrator')
  const { db, now } = server.services
  const { permissions, scope } = await db
    .selectFrom('roles')
    .select(['permissions', 'scope'])
    .where('code', '=', 'administrator')
    .executeTakeFirstOrThrow()
  const id = crypto.randomUUID()
  await db
    .insertInto('roles')
    .values({
      id,
      name: `${effect} ${id}`,
      scope,
      permissions,
      field_rules: JSON.stringify([{ field: 'orders.total', effect, exceptOwnerTeam: false }]),
      created_at: now(),
      updated_at: now(),
    })
    .execute()
  await db.updateTable('users').set({ role_id: id }).where('id', '=', clerk.userId).execute()
  return clerk
}

test('a role that may not see totals sees no amount anywhere, and can neither sort nor filter by them', async () => {
  const clerk = await kept('hidden')
  const order = await enter({
    number: 'SECRET-1',
    items: [{ name: 'a', quantity: 1, unitPrice: cny(77_777) }],
    discount: cny(11_111),
  })
  const params = ref(order)
  await admin.ok(contract.recordPayment, { params, body: { amount: cny(55_555) } })
  const answers = [
    await clerk.call(contract.getOrder, { params }),
    await clerk.call(contract.listOrders, { query: { q: 'SECRET' } }),
    await clerk.call(contract.listPayments, { params }),
    await clerk.call(listEvents, { query: { limit: 200 } }),
  ]
  for (const answer of answers) {
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toMatch(/77777|11111|55555|66666/)
  }
  const filter = JSON.stringify({ field: 'total', operator: 'gt', value: 1 })
  expect((await clerk.call(contract.listOrders, { query: { filter } })).statusCode).toBe(422)
  expect((await clerk.call(contract.listOrders, { query: { sort: 'total' } })).statusCode).toBe(422)
})

test.each(['hidden', 'read_only'] as const)('a role for which totals are %s writes none', async (effect) => {
  const clerk = await kept(effect)
  const params = ref(await enter({ items: [{ name: 'a', quantity: 1, unitPrice: cny(1) }] }))
  const readOnly = (path: string) => [{ path, code: 'access.field_read_only' }]
  const entered = await clerk.refused(contract.enterOrder, { params, body: { total: cny(1) } })
  expect(entered.errors).toMatchObject(readOnly('/total'))
  const changed = await clerk.refused(contract.changeOrder, { params, body: { items: [] } })
  expect(changed.errors).toMatchObject(readOnly('/items'))
  const paid = await clerk.refused(contract.recordPayment, { params, body: { amount: cny(1) } })
  expect(paid.errors).toMatchObject(readOnly('/amount'))
  expect(await clerk.ok(contract.changeOrder, { params, body: { status: 'shipped' } })).toMatchObject({
    status: 'shipped',
  })
})
