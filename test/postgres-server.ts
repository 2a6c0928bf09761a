import { createHash, randomBytes } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { createPool } from '../src/server/db.ts'
import { migrate, readMigrations } from '../src/server/migrate.ts'
import { type DatabaseServer, FolderInUse, openDatabaseServer } from '../src/server/postgres/postgres.ts'
import { prepareQueue } from '../src/server/worker.ts'

/** A PostgreSQL server for tests with a migrated database, `template`, to clone. Plain data: it crosses to workers. */
export type TestServer = { url: string; template: string }

const silent = { info() {}, warn() {}, error: console.error }
const folders = path.resolve(import.meta.dirname, '../data')
const prefix = 'rapport_test_'

/**
 * Starts an embedded server without fsync, or uses TEST_DATABASE_URL (its user must be allowed to create
 * databases), and makes the template. The template is kept until a migration changes.
 */
export async function startTestServer(): Promise<TestServer & { stop(): Promise<void> }> {
  const external = process.env.TEST_DATABASE_URL
  const server = external
    ? await openDatabaseServer({ databaseUrl: external, dataDir: '', log: silent })
    : await firstFree()
  const template = await withAdmin(server.url, async (admin) => {
    if (!external) await dropLeftovers(admin)
    return ensureTemplate(admin, server.url)
  })
  return { url: server.url, template, stop: () => server.stop() }
}

/** Creates a database that is a copy of the template. Its name tells which run left it, should one be left. */
export async function cloneTemplate({ url, template }: TestServer): Promise<string> {
  const name = `${prefix}${process.pid}_${randomBytes(4).toString('hex')}`
  await withAdmin(url, (admin) => admin.query(`create database ${name} template ${template}`))
  return inDatabase(url, name)
}

/** The template itself, to be read only: it can't be cloned while somebody is connected. */
export const templateUrl = ({ url, template }: TestServer) => inDatabase(url, template)

/** Drops a database that `cloneTemplate` made, with whoever is still connected to it. */
export async function dropClone(server: TestServer, clone: string) {
  const name = databaseOf(clone)
  if (!name.startsWith(prefix)) throw new Error(`${name} is no test database`)
  await withAdmin(server.url, (admin) => admin.query(`drop database if exists ${name} with (force)`))
}

/** Several test runs may go on in one checkout: each takes the first folder that nobody uses. */
async function firstFree(): Promise<DatabaseServer> {
  for (let number = 1; number <= 9; number++) {
    try {
      const dataDir = path.join(folders, `test-${number}`)
      return await openDatabaseServer({ dataDir, log: silent, durability: 'test', settings: small })
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error
    }
  }
  throw new Error('Nine test runs are using this checkout already.')
}

const small = { shared_buffers: '128MB', max_wal_size: '512MB', autovacuum: 'off' }

/** Runs that were killed leave their databases behind. The folder is ours alone, so nobody uses them. */
async function dropLeftovers(admin: pg.Client) {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database where datname like '${prefix}%'`,
  )
  for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`)
}

async function ensureTemplate(admin: pg.Client, url: string) {
  const migrations = await readMigrations()
  const hash = createHash('sha256')
    .update(JSON.stringify([migrations, 'queue']))
    .digest('hex')
    .slice(0, 12)
  const template = `rapport_template_${hash}`
  // A lock of the session, for runs that start at once on an external server.
  await admin.query(`select pg_advisory_lock(hashtext('rapport test template'))`)
  const { rows } = await admin.query<{ name: string; finished: boolean }>(
    `select datname as name, datistemplate as finished from pg_database where datname like 'rapport\\_template\\_%'`,
  )
  if (!rows.some(({ name, finished }) => name === template && finished)) {
    for (const { name } of rows) await dropTemplate(admin, name)
    await buildTemplate(admin, url, template)
  }
  await admin.query(`select pg_advisory_unlock_all()`)
  return template
}

async function buildTemplate(admin: pg.Client, url: string, template: string) {
  await admin.query(`create database ${template} template template0 encoding 'UTF8'`)
  const pool = createPool({ connectionString: inDatabase(url, template), max: 1 })
  const build = async () => {
    await migrate(pool)
    await prepareQueue(pool, pino({ level: 'silent' }))
  }
  await build().finally(() => pool.end())
  // Marked only now: an unfinished one is built anew.
  await admin.query(`alter database ${template} is_template true`)
}

async function dropTemplate(admin: pg.Client, name: string) {
  await admin.query(`alter database ${name} is_template false`)
  await admin.query(`drop database ${name} with (force)`)
}

async function withAdmin<T>(url: string, use: (admin: pg.Client) => Promise<T>) {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  try {
    return await use(admin)
  } finally {
    await admin.end()
  }
}

/** The same URL with another database. The embedded server's has no host, which `URL` doesn't allow. */
const inDatabase = (url: string, name: string) => url.replace(/^(\w+:\/\/[^/?]*)(\/[^?]*)?/, `$1/${name}`)
const databaseOf = (url: string) => /^\w+:\/\/[^/?]*\/([^?]*)/.exec(url)?.[1] ?? ''
