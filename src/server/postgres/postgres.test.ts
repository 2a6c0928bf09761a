import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  checkDatabase,
  type DatabaseServer,
  type EmbeddedOptions,
  FolderInUse,
  openDatabaseServer,
} from './postgres.ts'

const log = { info() {}, warn() {}, error: vi.fn() }
let parent: string
let dataDir: string
const opened: DatabaseServer[] = []

beforeEach(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'rapport-'))
  await chmod(parent, 0o755)
  dataDir = path.join(parent, 'postgres')
})

afterEach(async () => {
  for (const server of opened.splice(0)) await server.stop()
  await rm(parent, { recursive: true, force: true })
})

type Options = Partial<EmbeddedOptions> & { databaseUrl?: string; joinRunning?: boolean }

async function open(options: Options = {}) {
  const server = await openDatabaseServer({ dataDir, log, durability: 'test', ...options })
  opened.push(server)
  return server
}

async function query(server: DatabaseServer, sql: string) {
  const client = new pg.Client(server.url)
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}

const pidFile = () => path.join(dataDir, 'cluster', 'postmaster.pid')
const serverPid = async () => Number((await readFile(pidFile(), 'utf8')).split('\n')[0])

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Starts the server from a process of its own, to be killed; resolves when the database is up. */
async function startInAnotherProcess(): Promise<ChildProcess> {
  const code = `
    import { openDatabaseServer } from ${JSON.stringify(path.join(import.meta.dirname, 'postgres.ts'))}
    await openDatabaseServer({ dataDir: ${JSON.stringify(dataDir)}, log: console, durability: 'test' })
    console.log('up')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout!, 'data')
  return child
}

test('data outlives a stop and a start', async () => {
  const first = await open()
  await query(first, `create table kept as select '张三丰' as name`)
  await first.stop()
  expect(await query(await open(), 'select name from kept')).toEqual([{ name: '张三丰' }])
})

test('connections that are still open do not keep the server from stopping', async () => {
  const server = await open()
  const client = new pg.Client(server.url)
  const told = new Promise((resolve) => client.on('error', resolve))
  await client.connect()
  await client.query('begin')
  await server.stop()
  expect(String(await told)).toContain('terminating connection')
})

test('a second server on the same folder is refused, and told who has it', async () => {
  await open()
  await expect(open()).rejects.toThrow(FolderInUse)
  await expect(open()).rejects.toThrow(`process ${process.pid}`)
})

test('a command joins the server that runs already, and leaves it running', async () => {
  const server = await open()
  const joined = await open({ joinRunning: true })
  expect(joined.url).toBe(server.url)
  await joined.stop()
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('two starts at the same moment: one wins, the other is refused', async () => {
  const results = await Promise.allSettled([open(), open()])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a server that is killed starts again by itself', async () => {
  const server = await open({ durability: 'safe' })
  await query(server, 'create table kept ()')
  const killed = await serverPid()
  process.kill(killed, 'SIGKILL')
  await vi.waitFor(async () => expect(await query(server, 'table kept')).toEqual([]), { timeout: 10_000 })
  expect(await serverPid()).not.toBe(killed)
  expect(log.error).toHaveBeenCalledWith(expect.stringContaining(`process ${killed}`))
})

test('killing our own process leaves no server behind', async () => {
  const child = await startInAnotherProcess()
  const pid = await serverPid()
  expect(isRunning(pid)).toBe(true)
  child.kill('SIGKILL')
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 5000 })
})

test('right after our own process was killed, the next start works', async () => {
  const child = await startInAnotherProcess()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await query(await open(), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a cluster whose creation was interrupted is made anew', async () => {
  const draft = path.join(dataDir, 'cluster.init-1')
  await mkdir(draft, { recursive: true })
  await writeFile(path.join(draft, 'PG_VERSION'), '18\n')
  await open()
  expect(await readdir(dataDir)).not.toContain('cluster.init-1')
})

test('without LANG the database is UTF-8 and sees Chinese', async () => {
  vi.stubEnv('LANG', undefined)
  vi.stubEnv('LC_ALL', undefined)
  const server = await open().finally(() => vi.unstubAllEnvs())
  const facts = await query(
    server,
    `select getdatabaseencoding() as encoding, show_trgm('张三丰') <> '{}' as seen`,
  )
  expect(facts).toEqual([{ encoding: 'UTF8', seen: true }])
})

test('a stale pid file that names another living process is no obstacle', async () => {
  const server = await open()
  const lines = (await readFile(pidFile(), 'utf8')).split('\n')
  await server.stop()
  await writeFile(pidFile(), [process.pid, ...lines.slice(1)].join('\n'))
  expect(await query(await open(), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a path too long for a socket works', async () => {
  dataDir = path.join(parent, '客户'.repeat(20), 'postgres')
  const server = await open()
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
  const { host } = server.connection as { host: string }
  expect(host).toMatch(/^\/tmp\/rapport-/)
  expect((await lstat(host)).mode & 0o777).toBe(0o700)
  await server.stop()
  await rm(host, { recursive: true })
})

test('a path with spaces, quotes and commas works', async () => {
  dataDir = path.join(parent, `it's "ours", 张`, 'postgres')
  expect(await query(await open(), 'select 1 as one')).toEqual([{ one: 1 }])
})

test.runIf(process.getuid?.() === 0)(
  'below a folder that only root may enter, the data goes to /var/lib',
  async () => {
    await chmod(parent, 0o700)
    const server = await open()
    const place = await realpath(dataDir)
    expect(place).toMatch(/^\/var\/lib\/rapport\/postgres-/)
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    await query(await open(), 'select 1')
    for (const each of opened.splice(0)) await each.stop()
    await rm(place, { recursive: true })
  },
)

test('a database of your own is used as it is', async () => {
  const { url } = await open()
  const external = await open({ databaseUrl: url })
  await external.stop()
  expect(await query(external, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a database in which Chinese could not be searched is refused', async () => {
  const server = await open()
  await query(
    server,
    `create database blind template template0 locale_provider libc locale 'C' encoding 'UTF8'`,
  )
  await query(
    server,
    `create database ascii template template0 locale_provider libc locale 'C' encoding 'SQL_ASCII'`,
  )
  const complaint = async (name: string) => {
    const pool = new pg.Pool({ ...server.connection, database: name })
    return checkDatabase(pool)
      .catch(String)
      .finally(() => pool.end())
  }
  expect(await complaint('blind')).toContain('hides Chinese letters')
  expect(await complaint('ascii')).toContain('encoded in SQL_ASCII')
})

test('a database of another major version is refused, not damaged', async () => {
  const server = await open()
  await server.stop()
  opened.splice(0)
  await writeFile(path.join(dataDir, 'cluster', 'PG_VERSION'), '17\n')
  await expect(open()).rejects.toThrow('was made by PostgreSQL 17')
})
