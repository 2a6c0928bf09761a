import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LiveUpdate } from '../../shared/events.ts'
import { may } from '../access.ts'
import type { Context } from '../context.ts'
import { Refusal, tooMany } from '../errors.ts'
import { nilId } from '../ids.ts'
import { muchChanged } from '../live.ts'
import { concernsAccess, isReference, kindOf, withheldKinds } from './events.access.ts'
import * as queries from './events.queries.ts'

/** One user's open tabs and devices; each costs a connection. */
const mostPerUser = 20
/** A browser whose connection breaks comes back after this long (ms). */
const comesBackAfter = 3_000
/** Proxies cut connections on which nothing comes for a minute. */
const heartbeatEvery = 20_000
/** How long somebody who was signed out may still hear that something changed. */
const askedAgainEvery = 45_000
/** Between two looks at what one listener may see. */
const pause = 100
const mostWaiting = 500
/** A listener that doesn't take what it is sent (bytes) is cut off; it comes back and looks at everything again. */
const mostUnread = 256 * 1024

export type Streams = ReturnType<typeof liveStreams>

/** The streams of one server process. */
export const liveStreams = () => {
  const openOf = new Map<string, number>()
  const count = (userId: string, step: 1 | -1) => {
    const open = (openOf.get(userId) ?? 0) + step
    if (open > 0) openOf.set(userId, open)
    else openOf.delete(userId)
  }
  return {
    /**
     * Server-sent events for the caller, until they hang up, are signed out, or the process ends.
     * @param again who asks, found out anew. Errors: request.too_many.
     */
    open: (ctx: Context, again: () => Promise<Context>): Readable => {
      const { userId } = ctx.access
      if ((openOf.get(userId) ?? 0) >= mostPerUser) throw tooMany('request.too_many', { seconds: 60 })
      count(userId, 1)
      const stream = new Readable({ read: () => {} })
      stream.once('close', () => count(userId, -1))
      stream.push(`retry: ${comesBackAfter}\n\n`)
      follow(stream, ctx, again)
      return stream
    },
  }
}

const follow = (stream: Readable, first: Context, again: () => Promise<Context>): void => {
  let ctx = first
  const end = () => void stream.push(null)
  const askAgain = async () => {
    try {
      ctx = await again()
    } catch (error) {
      // Any other error says nothing about who they are: the next time will tell.
      if (error instanceof Refusal) end()
    }
  }
  const { hear, stop } = pump(stream, () => ctx, askAgain)
  const stopListening = ctx.live.listen(hear, end)
  const heartbeat = setInterval(() => stream.push(':\n\n'), heartbeatEvery)
  const asking = setInterval(() => void askAgain(), askedAgainEvery)
  stream.once('close', () => {
    stopListening()
    stop()
    clearInterval(heartbeat)
    clearInterval(asking)
  })
}

/** Sends on what may be seen; what comes while it looks goes together. */
const pump = (stream: Readable, now: () => Context, askAgain: () => Promise<void>) => {
  let waiting: LiveUpdate[] = []
  let running = false
  let stopped = false
  const run = async () => {
    running = true
    while (waiting.length > 0 && !stopped) {
      const updates = waiting
      waiting = []
      if (updates.some(({ type }) => concernsAccess(type))) await askAgain()
      const seen = await mayHear(now(), updates).catch(() => [muchChanged])
      if (!stopped && !stream.readableEnded) send(stream, seen)
      await sleep(pause)
    }
    running = false
  }
  return {
    hear: (updates: LiveUpdate[]) => {
      waiting = waiting.length + updates.length > mostWaiting ? [muchChanged] : [...waiting, ...updates]
      if (!running) void run()
    },
    stop: () => {
      stopped = true
    },
  }
}

const send = (stream: Readable, updates: LiveUpdate[]): void => {
  if (stream.readableLength > mostUnread) return void stream.destroy()
  for (const update of updates) stream.push(`data: ${JSON.stringify(update)}\n\n`)
}

/** Those about customers that the actor may see; of reference data only that it changed. */
const mayHear = async (ctx: Context, updates: LiveUpdate[]): Promise<LiveUpdate[]> => {
  const withheld = new Set(withheldKinds(ctx))
  const open = updates.filter(({ type }) => !withheld.has(kindOf(type)))
  const customerIds = [...new Set(open.map(({ customerId }) => customerId).filter((id) => id !== null))]
  const reachable =
    customerIds.length > 0 && may(ctx, 'customers.read')
      ? await queries.reachableAmong(ctx, customerIds)
      : new Set<string>()
  return open.flatMap((update) => {
    if (update.customerId) return reachable.has(update.customerId) ? [update] : []
    if (update.type === muchChanged.type) return [muchChanged]
    return isReference(update.type) ? [{ type: update.type, customerId: null, subjectId: nilId }] : []
  })
}
