import pg from 'pg'
import { inject } from 'vitest'
import { cloneTemplate, dropClone, type TestServer } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

export type TestDatabase = {
  /** Connection URL, for what can't take a pool. */
  url: string
  config: pg.PoolConfig
  pool: pg.Pool
  /** Closes the pool and drops the database. */
  drop(): Promise<void>
}

/**
 * A migrated, empty database for one test file:
 *
 *     const database = await testDatabase()
 *     afterAll(() => database.drop())
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('testServer')
  const url = await cloneTemplate(server)
  const config = { connectionString: url, max: 5 }
  const pool = new pg.Pool(config)
  pool.on('error', () => {}) // the database is dropped while connections say goodbye
  const drop = async () => {
    await pool.end()
    await dropClone(server, url)
  }
  return { url, config, pool, drop }
}
