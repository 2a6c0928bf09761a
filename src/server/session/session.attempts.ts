import { type Context, type Transaction, unguarded } from '../context.ts'
import { type Refusal, tooMany } from '../errors.ts'
import * as queries from './session.attempts.queries.ts'
import { hashOf } from './session.callers.ts'

const windowMs = 15 * 60_000
/** Failures for one e-mail address, wherever they come from. */
const mostForOne = 10
/** Failures from one network, whoever they are for: an office with many hands stays below it. */
const mostFromOne = 50

/**
 * Counts an attempt to prove who one is, before the password is looked at: so a thousand at once can't slip through. It's
 * taken back by `forgive` when it succeeds. Sessions that are open aren't touched by any of this.
 * @param who the user's id, or an e-mail address that is nobody's. Errors: session.locked, request.too_many.
 */
export const begin = (ctx: Context, who: string, address: string): Promise<void> =>
  unguarded(ctx, async (tx) => {
    const whoHash = hashOf(who)
    const network = networkOf(address)
    const since = new Date(tx.now().getTime() - windowMs)
    await queries.queueUp(tx, whoHash, network)
    const locked = await queries.findNthLatest(tx, { who_hash: whoHash }, mostForOne, since)
    if (locked) throw refusal(tx, 'session.locked', locked)
    const flooded = await queries.findNthLatest(tx, { address: network }, mostFromOne, since)
    if (flooded) throw refusal(tx, 'request.too_many', flooded)
    await queries.insert(tx, whoHash, network)
  })

/** After a success, failures from before count no more. */
export const forgive = (tx: Transaction, who: string) => queries.remove(tx, hashOf(who))

export const clear = (tx: Transaction) => queries.removeBefore(tx, new Date(tx.now().getTime() - windowMs))

const refusal = (ctx: Context, code: 'session.locked' | 'request.too_many', oldest: string): Refusal => {
  const seconds = Math.max(1, Math.ceil((Date.parse(oldest) + windowMs - ctx.now().getTime()) / 1000))
  return tooMany(code, { seconds, minutes: Math.ceil(seconds / 60) })
}

/** An IPv6 customer has a whole /64 to come from (RFC 6177); an IPv4 address stands for itself. */
export const networkOf = (address: string): string => {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const groups = address.split('::')[0]!.split(':').filter(Boolean)
  return [...groups, '0', '0', '0', '0'].slice(0, 4).join(':')
}
