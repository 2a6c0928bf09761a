import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './postgres.binaries.ts'
import { checkDatabase } from './postgres.check.ts'
import { ensureCluster } from './postgres.cluster.ts'
import { type Folders, prepareFolders } from './postgres.folders.ts'
import { claim, FolderInUse } from './postgres.lock.ts'
import { clearTheWay, readPidFile } from './postgres.pidfile.ts'
import { runServer, type ServerProcess } from './postgres.process.ts'
import { type Durability, database, owner, serverSettings } from './postgres.settings.ts'

export { checkDatabase, FolderInUse }

/** What a log has to offer; pino's fits. */
export type Log = { info(message: string): void; warn(message: string): void; error(message: string): void }

export type EmbeddedOptions = {
  /** Folder of the server's own, made when missing. One server at a time. */
  dataDir: string
  log: Log
  durability?: Durability
  /** Server settings that override ours, by their PostgreSQL names. */
  settings?: Record<string, string>
}

/** How to reach a database, as `new pg.Pool(…)` takes it. */
export type Connection = { host: string; user: string; database: string } | { connectionString: string }

export type DatabaseServer = {
  connection: Connection
  /** The same as a URL, for libraries and programs that want one. */
  url: string
  /** Ends what was started here; close the connections first. An external server is left alone. */
  stop(): Promise<void>
}

/**
 * The database server to use: `databaseUrl` when given, else the embedded one. `joinRunning` is for commands: when
 * a server of Rapport's already runs on this folder, they use its database instead of failing with FolderInUse.
 */
export async function openDatabaseServer(
  options: EmbeddedOptions & { databaseUrl?: string | undefined; joinRunning?: boolean },
): Promise<DatabaseServer> {
  const server = await (options.databaseUrl ? external(options.databaseUrl) : startOrJoin(options))
  try {
    await withClient(server.connection, checkDatabase)
    return server
  } catch (error) {
    await server.stop()
    throw error
  }
}

/**
 * Starts PostgreSQL on `dataDir`, creating the database at the first start, and keeps it running: should the
 * server die (out of memory, kill -9), it is started again. Errors: FolderInUse.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<DatabaseServer> {
  const folders = await prepareFolders(options.dataDir)
  const release = await claim(folders.sockets, folders.base)
  try {
    const running = await keepRunning(folders, options)
    const server = embeddedAt(folders.sockets)
    await createDatabase(server.connection)
    return { ...server, stop: () => running.stop().finally(release) }
  } catch (error) {
    await release()
    throw error
  }
}

const external = (connectionString: string): DatabaseServer => ({
  connection: { connectionString },
  url: connectionString,
  stop: async () => {},
})

async function startOrJoin(options: EmbeddedOptions & { joinRunning?: boolean }) {
  try {
    return await startEmbeddedPostgres(options)
  } catch (error) {
    if (!options.joinRunning || !(error instanceof FolderInUse)) throw error
    const { cluster } = await prepareFolders(options.dataDir)
    const running = await readPidFile(cluster)
    if (!running?.ready) throw error
    return embeddedAt(running.socketFolder)
  }
}

function embeddedAt(sockets: string): DatabaseServer {
  const url = `postgresql:///${database}?user=${owner}&host=${encodeURIComponent(sockets)}`
  return { connection: { host: sockets, user: owner, database }, url, stop: async () => {} }
}

async function keepRunning(folders: Folders, { log, durability = 'safe', settings }: EmbeddedOptions) {
  const binaries = await findBinaries(folders.account)
  await ensureCluster(folders, binaries, durability === 'safe')
  const start = async () => {
    await clearTheWay(folders.cluster)
    const all = { ...serverSettings(folders.sockets, durability), ...settings }
    return runServer(binaries.postgres, folders, all)
  }
  let server = await start()
  let stopping = false
  const watch = (watched: ServerProcess) =>
    watched.ended.then(async () => {
      if (stopping) return
      log.error(
        `PostgreSQL (process ${watched.pid}) ended unexpectedly, see ${folders.log}; starting it again`,
      )
      server = await startAgain(start, log)
      if (stopping) await server.stop()
      else watch(server)
    })
  watch(server)
  const stop = () => {
    stopping = true
    return server.stop()
  }
  return { stop }
}

/** Never gives up: what uses the database answers errors meanwhile, and works again when the cause is gone. */
async function startAgain(start: () => Promise<ServerProcess>, log: Log): Promise<ServerProcess> {
  for (let wait = 250; ; wait = Math.min(wait * 2, 30_000)) {
    try {
      return await start()
    } catch (error) {
      log.error(
        `PostgreSQL can't be started again, next try in ${wait / 1000} s: ${(error as Error).message}`,
      )
      await sleep(wait, undefined, { ref: false })
    }
  }
}

async function createDatabase(connection: Connection) {
  await withClient({ ...connection, database: 'postgres' }, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${database}`)
  })
}

async function withClient<T>(connection: pg.ClientConfig, use: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client(connection)
  client.on('error', () => {}) // the server is stopped while the client says goodbye
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
