import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../test/server.ts'
import * as contract from '../shared/customers.ts'

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
  const levels = ['A', null, 'B', null, 'A', 'C', 'B']
  for (const [i, level] of levels.entries())
    await admin.ok(contract.createCustomer, {
      body: {
        kind: 'person',
        name: `客户 ${i % 3}`,
        level,
        birthday: i % 2 ? `199${i}-02-28` : null,
        note: `${i}`,
      },
    })
})
afterAll(() => server.stop())

const paged = async (sort: string): Promise<string[]> => {
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = await admin.ok(contract.listCustomers, {
      query: { sort, limit: 2, ...(after && { after }) },
    })
    expect(page.total).toEqual({ count: 7, exact: true })
    ids.push(...page.items.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  return ids
}

test.each([
  'name',
  '-name',
  'level',
  '-level',
  'birthday',
  '-birthday',
  'createdAt',
  'communicationCount',
  '-orderTotal',
  'level,-name',
  '-name,level',
  'name,-createdAt',
  '-level,-birthday',
])('pages sorted by %s hold every row once, in the order of the whole', async (sort) => {
  const whole = await admin.ok(contract.listCustomers, { query: { sort } })
  const ids = whole.items.map(({ id }) => id)
  expect(ids).toHaveLength(7)
  expect(await paged(sort)).toEqual(ids)
})

test('empty values come last in either direction', async () => {
  for (const sort of ['level', '-level']) {
    const { items } = await admin.ok(contract.listCustomers, { query: { sort } })
    expect(items.slice(-2).map(({ level }) => level)).toEqual([null, null])
  }
})

const cursorOf = async (sort: string) => {
  const { next } = await admin.ok(contract.listCustomers, { query: { sort, limit: 2 } })
  return JSON.parse(Buffer.from(next!, 'base64url').toString()) as { sort: string; values: unknown[] }
}

test.each([
  ['createdAt', ['yesterday']],
  ['createdAt', ['2026-02-30 00:00:00+00']],
  ['createdAt', [null]],
  ['createdAt', []],
  ['createdAt', [7]],
  ['-orderTotal', ['1.5']],
  ['-orderTotal', ['99999999999999999999']],
  ['communicationCount', ['NaN']],
  ['name', ['\u0000']],
  ['birthday', ['0000-00-00']],
])('a cursor by %s made up as %j is refused', async (sort, values) => {
  const after = Buffer.from(JSON.stringify({ ...(await cursorOf(sort)), values })).toString('base64url')
  const problem = await admin.refused(contract.listCustomers, { query: { sort, after } })
  expect(problem.errors).toMatchObject([{ path: 'after', code: 'list.bad_cursor' }])
})

test.each(['', 'x', 'bnVsbA', '%00'])('%j is no cursor', async (after) => {
  expect((await admin.call(contract.listCustomers, { query: { after } })).statusCode).toBe(422)
})

test('a cursor of another sort is refused', async () => {
  const after = Buffer.from(JSON.stringify(await cursorOf('name'))).toString('base64url')
  expect((await admin.call(contract.listCustomers, { query: { after, sort: '-name' } })).statusCode).toBe(422)
})
