import { createHash } from 'node:crypto'
import {
  type Insertable,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  sql,
} from 'kysely'
import pg from 'pg'
import type { DB } from './db-schema.ts'

export type Database = Kysely<DB>

/** PostgreSQL's text form in a UTC session, e.g. `2026-03-01 09:30:00.5+00`, as RFC 3339. */
const instantFromText = (text: string): string =>
  text.endsWith('+00') ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : text

// Instants stay text all the way to the wire; days and wall-clock times must never pass through a Date.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, instantFromText)
types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => text)
types.setTypeParser(pg.types.builtins.DATE, (text) => text)
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/**
 * A pool of connections. One that breaks tells so by an event that would end the process if nobody listened; the pool
 * replaces it, and `lost` is told. Whoever waits longer than ten seconds for a connection is refused.
 */
export const createPool = (config: pg.PoolConfig, lost: (error: Error) => void = () => {}): pg.Pool => {
  const options = '-c TimeZone=UTC -c DateStyle=ISO'
  const pool = new pg.Pool({ max: 16, connectionTimeoutMillis: 10_000, ...config, types, options })
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool.on('error', lost)
}

/** Beyond this many different statements (filters of every shape) new ones stay unnamed. */
const mostNamed = 400
const names = new Map<string, string>()

const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known) return known
  if (names.size >= mostNamed) return undefined
  const name = createHash('sha1').update(text).digest('base64url')
  names.set(text, name)
  return name
}

/** Kysely never names its statements; named ones are parsed and planned once per connection (15–25 % faster). */
const naming = (pool: pg.Pool): PostgresPool =>
  ({
    options: pool.options,
    connect: async () => {
      const client = await pool.connect()
      return {
        query: (query: unknown, values?: unknown[]) =>
          typeof query === 'string' && values
            ? client.query({ name: values.length ? nameOf(query) : undefined, text: query, values })
            : client.query(query as string),
        release: () => client.release(),
      } as unknown as PostgresPoolClient
    },
    end: async () => {},
  }) satisfies PostgresPool

/** The pool stays the caller's to end. */
export const createDatabase = (pool: pg.Pool): Database =>
  new Kysely<DB>({ dialect: new PostgresDialect({ pool: naming(pool) }) })

const jsonOf = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key, inner) {
    const original = this[key]
    return Buffer.isBuffer(original) ? `\\x${original.toString('hex')}` : inner
  })

/**
 * Inserts any number of rows with the same columns by one statement with as few parameters: the text stays the same
 * whatever the number, so it is prepared once, and the limit of 65,535 parameters is never met.
 * @param shared columns that have the same value in every row, which then is read once.
 */
export const insertMany = async <T extends keyof DB & string, S extends Partial<Insertable<DB[T]>> = object>(
  db: Database,
  table: T,
  rows: Omit<Insertable<DB[T]>, keyof S>[],
  shared?: S,
): Promise<void> => {
  if (rows.length === 0) return
  const own = Object.keys(rows[0] as object)
  const all = sql.join([...own, ...Object.keys(shared ?? {})].map((column) => sql.ref(column)))
  const values = [
    ...own.map((column) => sql.ref(`each.${column}`)),
    ...Object.keys(shared ?? {}).map((column) => sql.ref(`shared.${column}`)),
  ]
  const record = sql`null::${sql.table(table)}`
  const from = sql`json_populate_recordset(${record}, ${jsonOf(rows)}::json) as each`
  const once = shared && sql`, json_populate_record(${record}, ${jsonOf(shared)}::json) as shared`
  await sql`
    insert into ${sql.table(table)} (${all})
    select ${sql.join(values)} from ${from}${once ?? sql``}`.execute(db)
}
