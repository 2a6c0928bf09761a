import type pg from 'pg'

const oldest = 15

type Queryable = pg.Pool | pg.ClientBase

/**
 * Checks that a database can hold Rapport's data, whoever runs it: version, encoding, and a locale in which
 * trigram search sees Chinese (under lc_ctype C it silently finds nothing). Creates the extension pg_trgm.
 */
export async function checkDatabase(db: Queryable): Promise<void> {
  const { rows } = await db.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
  )
  const { version, encoding } = rows[0]!
  if (version < oldest)
    throw new Error(`Rapport needs PostgreSQL ${oldest} or newer; this server is version ${version}.`)
  if (encoding !== 'UTF8') throw new Error(`The database is encoded in ${encoding}. ${createIt}`)
  await createTrigrams(db)
  const trigrams = await db.query<{ seen: boolean }>(`select show_trgm('张三丰') <> '{}' as seen`)
  if (!trigrams.rows[0]!.seen)
    throw new Error(`The database's locale (lc_ctype) hides Chinese letters from search. ${createIt}`)
}

const createIt = `Create it anew with: create database rapport template template0 encoding 'UTF8' locale 'C.UTF-8'`

async function createTrigrams(db: Queryable) {
  try {
    await db.query('create extension if not exists pg_trgm')
  } catch (error) {
    // Two processes that start at once: "if not exists" doesn't wait for the other's.
    if ((error as { code?: string }).code === '23505') return
    throw new Error(
      "The extension pg_trgm can't be created in this database. Install it on the server (Debian: postgresql-contrib, " +
        `included since 10) and let a superuser run: create extension pg_trgm. PostgreSQL said: ${(error as Error).message}`,
    )
  }
}
