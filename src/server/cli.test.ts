import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../test/server.ts'
import { createCustomer, getCustomer, listCustomers } from '../shared/customers.ts'
import { getMe } from '../shared/session.ts'
import type { Locale } from '../shared/shapes.ts'
import { runCommandLine } from './cli.ts'

let server: TestServer
let folder: string
let member: Caller
const running: ChildProcess[] = []
beforeAll(async () => {
  server = await testServer()
  member = await server.join('member', { name: '李娜' })
  folder = await mkdtemp(join(tmpdir(), 'rapport-cli-'))
  await chmod(folder, 0o755)
})
afterAll(async () => {
  for (const each of running) each.kill('SIGKILL')
  await server.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
})

/** Types a command at a terminal on the test database; answers what it said where. */
const type = async (line: string, vars: Record<string, string> = {}, locale: Locale = 'en') => {
  const [out, told]: [string[], string[]] = [[], []]
  const code = await runCommandLine(line.split(' '), {
    locale,
    vars: { DATABASE_URL: server.database.url, RAPPORT_DATA: folder, RAPPORT_LOG_LEVEL: 'silent', ...vars },
    out: (text) => out.push(text),
    tell: (said) => told.push(said[locale]),
  })
  return { code, out, told: told.join('\n') }
}

const memberEmail = () => `${member.userId}@example.com`
const as = (key: string, url = getMe.url) =>
  server.app.http.inject({ url, headers: { authorization: `Bearer ${key}` } })

test('a key is printed alone, and works; a revoked one does not', async () => {
  const { code, out } = await type(`api-key create --user ${memberEmail().toUpperCase()} --name ERP`)
  expect([code, out.length]).toEqual([0, 1])
  expect((await as(out[0]!)).json()).toMatchObject({ id: member.userId })
  const listed = (await type(`api-key list --user ${memberEmail()}`)).out
  const row = listed.find((line) => line.includes('ERP'))!
  expect(row).toContain(out[0]!.slice(0, 8))
  expect(listed.join()).not.toContain(out[0])
  expect((await type(`api-key revoke ${row.split(' ')[0]} --user ${memberEmail()}`)).code).toBe(0)
  expect((await as(out[0]!)).statusCode).toBe(401)
})

test('a key that runs out stops on its day', async () => {
  const { out } = await type(`api-key create --user ${memberEmail()} --name short --expires 2999-01-31`)
  expect((await as(out[0]!)).statusCode).toBe(200)
  expect((await type(`api-key create --user ${memberEmail()} --name never --expires 2026-02-30`)).code).toBe(
    2,
  )
  const past = await type(`api-key create --user ${memberEmail()} --name past --expires 2020-01-01`)
  expect([past.code, past.out]).toEqual([1, []])
  expect(past.told).toContain('expiresAt')
})

test('a user is created with a link, listed, kept out and let in again', async () => {
  const { out } = await type('user create --email new@example.com --name 新员工 --role manager', {
    RAPPORT_URL: 'https://crm.example.com',
  })
  expect(out[0]).toMatch(/^https:\/\/crm\.example\.com\/welcome#\S{20,}$/)
  const listed = (await type('user list')).out
  expect(listed[0]).toMatch(/^EMAIL +NAME +ROLE/)
  expect(listed.find((line) => line.startsWith('new@example.com'))).toMatch(/新员工 +manager +- +invited$/)
  const json = (await type('user list --json')).out.map((line) => JSON.parse(line) as { email: string })
  expect(json.map(({ email }) => email)).toContain('new@example.com')
  expect((await type('user create --email NEW@example.com --name Twice')).told).toMatch(/e-mail|address/i)
  expect((await as(member.key)).statusCode).toBe(200)
  expect((await type(`user deactivate ${memberEmail()}`)).code).toBe(0)
  expect((await as(member.key)).statusCode).toBe(401)
  const refused = await type(`api-key create --user ${memberEmail()} --name x`)
  expect([refused.code, refused.out]).toEqual([1, []])
  expect(refused.told).toContain(`rapport user activate ${memberEmail()}`)
  expect((await type(`user activate ${memberEmail()}`)).code).toBe(0)
  expect((await type('user link new@example.com')).out[0]).toContain('/welcome#')
})

test('the last administrator can not be kept out', async () => {
  const { code, told } = await type('user deactivate admin@example.com')
  expect(code).toBe(1)
  expect(told).toMatch(/administrator/i)
  expect((await as(server.admin.key)).statusCode).toBe(200)
})

test.each([
  ['user link nobody@example.com', 1, 'No user has the address nobody@example.com'],
  ['user link', 2, 'EMAIL is missing'],
  ['api-key create --user a@example.com', 2, '--name is missing'],
  [
    'user create --email x@example.com --name X --role boss',
    2,
    'There is no role boss. There are: administrator',
  ],
  ['seed --customers many --communications 1', 2, '--customers must be a whole number'],
  ['seed --customers 1 --communications 1 --colour red', 2, '--colour can’t be used like this'],
  ['user list everyone', 2, '"everyone" is not expected here'],
  ['fly', 2, 'There is no command "fly"'],
])('"%s" is answered in words', async (line, code, words) => {
  const answer = await type(line)
  expect([answer.code, answer.out]).toEqual([code, []])
  expect(answer.told.replaceAll("'", '’')).toContain(words.replaceAll("'", '’'))
})

test('help is in the language of the terminal, and goes out', async () => {
  expect((await type('help')).out[0]).toContain('Usage: rapport COMMAND')
  const { code, out } = await type('seed --help', {}, 'zh-CN')
  expect(code).toBe(0)
  expect(out[0]).toContain('用法: rapport seed')
  expect(out[0]).toContain('--customers N')
})

test('settings that can’t be right are said before anything is opened', async () => {
  const { code, told } = await type('user list', { PORT: 'http' })
  expect(code).toBe(1)
  expect(told).toContain('PORT must be')
})

test('seeding makes what was asked for, and a doctor finds its figures right', async () => {
  const before = (await server.admin.ok(listCustomers)).total.count
  const { code, out } = await type('seed --customers 60 --communications 300 --orders 20')
  expect(code).toBe(0)
  expect(JSON.parse(out[0]!)).toMatchObject({
    customers: 60,
    communications: 300,
    orders: 20,
    followUps: 50,
    staff: 8,
  })
  expect((await server.admin.ok(listCustomers)).total.count).toBe(before + 60)
  const doctor = await type('doctor')
  expect(doctor.out.join('\n')).toContain("✓ Customers' kept figures: right")
})

test('the doctor finds wrong figures, says what to do, and does it', async () => {
  const made = await server.admin.ok(createCustomer, { body: { kind: 'person', name: '数错了' } })
  await server.database.pool.query(
    'update customer_stats set communication_count = 7 where customer_id = $1',
    [made.id],
  )
  const found = await type('doctor')
  expect(found.code).toBe(1)
  expect(found.out.join('\n')).toMatch(
    /✗ Customers' kept figures: 1 are wrong\n {2}→ npx rapport doctor --rebuild/,
  )
  expect((await type('doctor --quick')).code).toBe(0)
  expect((await type('doctor --rebuild')).code).toBe(0)
  const { stats } = await server.admin.ok(getCustomer, { params: { id: made.id } })
  expect(stats.communicationCount).toBe(0)
})

test('the doctor tells of a database that is away, newer, behind, or open to others', async () => {
  const away = await type('doctor', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'zh-CN')
  expect(away.code).toBe(1)
  expect(away.out.join('\n')).toMatch(/✗ 数据库：.*\n {2}→ 请确认 DATABASE_URL/)
  const { pool } = server.database
  await pool.query(`insert into schema_migrations (name, checksum) values ('9999_future.sql', '')`)
  expect((await type('doctor')).out.join('\n')).toContain(
    '✗ Migrations: the database is newer than this Rapport',
  )
  await pool.query(`delete from schema_migrations where name in ('9999_future.sql', '0004_orders.sql')`)
  expect((await type('doctor')).out.join('\n')).toContain('! Migrations: 1 to run')
  await mkdir(join(folder, 'files'))
  await chmod(join(folder, 'files'), 0o755)
  expect((await type('doctor')).out.join('\n')).toContain('can be entered by other users')
  await rm(join(folder, 'files'), { recursive: true })
  const nowhere = await type('doctor', { DATABASE_URL: '', RAPPORT_DATA: join(folder, 'none') })
  expect(nowhere.out.join('\n')).toMatch(/not there yet[^✗]*! Database: not made yet/)
})

test('while the server runs, commands work on its embedded database, and their links lead to it', async () => {
  const vars = { PATH: process.env.PATH, RAPPORT_DATA: folder }
  const admin = { RAPPORT_ADMIN_EMAIL: 'boss@example.com', RAPPORT_ADMIN_PASSWORD: 'correct horse battery' }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...vars, ...admin, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.push(child)
  let told = ''
  // Nobody listens to it afterwards, which must not matter.
  for await (const chunk of child.stdout) {
    told += chunk
    if (told.includes('ready at')) break
  }
  const address = /ready at (\S+)/.exec(told)![1]!
  const command = (...args: string[]) =>
    promisify(execFile)(process.execPath, [join(import.meta.dirname, 'cli.ts'), ...args], { env: vars })
  const { stdout: key } = await command('api-key', 'create', '--user', 'boss@example.com', '--name', 'one')
  const me = await fetch(address + getMe.url, { headers: { authorization: `Bearer ${key.trim()}` } })
  expect(await me.json()).toMatchObject({ email: 'boss@example.com' })
  expect((await command('user', 'link', 'boss@example.com')).stdout).toContain(`${address}/welcome#`)
  child.kill('SIGTERM')
  await once(child, 'exit')
  const { stdout } = await command('user', 'list')
  expect(stdout).toContain('boss@example.com')
}, 60_000)
