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
  let current: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let wait = shortestWait
  let attempts = 0

  const connect = async () => {
    const client = new pg.Client({
      ...connection,
      application_name: 'rapport live',
      keepAlive: true,
      connectionTimeoutMillis: answersWithin,
      query_timeout: answersWithin,
    })
    current = client
    attempts++
    const broken = once(() => {
      client.end().catch(() => {})
      if (!stopped) comeBack()
    })
    client.on('error', broken)
    client.on('end', broken)
    client.on('notification', ({ payload }) => ears.heard(payload ?? ''))
    try {
      await client.connect()
      await queries.listen(client)
      if (attempts > 1) ears.missedSome()
      wait = shortestWait
      keepAsking(client, broken)
    } catch {
      broken()
    }
  }
  const comeBack = () => {
    if (wait === shortestWait) log.warn('the connection for live updates was lost, connecting again')
    timer = setTimeout(() => void connect(), wait)
    wait = Math.min(wait * 2, longestWait)
  }
  const keepAsking = (client: pg.Client, broken: () => void) => {
    timer = setTimeout(() => {
      queries.ping(client).then(() => !stopped && client === current && keepAsking(client, broken), broken)
    }, pingEvery)
  }
  const stop = () => {
    stopped = true
    clearTimeout(timer)
    current?.end().catch(() => {})
  }
  void connect()
  return { stop }
}

const once = (act: () => void) => {
  let done = false
  return () => {
    if (done) return
    done = true
    act()
  }
}
