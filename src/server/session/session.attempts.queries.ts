import { sql } from 'kysely'
import type { Context, Transaction } from '../context.ts'

type Of = { who_hash: Buffer } | { address: string }

/** One attempt after the other: for somebody, and from an address. Always in this order, so that none waits for ever. */
export const queueUp = async (tx: Transaction, whoHash: Buffer, address: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${whoHash.readBigInt64BE().toString()}::bigint)`.execute(tx.db)
  await sql`select pg_advisory_xact_lock(hashtextextended(${address}, 0))`.execute(tx.db)
}

/** When the so-manieth latest attempt was made, if there were so many since then. */
export const findNthLatest = async (
  { db }: Context,
  of: Of,
  n: number,
  since: Date,
): Promise<string | undefined> => {
  const [column, value] = Object.entries(of)[0]!
  const row = await db
    .selectFrom('sign_in_attempts')
    .select('at')
    .where(sql.ref(column), '=', value)
    .where('at', '>', since.toISOString())
    .orderBy('at', 'desc')
    .offset(n - 1)
    .limit(1)
    .executeTakeFirst()
  return row?.at
}

export const insert = (tx: Transaction, whoHash: Buffer, address: string) =>
  tx.db.insertInto('sign_in_attempts').values({ who_hash: whoHash, address, at: tx.now() }).execute()

export const remove = (tx: Transaction, whoHash: Buffer) =>
  tx.db.deleteFrom('sign_in_attempts').where('who_hash', '=', whoHash).execute()

export const removeBefore = (tx: Transaction, at: Date) =>
  tx.db.deleteFrom('sign_in_attempts').where('at', '<=', at.toISOString()).execute()
