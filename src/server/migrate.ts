import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'

/** One file of the folder migrations/: its name, SQL, and the checksum of that SQL. */
export type Migration = { name: string; sql: string; checksum: string }

const migrationsFolder = path.resolve(import.meta.dirname, '../../migrations')

/** A number nobody else locks: the first eight bytes of sha256('rapport migrations'), as a bigint. */
const lockNumber = createHash('sha256').update('rapport migrations').digest().readBigInt64BE().toString()

/**
 * Brings the database up to date and returns the names of the migrations applied now, oldest first. Each runs
 * in a transaction of its own. Processes that start at once take turns, and the later ones find nothing to do.
 * Errors, before anything is changed: a migration was altered after it ran, the database is newer than this
 * code, two files with one number, a file numbered before one that has run.
 */
export async function migrate(
  pool: pg.Pool,
  log: (message: string) => void = () => {},
  folder = migrationsFolder,
): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const applied: string[] = []
  const client = await pool.connect()
  try {
    for (;;) {
      const name = await applyNext(client, migrations)
      if (!name) return applied
      applied.push(name)
      log(`migrated: ${name}`)
    }
  } finally {
    client.release()
  }
}

/** Reads migrations in their order. The checksum doesn't see line ends, which git may change on checkout. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const numbers = names.map((name) => /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1] ?? '')
  for (const [index, number] of numbers.entries()) {
    if (!number) throw new Error(`migrations/${names[index]} must be named like 0001_what_it_does.sql.`)
    if (number === numbers[index - 1]) throw new Error(`Two migrations have the number ${number}.`)
  }
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(path.join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** The lock ends with the transaction, so that it also works through a pooler that shares connections. */
async function applyNext(client: pg.PoolClient, migrations: Migration[]): Promise<string | null> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1::bigint)', [lockNumber])
    const next = migrations[await countApplied(client, migrations)]
    if (next) await run(client, next)
    await client.query('commit')
    return next?.name ?? null
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function countApplied(client: pg.PoolClient, migrations: Migration[]) {
  await client.query(
    'create table if not exists schema_migrations ' +
      '(name text primary key, checksum text not null, applied_at timestamptz not null default now())',
  )
  // "C", so that the order is the one of sort() above whatever the database's locale.
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migrations order by name collate "C"',
  )
  for (const [index, recorded] of rows.entries()) assertUnchanged(recorded, migrations, index)
  return rows.length
}

function assertUnchanged(
  recorded: { name: string; checksum: string },
  migrations: Migration[],
  index: number,
) {
  const known = migrations.find(({ name }) => name === recorded.name)
  if (!known) {
    throw new Error(
      `The database is newer than this Rapport: it has been through ${recorded.name}, which this version ` +
        "doesn't know. Start the newer version, or restore a backup made with this one.",
    )
  }
  if (known.checksum !== recorded.checksum) {
    throw new Error(
      `migrations/${known.name} was changed after it ran on this database. Undo that; add a new file instead.`,
    )
  }
  const expected = migrations[index]!.name
  if (expected !== known.name) {
    throw new Error(
      `migrations/${expected} comes before ${known.name}, which has run already. Give it the next free number.`,
    )
  }
}

async function run(client: pg.PoolClient, { name, sql, checksum }: Migration) {
  try {
    await client.query(sql)
  } catch (error) {
    const { message, position, detail } = error as pg.DatabaseError
    const line = position ? `:${sql.slice(0, Number(position)).split('\n').length}` : ''
    throw new Error(`migrations/${name}${line} failed: ${message}${detail ? ` (${detail})` : ''}`, {
      cause: error,
    })
  }
  await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [name, checksum])
}
