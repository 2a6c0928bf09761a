import type { Transaction } from './context.ts'

/** Whether the key was new. A key of a transaction under way makes this one wait. */
export const insert = async (
  tx: Transaction,
  key: string,
  request: string,
  bodyHash: Buffer,
): Promise<boolean> => {
  const made = await tx.db
    .insertInto('idempotency_keys')
    .values({ user_id: tx.access.userId, key, request, body_hash: bodyHash, created_at: tx.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return made !== undefined
}

export const find = (tx: Transaction, key: string) =>
  tx.db
    .selectFrom('idempotency_keys')
    .select(['request', 'body_hash', 'status', 'answer'])
    .where('user_id', '=', tx.access.userId)
    .where('key', '=', key)
    .executeTakeFirst()

export const setAnswer = (tx: Transaction, key: string, status: number, answer: unknown) =>
  tx.db
    .updateTable('idempotency_keys')
    .set({ status, answer: answer === undefined ? null : JSON.stringify(answer) })
    .where('user_id', '=', tx.access.userId)
    .where('key', '=', key)
    .execute()

export const removeOlder = (tx: Transaction, before: Date) =>
  tx.db.deleteFrom('idempotency_keys').where('created_at', '<', before.toISOString()).execute()
