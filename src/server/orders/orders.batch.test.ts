import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../../test/server.ts'
import { createCustomer, getCustomer } from '../../shared/customers.ts'
import * as contract from '../../shared/orders.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'

let server: TestServer
let admin: Caller
let customerId: string
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
  customerId = (await admin.ok(createCustomer, { body: { kind: 'person', name: '李四' } })).id
})
afterAll(() => server.stop())

const usd = (amount: number) => ({ amount, currency: 'USD' })

test('a batch answers for each row, and what was refused leaves nothing behind', async () => {
  const stranger = '00000000-0000-7000-8000-000000000000'
  const answer = await admin.ok(contract.createOrders, {
    body: {
      items: [
        { customerId, number: 'B-1', items: [{ name: 'CD', quantity: 3, unitPrice: usd(1_000) }] },
        { customerId, number: 'B-1', total: usd(1) },
        { customerId: stranger, total: usd(1) },
        { customerId, items: [{ productId: stranger, quantity: 1 }] },
        { customerId, colour: 'red' },
        { customerId, number: 'B-2', total: usd(5) },
        { customerId },
      ],
    },
  })
  expect(answer.items.map(({ status }) => status)).toEqual([201, 409, 422, 422, 422, 201, 201])
  expect(answer.items.map(({ problem }) => problem?.errors?.[0]?.path)).toEqual([
    undefined,
    '/number',
    '/customerId',
    '/items/0/productId',
    '/colour',
    undefined,
    undefined,
  ])
  const { items } = await admin.ok(contract.listCustomerOrders, { params: { customerId } })
  expect(items.map(({ id }) => id).sort()).toEqual(answer.items.flatMap(({ id }) => id ?? []).sort())
  const { stats } = await admin.ok(getCustomer, { params: { id: customerId } })
  expect(stats).toMatchObject({ orderCount: 3, orderTotals: expect.arrayContaining([usd(3_005)]) })
  const { count } = await server.services.db
    .selectFrom('order_numbers')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBe(3)
})

test('two batches that want the same numbers in opposite orders share them out', async () => {
  const batch = (numbers: number[]) =>
    admin.ok(contract.createOrders, {
      body: { items: numbers.map((n) => ({ customerId, number: `RACE-${n}`, total: usd(n) })) },
    })
  const numbers = Array.from({ length: 20 }, (_, i) => i)
  const answers = await Promise.all([batch(numbers), batch(numbers.toReversed())])
  expect(answers.map(({ created }) => created).reduce((a, b) => a + b)).toBe(20)
  expect(await customerStats.countWrong(await admin.ctx())).toBe(0)
})

test("a member enters orders for no one else's customers", async () => {
  const member = await server.join('member')
  const answer = await member.ok(contract.createOrders, { body: { items: [{ customerId }] } })
  expect(answer).toMatchObject({ created: 0, refused: 1, items: [{ status: 422 }] })
})

test('a batch that is sent twice is refused row by row', async () => {
  const items = Array.from({ length: 1_000 }, (_, i) => ({ customerId, number: `AGAIN-${i}`, total: usd(i) }))
  expect((await admin.ok(contract.createOrders, { body: { items } })).created).toBe(1_000)
  const again = await admin.ok(contract.createOrders, { body: { items } })
  expect(again).toMatchObject({ created: 0, refused: 1_000 })
  expect(again.items[999]).toMatchObject({ status: 409, problem: { code: 'orders.number_taken' } })
})

test('ids are understood in capitals', async () => {
  const product = await admin.ok(contract.createProduct, {
    body: { code: 'CD', name: 'CD', price: usd(1_199) },
  })
  const order = {
    customerId: customerId.toUpperCase(),
    items: [{ productId: product.id.toUpperCase(), quantity: 1 }],
  }
  const answer = await admin.ok(contract.createOrders, { body: { items: [order] } })
  const params = { customerId, id: answer.items[0]!.id! }
  expect(await admin.ok(contract.getOrder, { params })).toMatchObject({
    items: [{ productId: product.id }],
    total: usd(1_199),
  })
})
