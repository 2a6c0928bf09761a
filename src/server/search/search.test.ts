import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../../test/server.ts'
import { recordCommunication } from '../../shared/communications.ts'
import { createContact, createCustomer, releaseCustomer } from '../../shared/customers.ts'
import { enterOrder } from '../../shared/orders.ts'
import { markEnd, markStart, search } from '../../shared/search.ts'

let server: TestServer
let admin: Caller
const titles = async (caller: Caller, q: string, kind?: string) =>
  (await caller.ok(search, { query: { q } })).items
    .filter((hit) => !kind || hit.kind === kind)
    .map(({ title }) => title)

beforeAll(async () => {
  server = await testServer()
  admin = server.admin
  const zhangSan = await admin.ok(createCustomer, {
    body: {
      kind: 'person',
      name: '张三',
      contactPoints: [
        { type: 'phone', value: '021-8000 0000' },
        { type: 'email', value: 'zhang.san@example.com' },
        { type: 'qq', value: '10001000' },
      ],
    },
  })
  const company = await admin.ok(createCustomer, { body: { kind: 'company', name: 'Harbour Tea Ltd' } })
  const params = { customerId: company.id }
  await admin.ok(createContact, {
    params,
    body: { name: 'Jane Smith', contactPoints: [{ type: 'phone', value: '+1 202 555 0143' }] },
  })
  await admin.ok(recordCommunication, {
    params,
    body: { channel: 'email', direction: 'inbound', content: 'They asked about the refunds for March.' },
  })
  await admin.ok(recordCommunication, {
    params: { customerId: zhangSan.id },
    body: { channel: 'phone', direction: 'inbound', content: '客户要求退款，答应明天回复。' },
  })
  await admin.ok(enterOrder, { params, body: { number: 'PO-71923', items: [] } })
})
afterAll(() => server.stop())

test.each([
  ['张三'],
  ['张'],
  ['zhangsan'],
  ['zhang san'],
  ['zs'],
  ['8000 0000'],
  ['2180000000'],
  ['+86 21 8000'],
  ['zhang.san@'],
  ['10001000'],
])('a customer is found by %s', async (q) => expect(await titles(admin, q, 'customer')).toContain('张三'))

test.each([['jane'], ['smith'], ['js'], ['555-0143'], ['(202) 555']])('a contact is found by %s', async (q) =>
  expect(await titles(admin, q, 'contact')).toContain('Jane Smith'),
)

test.each([['退款'], ['款'], ['refund'], ['Refunded'], ['march refund']])(
  'words of a communication are found by %s',
  async (q) => {
    const hit = (await admin.ok(search, { query: { q } })).items.find(({ kind }) => kind === 'communication')
    expect(hit?.excerpt).toContain(markStart)
    expect(hit?.excerpt).toContain(markEnd)
  },
)

test('an order is found by part of its number', async () =>
  expect(await titles(admin, '7192', 'order')).toEqual(['PO-71923']))

test.each([['%'], ['_'], ["'"], ['\\'], ['&|!()'], ['😀'], ['   a'], ['::tsquery']])(
  '%s finds nothing and breaks nothing',
  async (q) => {
    expect((await admin.call(search, { query: { q } })).statusCode).toBe(200)
  },
)

test("nobody finds what is someone else's, nor a number that is masked for them", async () => {
  const [mine, other] = [await server.join('member'), await server.join('member')]
  const made = await mine.ok(createCustomer, {
    body: { kind: 'person', name: '赵六', contactPoints: [{ type: 'phone', value: '13900001234' }] },
  })
  expect(await titles(mine, '00001234')).toEqual(['赵六'])
  expect(await titles(other, '赵六')).toEqual([])
  expect(await titles(other, '00001234')).toEqual([])
  await mine.ok(releaseCustomer, { params: { id: made.id } })
  expect(await titles(other, '赵六')).toEqual(['赵六'])
  expect(await titles(other, '00001234')).toEqual([])
})

test('unknown kinds are refused', async () => {
  expect(await admin.refused(search, { query: { q: 'a', kinds: 'planet' } })).toMatchObject({ status: 422 })
})
