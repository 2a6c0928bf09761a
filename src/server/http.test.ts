import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../test/server.ts'
import { createCustomer, createCustomers } from '../shared/customers.ts'
import { liveUpdates } from '../shared/events.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const json = { 'content-type': 'application/json' }

test('one row may be as large as a row can be, a batch much larger', async () => {
  const payload = JSON.stringify({ kind: 'person', name: '张三', note: 'x'.repeat(3_000_000) })
  const { status, title } = await server.admin.refused(createCustomer, { payload, headers: json })
  expect([status, title]).toEqual([413, 'That is too much at once: at most 2 MB.'])
  const batch = await server.admin.ok(createCustomers, { payload: `{"items":[${payload}]}`, headers: json })
  expect(batch.items[0]?.problem?.errors).toMatchObject([{ path: '/note', code: 'field.too_long' }])
})

test('a row that nests without end is no failure of ours, with or without an idempotency key', async () => {
  const payload = `{"items":[${'['.repeat(200_000)}${']'.repeat(200_000)}]}`
  const batch = await server.admin.ok(createCustomers, { payload, headers: json })
  expect(batch.refused).toBe(1)
  const { status } = await server.admin.refused(createCustomers, {
    payload,
    headers: { ...json, 'idempotency-key': 'deep' },
  })
  expect(status).toBe(400)
})

test('the head of a stream without end is not asked for', async () => {
  const answer = await server.admin.call({ ...liveUpdates, method: 'HEAD' as 'GET' })
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET'])
})
