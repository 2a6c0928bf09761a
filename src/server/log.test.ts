import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../test/server.ts'
import { createCustomer, getCustomer, listCustomers, updateCustomer } from '../shared/customers.ts'
import { signIn } from '../shared/session.ts'
import { createApp } from './app.ts'
import { createLog } from './log.ts'

let server: TestServer
let written = ''
const log = createLog('trace', 'json', {
  write: (line) => {
    written += line
  },
})
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const lines = () =>
  written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('after a day of requests the log holds nothing personal', async () => {
  const { http } = createApp({ ...server.services, log })
  const headers = { authorization: `Bearer ${server.admin.key}` }
  const ask = (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, more = {}) =>
    http.inject({ method, url, headers: { ...headers, ...more }, ...(payload && { payload }) })
  const made = await ask('POST', createCustomer.url, {
    kind: 'person',
    name: '诸葛孔明',
    note: '机密便条',
    contactPoints: [
      { type: 'phone', value: '13812345678' },
      { type: 'email', value: 'kongming@example.com' },
    ],
  })
  expect(made.statusCode).toBe(201)
  const one = getCustomer.url.replace(':id', made.json().id)
  await ask('GET', `${listCustomers.url}?q=诸葛孔明&filter=${encodeURIComponent('{"field":"name"}')}`)
  await ask('GET', `${listCustomers.url}?q=${encodeURIComponent('诸葛孔明')}`)
  await ask('PATCH', one.replace(/.$/, 'z'), { name: '诸葛孔明' })
  await ask('PATCH', one, { name: '', colour: '诸葛孔明' }, { 'if-match': '诸葛' })
  await ask('POST', createCustomer.url, { name: '诸葛孔明' })
  await ask('GET', '/secret-page?token=hunter2')
  await http.inject({
    method: 'POST',
    url: signIn.url,
    payload: { email: 'kongming@example.com', password: 'hunter2 hunter2' },
    headers: { cookie: 'rapport_session=hunter2' },
  })
  await http.close()
  expect(lines().filter(({ msg }) => msg === 'request').length).toBeGreaterThanOrEqual(8)
  expect(written).not.toMatch(/诸葛|孔明|%E8%AF|机密|13812345678|12345678|kongming|hunter2|Bearer|rap_/i)
})

test('a line tells who asked for what, by pattern, how it went and how long it took', async () => {
  written = ''
  const { http } = createApp({ ...server.services, log })
  const answer = await http.inject({
    method: 'PATCH',
    url: updateCustomer.url.replace(':id', server.admin.userId),
    headers: { authorization: `Bearer ${server.admin.key}` },
    payload: { stage: 'won' },
  })
  await http.close()
  expect(lines().at(-1)).toEqual({
    level: 'info',
    time: expect.any(String),
    msg: 'request',
    requestId: answer.headers['x-request-id'],
    method: 'PATCH',
    route: '/api/v1/customers/:id',
    status: 404,
    ms: expect.any(Number),
    userId: server.admin.userId,
  })
})

test('a fault is told with its place, and without the values that the database quotes', async () => {
  written = ''
  const { http } = createApp({ ...server.services, log })
  http.get('/fault', () =>
    server.database.pool.query(`insert into customers (id, kind, name, created_at, updated_at)
      values (gen_random_uuid(), '诸葛孔明', 'x', now(), now())`),
  )
  http.get('/cast', () => server.database.pool.query(`select '诸葛孔明'::uuid`))
  const answers = [await http.inject('/fault'), await http.inject('/cast')]
  await http.close()
  for (const answer of answers) {
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('诸葛孔明')
  }
  const faults = lines().filter(({ err }) => err)
  expect(faults).toHaveLength(2)
  expect(faults[0]).toMatchObject({ err: { code: '23514', constraint: 'customers_kind_check' } })
  expect((faults[1]!.err as { stack: string }).stack).toMatch(/^\s+at /)
  expect(written).not.toContain('诸葛孔明')
})

test('for a terminal the same is one readable line', () => {
  let text = ''
  const readable = createLog('info', 'text', {
    write: (line) => {
      text += line
    },
  })
  readable.info({ job: 'empty_trash', ms: 12 }, 'job done')
  readable.error({ err: new Error('no') }, 'it failed')
  expect(text).toMatch(/^\d\d:\d\d:\d\d\.\d{3} info job done job=empty_trash ms=12\n/)
  expect(text).toMatch(/error it failed\nError: no\n\s+at /)
})
