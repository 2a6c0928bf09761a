import { sql } from 'kysely'
import type pg from 'pg'
import type { Context } from '../context.ts'

export const describe = async (pool: pg.Pool) => {
  const { rows } = await pool.query<{ version: string; locale: string; bytes: number }>(
    `select current_setting('server_version') as version, datctype as locale,
       pg_database_size(current_database()) as bytes
     from pg_database where datname = current_database()`,
  )
  return rows[0]!
}

/** None while the database is empty. */
export const appliedMigrations = async (pool: pg.Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ found: string | null }>(
    `select to_regclass('schema_migrations') as found`,
  )
  if (!rows[0]!.found) return []
  const applied = await pool.query<{ name: string }>('select name from schema_migrations order by name')
  return applied.rows.map(({ name }) => name)
}

export const countUsers = async ({ db }: Pick<Context, 'db'>): Promise<number> => {
  const { count } = await db
    .selectFrom('users')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('deactivated_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
