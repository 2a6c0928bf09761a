import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import * as queries from './live.queries.ts'

export type Listener = { stop: () => void }

type Ears = {
  heard: (payload: string) => void
  /** The connection was away for a while: what was said meanwhile is lost. */
  missedSome: () => void
}

const pingEvery = 20_000
const answersWithin = 10_000
const shortestWait = 100
const longestWait = 5_000

/** Listens on a connection of its own, and makes a new one when it breaks. */
export const listenTo = (connection: pg.ClientConfig, log: Logger, ears: Ears): Listener => {
  const stopping = new AbortController()
  void keepListening(connection, log, ears, stopping.signal)
  return { stop: () => stopping.abort() }
}

const keepListening = async (connection: pg.ClientConfig, log: Logger, ears: Ears, stop: AbortSignal) => {
  let wait = shortestWait
  for (let attempt = 1; !stop.aborted; attempt++) {
    const listened = await listenOnce(
      connection,
      { ...ears, began: attempt > 1 ? ears.missedSome : () => {} },
      stop,
    )
    if (stop.aborted) return
    if (listened) wait = shortestWait
    if (wait === shortestWait) log.warn('the connection for live updates was lost, connecting again')
    await sleep(wait, undefined, { signal: stop }).catch(() => {})
    wait = Math.min(wait * 2, longestWait)
  }
}

/** One connection, from its beginning to its end, for whatever reason. Answers whether it ever listened. */
const listenOnce = (
  connection: pg.ClientConfig,
  { heard, began }: { heard: Ears['heard']; began: () => void },
  stop: AbortSignal,
): Promise<boolean> =>
  new Promise((resolve) => {
    const client = connectionFor(connection)
    let listened = false
    const over = () => {
      clearInterval(asking)
      stop.removeEventListener('abort', over)
      client.end().catch(() => {})
      resolve(listened)
    }
    const asking = setInterval(() => listened && queries.ping(client).catch(over), pingEvery)
    stop.addEventListener('abort', over)
    client.on('error', over).on('end', over)
    client.on('notification', ({ payload }) => heard(payload ?? ''))
    const begin = async () => {
      await client.connect()
      await queries.listen(client)
      listened = true
      began()
    }
    begin().catch(over)
  })

const connectionFor = (connection: pg.ClientConfig) =>
  new pg.Client({
    ...connection,
    application_name: 'rapport live',
    keepAlive: true,
    connectionTimeoutMillis: answersWithin,
    query_timeout: answersWithin,
  })
