import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../../test/server.ts'
import * as contract from '../../shared/orders.ts'

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())

const tea = {
  code: 'TEA-01',
  name: '明前龙井',
  unit: '盒',
  price: { amount: 29_900, currency: 'CNY' },
  note: '2026 春茶',
}

test('a product is made, changed in part and keeps the rest', async () => {
  const made = await admin.ok(contract.createProduct, { body: tea })
  expect(made).toMatchObject({ ...tea, active: true, version: 1 })
  const params = { id: made.id }
  const changed = await admin.ok(contract.updateProduct, { params, body: { price: null, active: false } })
  expect(changed).toEqual({
    ...made,
    price: null,
    active: false,
    version: 2,
    updatedAt: changed.updatedAt,
  })
  const lost = { params, body: { name: '雨前龙井' }, headers: { 'if-match': '"1"' } }
  expect((await admin.call(contract.updateProduct, lost)).statusCode).toBe(412)
  expect(await admin.ok(contract.updateProduct, { params, body: { active: false } })).toEqual(changed)
})

test('two products never share a code, in whatever case, not even when made at once', async () => {
  const make = (code: string) => admin.call(contract.createProduct, { body: { code, name: 'Twin' } })
  const answers = await Promise.all([make('TWIN-1'), make('twin-1'), make('Twin-1')])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409])
  const refused = await admin.refused(contract.createProduct, { body: { code: 'TWIN-1', name: 'Late' } })
  expect(refused).toMatchObject({
    code: 'products.code_taken',
    errors: [{ path: '/code', code: 'products.code_taken' }],
  })
})

test('the code of a product in the trash is free, until it is taken back', async () => {
  const body = { code: 'GONE-1', name: 'Gone' }
  const gone = await admin.ok(contract.createProduct, { body })
  const params = { id: gone.id }
  await admin.ok(contract.trashProduct, { params })
  expect((await admin.call(contract.getProduct, { params })).statusCode).toBe(404)
  expect((await admin.call(contract.trashProduct, { params })).statusCode).toBe(404)
  const heir = await admin.ok(contract.createProduct, { body })
  expect((await admin.refused(contract.restoreProduct, { params })).code).toBe('products.code_taken')
  await admin.ok(contract.trashProduct, { params: { id: heir.id } })
  expect(await admin.ok(contract.restoreProduct, { params })).toMatchObject({ id: gone.id, code: 'GONE-1' })
})

test.each([['龙井'], ['longjing'], ['mqlj'], ['tea-'], ['TEA-01']])('a product is found by %s', async (q) => {
  const { items } = await admin.ok(contract.listProducts, { query: { q } })
  expect(items.map(({ code }) => code)).toEqual(['TEA-01'])
})

test.each([['%'], ['_'], ['-01'], ["'"]])('%s is no beginning of a code and finds nothing', async (q) => {
  expect((await admin.ok(contract.listProducts, { query: { q } })).items).toEqual([])
})

test('members read products; only who may manage them changes them', async () => {
  const member = await server.join('member')
  const { items } = await member.ok(contract.listProducts, { query: { sort: '-code' } })
  expect(items.map(({ code }) => code)).toContain('TEA-01')
  const params = { id: items[0]!.id }
  for (const answer of [
    await member.call(contract.createProduct, { body: tea }),
    await member.call(contract.updateProduct, { params, body: { name: 'Mine' } }),
    await member.call(contract.trashProduct, { params }),
  ])
    expect(answer.statusCode).toBe(403)
})

test.each([
  [{ ...tea, price: { amount: -1, currency: 'CNY' } }, '/price/amount'],
  [{ ...tea, price: { amount: 1.5, currency: 'CNY' } }, '/price/amount'],
  [{ ...tea, price: { amount: 1, currency: 'RMB!' } }, '/price/currency'],
  [{ ...tea, code: ' ' }, '/code'],
])('a wrong field is named: %j', async (body, path) => {
  const { errors } = await admin.refused(contract.createProduct, { body })
  expect(errors!.map((each) => each.path)).toContain(path)
})
