import { join, resolve } from 'node:path'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Services } from './context.ts'
import { createDatabase, createPool } from './db.ts'
import type { Env } from './env.ts'
import { folderStore } from './files.ts'
import { databaseLive } from './live.ts'
import { migrate } from './migrate.ts'
import { type DatabaseServer, openDatabaseServer } from './postgres/postgres.ts'
import { prepareQueue } from './worker.ts'

/** The folder of this checkout. */
export const root = resolve(import.meta.dirname, '../..')

export type Opened = {
  services: Services
  pool: pg.Pool
  server: DatabaseServer
  /** The migrations that were run just now. */
  migrated: string[]
  /** Ends the connections, and the database server if it was started here. */
  close: () => Promise<void>
}

/**
 * Opens the database (the embedded one is started, or joined by a command while the product runs), migrates it, and makes
 * what everything else works with. Errors: FolderInUse, and sentences that say what to do.
 */
export const openServices = async (
  env: Env,
  log: Logger,
  options: { joinRunning?: boolean } = {},
): Promise<Opened> => {
  const dataDir = join(env.dataDir, 'postgres')
  const server = await openDatabaseServer({ dataDir, log, databaseUrl: env.databaseUrl, ...options })
  const pool = createPool(server.connection, (error) =>
    log.warn({ err: error }, 'a connection to the database was lost'),
  )
  const live = databaseLive(pool, server.connection, log)
  const close = async () => {
    await live.stop()
    await endWithin(5_000, pool)
    await server.stop()
  }
  const migrated = await upToDate(pool, log).catch(async (error) => {
    await close()
    throw error
  })
  const files = folderStore(join(env.dataDir, 'files'))
  return {
    services: { db: createDatabase(pool), files, live, log, now: () => new Date(), url: env.url },
    pool,
    server,
    migrated,
    close,
  }
}

const upToDate = async (pool: pg.Pool, log: Logger): Promise<string[]> => {
  const migrated = await migrate(pool, (message) => log.info(message))
  await prepareQueue(pool, log)
  return migrated
}

/** A connection in use doesn't keep us for ever: the database takes back what was not committed. */
const endWithin = async (milliseconds: number, pool: pg.Pool): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([pool.end(), patience])
  clearTimeout(timer)
}
