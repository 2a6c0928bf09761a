import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../test/server.ts'
import * as contract from '../shared/customers.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const namesFor = async (filter: unknown): Promise<string[]> => {
  const { items } = await server.admin.ok(contract.listCustomers, {
    query: { filter: JSON.stringify(filter), sort: 'name' },
  })
  return items.map(({ name }) => name)
}

test.each<unknown>([{ toString: 1 }, { toString: 1, valueOf: 1 }, [{ toString: 1 }], 7, null])(
  'an operator that is %j is refused, and is no failure of ours',
  async (operator) => {
    const filter = JSON.stringify({ field: 'name', operator, value: 'x' })
    const { status, errors } = await server.admin.refused(contract.listCustomers, { query: { filter } })
    expect([status, errors?.[0]?.code]).toEqual([422, 'filter.unknown_operator'])
  },
)

test('one that nests without end is refused too', async () => {
  const deep = `${'['.repeat(9_000)}${']'.repeat(9_000)}`
  const filter = `{"field":"name","operator":${deep},"value":1}`
  expect((await server.admin.refused(contract.listCustomers, { query: { filter } })).status).toBe(422)
})

test.each([
  ['Asia/Shanghai', '2026-03-03T16:00:00Z'],
  ['America/New_York', '2026-03-03T05:00:00Z'],
  // Names that JavaScript takes and PostgreSQL has never heard of, from before such names were refused.
  ['US/Pacific-New', '2026-03-03T08:00:00Z'],
  ['VST', '2026-03-03T17:00:00Z'],
])('a day begins at midnight in %s', async (zone, midnight) => {
  await server.services.db.updateTable('users').set({ time_zone: zone }).execute()
  server.travelTo(new Date(Date.parse(midnight) - 1))
  await server.admin.ok(contract.createCustomer, { body: { kind: 'person', name: `${zone} before` } })
  server.travelTo(new Date(midnight))
  await server.admin.ok(contract.createCustomer, { body: { kind: 'person', name: `${zone} after` } })
  const day = zone === 'Asia/Shanghai' || zone === 'VST' ? '2026-03-04' : '2026-03-03'
  const named = { field: 'name', operator: 'starts_with', value: zone }
  for (const value of [day, { daysAgo: 0 }]) {
    const since = { field: 'createdAt', operator: 'gte', value }
    expect(await namesFor({ and: [named, since] })).toEqual([`${zone} after`])
    expect(await namesFor({ and: [named, { not: since }] })).toEqual([`${zone} before`])
  }
})

test.each(['1000-01-01', '9999-12-31', { daysAgo: 36_500 }, { daysAhead: 36_500 }])(
  'the farthest day %j can be compared with',
  async (value) => {
    expect(await namesFor({ field: 'createdAt', operator: 'eq', value })).toEqual([])
    expect(await namesFor({ field: 'birthday', operator: 'eq', value })).toEqual([])
  },
)
