import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import '../../test/database.ts'
import { createCustomer } from '../shared/customers.ts'
import { signIn } from '../shared/session.ts'
import { readEnv } from './env.ts'
import { start } from './start.ts'

let folder: string
const running: ChildProcess[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-start-'))
  await chmod(folder, 0o755)
})
afterAll(async () => {
  for (const each of running) each.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
})

const administrator = { email: 'admin@example.com', password: 'correct horse battery' }

/** A server process, with what it says. */
const serve = async (vars: Record<string, string> = {}) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env.PATH, PORT: '0', RAPPORT_DATA: folder, ...vars },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const told = { text: '' }
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk) => {
      told.text += chunk
    })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const address = async () => {
    const found = () => /ready at (\S+)/.exec(told.text)?.[1]
    await Promise.race([
      ended,
      vi.waitFor(() => expect(found()).toBeTruthy(), { timeout: 50_000, interval: 20 }),
    ])
    if (!found()) throw new Error(told.text)
    return found()!
  }
  return { child, told, ended, address }
}

const status = (url: string) =>
  fetch(url).then(
    (response) => response.status,
    () => 0,
  )

test('a fresh instance prints a one-time link, is ready, and ends in order when asked', async () => {
  const { child, told, ended, address } = await serve()
  const url = await address()
  await vi.waitFor(() => expect(told.text).toContain(`${url}/setup#`))
  expect(await status(`${url}/readyz`)).toBe(200)
  expect(await (await fetch(`${url}/api/v1/setup`)).json()).toEqual({ open: true })
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  await expect(readFile(join(folder, 'postgres/cluster/postmaster.pid'))).rejects.toThrow('ENOENT')
}, 60_000)

test('the settings found an instance; requests under way are finished when it is asked to stop', async () => {
  const { child, ended, address, told } = await serve({
    RAPPORT_ADMIN_EMAIL: administrator.email,
    RAPPORT_ADMIN_PASSWORD: administrator.password,
  })
  const url = await address()
  expect(told.text).not.toContain('/setup#')
  const entered = await post(url, signIn.url, administrator)
  expect(entered.status).toBe(201)
  const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
  const underWay = Array.from({ length: 20 }, (_, i) =>
    post(url, createCustomer.url, { kind: 'person', name: `客户 ${i}` }, { cookie }),
  )
  await underWay[0]
  child.kill('SIGTERM')
  const statuses = await Promise.all(
    underWay.map((each) =>
      each.then(
        (answer) => answer.status,
        () => 0,
      ),
    ),
  )
  expect(statuses[0]).toBe(201)
  expect(statuses.every((code) => code === 201 || code === 0)).toBe(true)
  expect(await ended).toBe(0)
}, 60_000)

test('when PostgreSQL is killed under it, requests are told to wait, and then all is as before', async () => {
  const { child, ended, address } = await serve()
  const url = await address()
  const { headers } = await post(url, signIn.url, administrator)
  const cookie = headers.get('set-cookie')!.split(';')[0]!
  const made = await post(url, createCustomer.url, { kind: 'person', name: '张三' }, { cookie })
  const { id } = (await made.json()) as { id: string }
  const pid = Number((await readFile(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0])
  process.kill(pid, 'SIGKILL')
  const seen = new Set<number>()
  await vi.waitFor(
    async () => {
      const answer = await fetch(`${url}/api/v1/customers/${id}`, { headers: { cookie } })
      seen.add(answer.status)
      expect(answer.status).toBe(200)
    },
    { timeout: 20_000, interval: 5 },
  )
  expect([...seen].every((code) => code === 200 || code === 503)).toBe(true)
  await vi.waitFor(async () => expect(await status(`${url}/readyz`)).toBe(200))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
}, 60_000)

test('three that start at the same moment on an empty database of one’s own all come up, with one administrator', async () => {
  const { url } = inject('testServer')
  const name = `rapport_test_${process.pid}_start`
  const admin = new pg.Client(url)
  await admin.connect()
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`)
  const vars = {
    DATABASE_URL: url.replace(/^(\w+:\/\/[^/?]*)(\/[^?]*)?/, `$1/${name}`),
    PORT: '0',
    RAPPORT_DATA: join(folder, 'shared'),
    RAPPORT_ADMIN_EMAIL: administrator.email,
    RAPPORT_ADMIN_PASSWORD: administrator.password,
  }
  const env = readEnv(vars, folder)
  const servers = await Promise.all([1, 2, 3].map(() => start(env, pino({ level: 'silent' }))))
  for (const { address } of servers) {
    expect(await status(`${address}/readyz`)).toBe(200)
    expect((await post(address, signIn.url, administrator)).status).toBe(201)
  }
  await Promise.all(servers.map(({ stop }) => stop()))
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
}, 60_000)

test('a second server on the same data is refused, and told who has it', async () => {
  const first = await serve()
  await first.address()
  const second = await serve()
  expect(await second.ended).toBe(1)
  expect(second.told.text).toContain(`process ${first.child.pid}`)
  first.child.kill('SIGTERM')
  await first.ended
}, 60_000)

test('a port in use, and settings that can’t be right, are said in words', async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  await once(blocker, 'listening')
  const { port } = blocker.address() as { port: number }
  const { ended, told } = await serve({ PORT: String(port) })
  expect(await ended).toBe(1)
  expect(told.text).toContain(`Port ${port} is in use by another program`)
  expect(told.text).not.toContain('    at ')
  blocker.close()
  const wrong = await serve({ PORT: 'http', LANG: 'zh_CN.UTF-8' })
  expect(await wrong.ended).toBe(1)
  expect(wrong.told.text).toContain('PORT 应为 0 至 65535')
}, 60_000)

const post = (url: string, path: string, body: unknown, headers = {}) =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
