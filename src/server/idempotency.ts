import { type Context, type Transaction, unguarded } from './context.ts'
import { conflict } from './errors.ts'
import * as queries from './idempotency.queries.ts'

/**
 * Takes a key for this request. Answers what the first request with it was answered, if there was one; while that one
 * is still at work, waits for it. Errors: request.idempotency_key_reused.
 */
export const claim = async (
  tx: Transaction,
  key: string,
  request: string,
  bodyHash: Buffer,
): Promise<{ status: number; answer: unknown } | undefined> => {
  if (await queries.insert(tx, key, request, bodyHash)) return undefined
  const earlier = await queries.find(tx, key)
  if (!earlier || earlier.request !== request || !earlier.body_hash.equals(bodyHash))
    throw conflict('request.idempotency_key_reused')
  return { status: earlier.status ?? 200, answer: earlier.answer ?? undefined }
}

/** Keeps the answer for as long as the key is remembered. */
export const keep = (tx: Transaction, key: string, status: number, answer: unknown) =>
  queries.setAnswer(tx, key, status, answer)

/** Keys older than this moment are remembered no longer. */
export const forget = (ctx: Context, before: Date) => unguarded(ctx, (tx) => queries.removeOlder(tx, before))
