import type { Context } from './context.ts'
import { tooMany } from './errors.ts'

const window = 10_000
/** Callers whose buckets are full again are forgotten when there are more than this. */
const mostRemembered = 10_000

type Bucket = { left: number; at: number }

/**
 * Keeps one caller from taking all of the server: so many requests in ten seconds, in any rhythm (a token bucket, counted
 * in this process, per session or API key). 0: no limit. Errors: request.too_many.
 */
export const callerLimit = (most: number, clock: () => number = () => performance.now()) => {
  const buckets = new Map<string, Bucket>()
  const refilled = ({ left, at }: Bucket, now: number) => Math.min(most, left + ((now - at) / window) * most)
  const forgetFull = (now: number) => {
    for (const [key, bucket] of buckets) if (refilled(bucket, now) >= most) buckets.delete(key)
  }
  return ({ actor }: Context): void => {
    if (most === 0) return
    const now = clock()
    const key = actor.kind === 'api_key' ? actor.apiKeyId : `${actor.kind} ${actor.userId}`
    const left = refilled(buckets.get(key) ?? { left: most, at: now }, now)
    if (left < 1)
      throw tooMany('request.too_many', { seconds: Math.ceil(((1 - left) / most) * (window / 1000)) })
    if (buckets.size > mostRemembered) forgetFull(now)
    buckets.set(key, { left: left - 1, at: now })
  }
}
