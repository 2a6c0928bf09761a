import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../../test/server.ts'
import * as contract from '../../shared/customers.ts'

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())

const zhangSan = {
  kind: 'person' as const,
  name: '张三',
  gender: 'male' as const,
  birthday: '1990-05-17',
  stage: 'new',
  tags: ['VIP'],
  contactPoints: [
    { type: 'phone' as const, value: '138 0000 0000', label: '手机' },
    { type: 'email' as const, value: ' Zhang.San@Example.com' },
  ],
}

test('a customer is made with contact points, which are kept raw and normalised', async () => {
  const made = await admin.ok(contract.createCustomer, { body: zhangSan })
  expect(made).toMatchObject({ name: '张三', age: 35, ownerId: admin.userId, version: 1 })
  expect(made.contactPoints).toMatchObject([
    { type: 'phone', value: '138 0000 0000', normalised: '+8613800000000', country: 'CN', isPrimary: true },
    { type: 'email', value: 'Zhang.San@Example.com', normalised: 'zhang.san@example.com' },
  ])
  expect(await admin.ok(contract.getCustomer, { params: { id: made.id } })).toEqual(made)
})

test('a list is filtered, sorted, paged by cursor and counted', async () => {
  for (let i = 0; i < 5; i++)
    await admin.ok(contract.createCustomer, { body: { kind: 'company', name: `Page ${i}`, tags: ['paged'] } })
  const filter = JSON.stringify({ field: 'tags', operator: 'has_any', value: ['paged'] })
  const names: string[] = []
  let after: string | undefined
  do {
    const page = await admin.ok(contract.listCustomers, {
      query: { filter, sort: '-name', limit: 2, ...(after && { after }) },
    })
    expect(page.total).toEqual({ count: 5, exact: true })
    names.push(...page.items.map(({ name }) => name))
    after = page.next ?? undefined
  } while (after)
  expect(names).toEqual(['Page 4', 'Page 3', 'Page 2', 'Page 1', 'Page 0'])
})

test.each([['张'], ['张三'], ['zhangsan'], ['zs']])('the name is found by %s', async (q) => {
  const page = await admin.ok(contract.listCustomers, { query: { q } })
  expect(page.items.map(({ name }) => name)).toContain('张三')
})

test('a change that lost the race is refused with 412 and changes nothing', async () => {
  const made = await admin.ok(contract.createCustomer, { body: { kind: 'person', name: '李四' } })
  const params = { id: made.id }
  await admin.ok(contract.updateCustomer, { params, body: { stage: 'won' }, headers: { 'if-match': '"1"' } })
  const refused = await admin.call(contract.updateCustomer, {
    params,
    body: { stage: 'lost' },
    headers: { 'if-match': '"1"' },
  })
  expect(refused.statusCode).toBe(412)
  expect(await admin.ok(contract.getCustomer, { params })).toMatchObject({ stage: 'won', version: 2 })
})

test('another member finds nothing of what belongs to someone else; the pool is masked until claimed', async () => {
  const [mine, other] = [await server.join('member'), await server.join('member')]
  const made = await mine.ok(contract.createCustomer, { body: zhangSan })
  const params = { id: made.id }
  expect((await other.call(contract.getCustomer, { params })).statusCode).toBe(404)
  expect((await other.call(contract.updateCustomer, { params, body: { stage: 'won' } })).statusCode).toBe(404)
  expect((await other.ok(contract.listCustomers, { query: { q: '张三' } })).total.count).toBe(0)
  await mine.ok(contract.releaseCustomer, { params })
  const pooled = await other.ok(contract.getCustomer, { params })
  expect(pooled.contactPoints[0]).toMatchObject({ value: '138****0000', normalised: null, masked: true })
  const claimed = await other.ok(contract.assignCustomer, { params, body: { ownerId: other.userId } })
  expect(claimed.contactPoints[0]).toMatchObject({ value: '138 0000 0000', masked: false })
  expect((await mine.call(contract.getCustomer, { params })).statusCode).toBe(404)
})

test('every refusal names the fields that are wrong, in the language of the user', async () => {
  const problem = await admin.refused(contract.createCustomer, {
    body: { kind: 'robot', name: ' ', birthday: '2026-02-30', colour: 'red', tags: ['a\u0000'] },
  })
  expect(problem).toMatchObject({ status: 422, code: 'request.invalid' })
  expect(new Map(problem.errors!.map(({ path, code }) => [path, code]))).toEqual(
    new Map([
      ['/kind', 'field.not_one_of'],
      ['/name', 'field.forbidden_characters'],
      ['/birthday', 'field.not_a_day'],
      ['/colour', 'field.unknown'],
      ['/tags/0', 'field.forbidden_characters'],
    ]),
  )
})

test('a batch answers for each row: the good ones are in, the bad ones say why', async () => {
  const answer = await admin.ok(contract.createCustomers, {
    body: {
      items: [
        { kind: 'person', name: '甲' },
        { kind: 'person' },
        { kind: 'person', name: '乙', ownerId: '00000000-0000-7000-8000-000000000000' },
        { kind: 'person', name: '丙' },
      ],
    },
  })
  expect(answer).toMatchObject({ created: 2, refused: 2 })
  expect(answer.items.map(({ status }) => status)).toEqual([201, 422, 422, 201])
  expect(answer.items[2]!.problem!.errors).toMatchObject([
    { path: '/ownerId', code: 'field.unknown_reference' },
  ])
})

test('a customer in the trash is gone from the lists and comes back whole', async () => {
  const made = await admin.ok(contract.createCustomer, { body: { kind: 'company', name: '回收公司' } })
  const params = { id: made.id }
  await admin.ok(contract.trashCustomer, { params })
  expect((await admin.call(contract.getCustomer, { params })).statusCode).toBe(404)
  const inTrash = await admin.ok(contract.listCustomers, { query: { trashed: true } })
  expect(inTrash.items.map(({ id }) => id)).toEqual([made.id])
  expect(await admin.ok(contract.restoreCustomer, { params })).toMatchObject({
    name: '回收公司',
    trashedAt: null,
  })
})

test('the same idempotency key does the work once and refuses another body', async () => {
  const headers = { 'idempotency-key': 'once-1' }
  const body = { kind: 'person' as const, name: 'Only Once' }
  const first = await admin.ok(contract.createCustomer, { body, headers })
  expect(await admin.ok(contract.createCustomer, { body, headers })).toEqual(first)
  const other = await admin.call(contract.createCustomer, { body: { ...body, name: 'Twice' }, headers })
  expect(other.statusCode).toBe(409)
})

test('one is oneself in capitals too', async () => {
  const member = await server.join('member')
  const customer = await member.ok(contract.createCustomer, {
    body: { kind: 'person', name: '李四', ownerId: member.userId.toUpperCase() },
  })
  expect(customer.ownerId).toBe(member.userId)
})

test('nobody is born in the future, neither alone nor in a batch', async () => {
  const born = (birthday: string) => ({ kind: 'person' as const, name: '赵六', birthday })
  const refused = await server.admin.refused(contract.createCustomer, { body: born('2026-03-06') })
  expect(refused.errors).toMatchObject([{ path: '/birthday', code: 'field.in_the_future' }])
  const batch = await server.admin.ok(contract.createCustomers, {
    body: { items: [born('2999-01-01'), born('2026-03-04')] },
  })
  expect(batch.items.map(({ status }) => status)).toEqual([422, 201])
  const params = { id: batch.items[1]!.id! }
  const changed = await server.admin.refused(contract.updateCustomer, {
    params,
    body: { birthday: '2027-01-01' },
  })
  expect(changed.status).toBe(422)
})
