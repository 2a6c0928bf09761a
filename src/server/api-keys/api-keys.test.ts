import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer, worldNow } from '../../../test/server.ts'
import type { Permission } from '../../shared/access.ts'
import { createCustomer, listCustomers } from '../../shared/customers.ts'
import { listEvents } from '../../shared/events.ts'
import { changeUser, listRoles } from '../../shared/people.ts'
import * as contract from '../../shared/session.ts'

const hour = 60 * 60_000

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())

type Wanted = { permissions?: Permission[] | null; expiresAt?: string | null }
const create = (by: Caller, wanted: Wanted = {}) =>
  by.ok(contract.createApiKey, { body: { name: ' ERP ', ...wanted } })
const caller = (key: string): Caller => {
  const headers = { authorization: `Bearer ${key}` }
  return {
    ...server.anonymous,
    key,
    call: (endpoint, request) => server.anonymous.call(endpoint, { ...request, headers }),
    ok: (endpoint, request) => server.anonymous.ok(endpoint, { ...request, headers }),
    refused: (endpoint, request) => server.anonymous.refused(endpoint, { ...request, headers }),
  }
}

test('a key is shown once, kept as a hash, and told apart by its first characters', async () => {
  const { key, ...made } = await create(admin)
  expect(key).toMatch(/^rap_[\w-]{43}$/)
  expect(made).toMatchObject({ name: 'ERP', prefix: key.slice(0, 8), permissions: null, expiresAt: null })
  const { items } = await admin.ok(contract.listApiKeys)
  expect(items.find(({ id }) => id === made.id)).toEqual(made)
  const { rows } = await server.database.pool.query(
    'select (select json_agg(k) from api_keys k)::text || (select json_agg(e) from events e)::text as all',
  )
  expect(rows[0].all).not.toContain(key.slice(8))
})

test('a key does what its user may do, tells when it was used, and dies at once when it is revoked', async () => {
  const { key, id } = await create(admin)
  expect(await caller(key).ok(contract.getMe)).toMatchObject({ id: admin.userId })
  const { items } = await admin.ok(contract.listApiKeys)
  expect(items.find((each) => each.id === id)!.lastUsedAt).not.toBeNull()
  const stranger = await server.join('administrator')
  expect((await stranger.call(contract.revokeApiKey, { params: { id } })).statusCode).toBe(404)
  await admin.ok(contract.revokeApiKey, { params: { id } })
  expect((await caller(key).call(contract.getMe)).statusCode).toBe(401)
  expect((await admin.call(contract.revokeApiKey, { params: { id } })).statusCode).toBe(404)
  expect((await admin.ok(contract.listApiKeys)).items.map((each) => each.id)).not.toContain(id)
})

test('what a key did stands in the history as its user’s, through a key', async () => {
  const { key } = await create(admin)
  const { id } = await caller(key).ok(createCustomer, { body: { kind: 'person', name: '张三' } })
  const filter = JSON.stringify({ field: 'subjectId', operator: 'eq', value: id })
  const { items } = await admin.ok(listEvents, { query: { filter } })
  expect(items[0]).toMatchObject({ actorKind: 'api_key', actor: { id: admin.userId } })
})

test('a key runs out when it says so', async () => {
  const expiresAt = new Date(worldNow.getTime() + hour).toISOString()
  const { key } = await create(admin, { expiresAt })
  server.travelTo(new Date(worldNow.getTime() + hour - 1))
  expect((await caller(key).call(contract.getMe)).statusCode).toBe(200)
  server.travelTo(new Date(worldNow.getTime() + hour))
  expect((await caller(key).call(contract.getMe)).statusCode).toBe(401)
  server.travelTo(worldNow)
  const past = await admin.refused(contract.createApiKey, {
    body: { name: 'late', expiresAt: worldNow.toISOString() },
  })
  expect(past.errors).toMatchObject([{ path: '/expiresAt', code: 'field.in_the_past' }])
})

describe('a key for a part', () => {
  test('does that and nothing else, even where its user may do more', async () => {
    const reader = caller((await create(admin, { permissions: ['customers.read'] })).key)
    expect((await reader.call(listCustomers)).statusCode).toBe(200)
    const refused = await reader.refused(createCustomer, { body: { kind: 'person', name: '张三' } })
    expect(refused).toMatchObject({ status: 403, code: 'access.forbidden' })
    expect((await reader.ok(contract.getMe)).permissions).toEqual(['customers.read'])
    const none = caller((await create(admin, { permissions: [] })).key)
    expect((await none.call(listCustomers)).statusCode).toBe(403)
  })

  test('shrinks with its user', async () => {
    const manager = await server.join('manager')
    const { items } = await admin.ok(listRoles)
    const member = items.find(({ code }) => code === 'member')!.id
    const key = caller((await create(manager, { permissions: ['roles.read', 'customers.read'] })).key)
    expect((await key.call(listRoles)).statusCode).toBe(200)
    await admin.ok(changeUser, { params: { id: manager.userId }, body: { roleId: member } })
    expect((await key.call(listRoles)).statusCode).toBe(403)
    expect((await key.call(listCustomers)).statusCode).toBe(200)
  })

  test('can’t be made for more than one may oneself', async () => {
    const member = await server.join('member')
    const refused = await member.refused(contract.createApiKey, {
      body: { name: 'x', permissions: ['customers.read', 'people.manage'] },
    })
    expect(refused).toMatchObject({ status: 403, code: 'api_keys.too_much' })
  })

  test('makes keys that do no more and last no longer than itself', async () => {
    const expiresAt = new Date(worldNow.getTime() + hour).toISOString()
    const maker = caller(
      (await create(admin, { permissions: ['customers.read', 'orders.read'], expiresAt })).key,
    )
    expect(await create(maker)).toMatchObject({ permissions: ['customers.read', 'orders.read'] })
    expect((await create(maker, { permissions: ['orders.read'] })).permissions).toEqual(['orders.read'])
    const more: Wanted[] = [
      { permissions: null },
      { permissions: ['customers.read', 'people.manage'] },
      { expiresAt: null },
      { expiresAt: new Date(worldNow.getTime() + hour + 1).toISOString() },
    ]
    for (const wanted of more) {
      const refused = await maker.refused(contract.createApiKey, { body: { name: 'x', ...wanted } })
      expect(refused).toMatchObject({ status: 403, code: 'api_keys.too_much' })
    }
  })
})

test('the same idempotency key makes one key, whose secret is not shown again', async () => {
  const headers = { 'idempotency-key': 'a-key-once' }
  const body = { name: 'once' }
  const { key } = await admin.ok(contract.createApiKey, { body, headers })
  const again = await admin.refused(contract.createApiKey, { body, headers })
  expect(again).toMatchObject({ status: 409, code: 'request.answered_once' })
  const { items } = await admin.ok(contract.listApiKeys)
  expect(items.filter(({ name }) => name === 'once')).toHaveLength(1)
  const { rows } = await server.database.pool.query('select json_agg(k)::text as all from idempotency_keys k')
  expect(rows[0].all).not.toContain(key)
})

test.each([
  ['unknown permissions', { permissions: ['everything'] }, '/permissions/0'],
  ['a day that does not exist', { expiresAt: '2026-02-30T00:00:00Z' }, '/expiresAt'],
  ['no name', { name: '' }, '/name'],
])('%s are refused', async (_, wrong, path) => {
  const problem = await admin.refused(contract.createApiKey, { body: { name: 'x', ...wrong } })
  expect(problem).toMatchObject({ status: 422, errors: [{ path }] })
})

test.each([['rap_'], ['rap_made-up'], ['x'.repeat(500)], ['  ']])('%j is no key', async (key) => {
  expect((await caller(key).call(contract.getMe)).statusCode).toBe(401)
})
