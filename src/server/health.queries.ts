import { sql } from 'kysely'
import type { Database } from './db.ts'
import { readMigrations } from './migrate.ts'

let newest: Promise<string | undefined> | undefined

/** Whether the newest migration that this code knows has run. */
export const isMigrated = async (db: Database): Promise<boolean> => {
  newest ??= readMigrations().then((migrations) => migrations.at(-1)?.name)
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from schema_migrations where name = ${await newest}) as found`.execute(db)
  return rows[0]!.found
}
