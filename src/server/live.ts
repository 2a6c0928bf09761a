import type pg from 'pg'
import type { Logger } from 'pino'
import type { LiveUpdate } from '../shared/events.ts'
import { nilId } from './ids.ts'
import { type Listener, listenTo } from './live.listener.ts'
import { payloadOf, updatesIn } from './live.payload.ts'
import * as queries from './live.queries.ts'

type Hear = (updates: LiveUpdate[]) => void

/** Tells every server process what changed, after its transaction has committed. */
export type Live = {
  /** Announces; updates of the same moment travel together. */
  announce: (updates: LiveUpdate[]) => void
  /**
   * Calls `hear` for the updates of every process, until the answer is called or this process hangs up, of which `ended`
   * tells. What was announced while the way to the database was broken is told as `much.changed`.
   */
  listen: (hear: Hear, ended?: () => void) => () => void
  /** Ends all listening. What is announced still goes out. */
  hangUp: () => void
  /** Sends what is still to be sent, and ends. */
  stop: () => Promise<void>
}

/** So much at once that whoever shows anything should look again. */
export const muchChanged: LiveUpdate = { type: 'much.changed', customerId: null, subjectId: nilId }

/** Updates wait this long (ms) for others, so that a busy moment costs one message. */
const gather = 20
/** More than could ever fit into one message: no use in keeping them. */
const mostWaiting = 500

/** Live updates by way of the database, so that all processes on it hear of each other. See docs/decisions/0006. */
export const databaseLive = (pool: pg.Pool, connection: pg.ClientConfig, log: Logger): Live => {
  const { tell, ...listeners } = audience()
  let listener: Listener | undefined
  let waiting: LiveUpdate[] = []
  let sending: Promise<void> | undefined

  const send = async () => {
    await new Promise((resolve) => setTimeout(resolve, gather))
    while (waiting.length > 0) {
      const updates = waiting
      waiting = []
      await queries
        .notify(pool, payloadOf(updates))
        .catch((error: unknown) => log.warn({ err: error }, 'live updates were not sent'))
    }
    sending = undefined
  }
  const hangUp = () => {
    listener?.stop()
    listener = undefined
    listeners.end()
  }
  return {
    announce: (updates) => {
      waiting = waiting.length + updates.length > mostWaiting ? [muchChanged] : [...waiting, ...updates]
      sending ??= send()
    },
    listen: (hear, ended) => {
      listener ??= listenTo(connection, log, {
        heard: (payload) => tell(updatesIn(payload)),
        missedSome: () => tell([muchChanged]),
      })
      return listeners.add(hear, ended)
    },
    hangUp,
    stop: async () => {
      hangUp()
      await sending
    },
  }
}

/** Only within this process: for commands and tests that have no listeners elsewhere. */
export const localLive = (): Live => {
  const { tell, add, end } = audience()
  return { announce: tell, listen: add, hangUp: end, stop: async () => end() }
}

const audience = () => {
  const all = new Map<Hear, (() => void) | undefined>()
  return {
    tell: (updates: LiveUpdate[]) => {
      for (const hear of all.keys()) hear(updates)
    },
    add: (hear: Hear, ended?: () => void) => {
      all.set(hear, ended)
      return () => void all.delete(hear)
    },
    end: () => {
      const endings = [...all.values()]
      all.clear()
      for (const ended of endings) ended?.()
    },
  }
}
