import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../test/server.ts'
import { getMe } from '../shared/session.ts'
import { type App, createApp } from './app.ts'

let server: TestServer
let web: App
const webFolder = mkdtempSync(join(tmpdir(), 'rapport-web-'))
beforeAll(async () => {
  server = await testServer()
  await mkdir(join(webFolder, 'assets'))
  await mkdir(join(webFolder, '.vite'))
  await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>Rapport</title>')
  await writeFile(join(webFolder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(webFolder, '.vite/manifest.json'), '{}')
  await writeFile(join(webFolder, 'assets/main-3f9a.js'), 'console.log("plain")')
  await writeFile(join(webFolder, 'assets/main-3f9a.js.br'), 'small')
  web = createApp(server.services, { webFolder, https: true, callerLimit: 3 })
})
afterAll(async () => {
  await web.http.close()
  await server.stop()
  rmSync(webFolder, { recursive: true })
})

const open = (url: string, headers: Record<string, string> = { accept: 'text/html,*/*' }) =>
  web.http.inject({ url, headers })

test.each(['/', '/customers', '/customers/0195?tab=orders', '/sign-in', '/v1.2'])(
  'the page at %s is the app, asked for anew each time',
  async (url) => {
    const answer = await open(url)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('<title>Rapport</title>')
    expect(answer.headers['cache-control']).toBe('no-cache')
  },
)

test('pages run nothing but our own scripts, in nobody else’s frame', async () => {
  const { headers } = await open('/customers')
  expect(headers['content-security-policy']).toMatch(
    /default-src 'self'.*script-src 'self';.*frame-ancestors 'none'/,
  )
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
  expect(headers['strict-transport-security']).toBe('max-age=31536000')
  expect(headers['referrer-policy']).toBe('same-origin')
  expect(headers['permissions-policy']).toContain('microphone=()')
})

test('files named after their content are kept for ever, and come small when the browser takes that', async () => {
  const plain = await open('/assets/main-3f9a.js', {})
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(plain.body).toContain('plain')
  const small = await open('/assets/main-3f9a.js', { 'accept-encoding': 'gzip, br' })
  expect([small.headers['content-encoding'], small.body]).toEqual(['br', 'small'])
  expect(small.headers['content-type']).toContain('javascript')
  expect((await open('/icon.svg', {})).headers['cache-control']).toBe('no-cache')
})

test.each(['/assets/gone-1111.js', '/api/v1/nothing', '/api/nothing', '/.vite/manifest.json'])(
  'there is nothing at %s',
  async (url) => {
    const answer = await open(url)
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ code: 'request.not_found', status: 404 })
  },
)

test('no way leads out of the folder', async () => {
  for (const url of [
    '/..%2f..%2f..%2fetc/passwd',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
  ])
    expect((await open(url, {})).statusCode).toBe(404)
})

test('what is no page and no file is a problem, for programs', async () => {
  expect((await open('/customers', { accept: 'application/json' })).json()).toMatchObject({ status: 404 })
  expect((await web.http.inject({ method: 'POST', url: '/customers' })).statusCode).toBe(404)
})

test('an answer of the API may do nothing in a browser and is not kept', async () => {
  const { headers } = await server.admin.call(getMe)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['strict-transport-security']).toBeUndefined()
})

test('an address that takes other methods says which', async () => {
  const answer = await web.http.inject({ method: 'PUT', url: '/api/v1/customers?x=1' })
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, POST'])
  expect(answer.json()).toMatchObject({
    code: 'request.method_not_allowed',
    title: 'This address does not take PUT.',
  })
})

test('of the caller’s address, the nearest proxy is believed and nobody behind it', async () => {
  const { http } = createApp(server.services, { trustProxy: 1 })
  http.get('/ip', (request, reply) => reply.send(request.ip))
  const headers = { 'x-forwarded-for': '6.6.6.6, 10.0.0.8' }
  expect((await http.inject({ url: '/ip', headers })).body).toBe('10.0.0.8')
  await http.close()
})

test('one caller who asks too much is told to wait; others are not in their way', async () => {
  const ask = (key: string) =>
    web.http.inject({ url: getMe.url, headers: { authorization: `Bearer ${key}` } })
  const statuses = []
  for (let i = 0; i < 4; i++) statuses.push((await ask(server.admin.key)).statusCode)
  expect(statuses).toEqual([200, 200, 200, 429])
  const refused = await ask(server.admin.key)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await ask((await server.join('member')).key)).statusCode).toBe(200)
})

test('the watcher is told that it lives, and whether it can work', async () => {
  const readiness = { shuttingDown: false }
  const { http } = createApp(server.services, { readiness })
  expect((await http.inject('/healthz')).json()).toEqual({ status: 'alive' })
  expect((await http.inject('/readyz')).json()).toEqual({ status: 'ready' })
  readiness.shuttingDown = true
  const leaving = await http.inject('/readyz')
  expect([leaving.statusCode, leaving.json()]).toEqual([503, { status: 'shutting down' }])
  expect((await http.inject('/healthz')).statusCode).toBe(200)
  readiness.shuttingDown = false
  await server.database.pool.query('alter table schema_migrations rename to moved')
  expect((await http.inject('/readyz')).statusCode).toBe(503)
  await server.database.pool.query(`alter table moved rename to schema_migrations`)
  await http.close()
})
