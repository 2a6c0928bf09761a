import type { Insertable } from 'kysely'
import type { Context, Transaction } from '../context.ts'
import type { OneTimeLinks } from '../db-schema.ts'

/** Setting up an instance, or a user's password. */
export type Purpose = 'setup' | 'password'

export const insert = (tx: Transaction, row: Insertable<OneTimeLinks>) =>
  tx.db.insertInto('one_time_links').values(row).execute()

const valid = ({ db, now }: Context, purpose: Purpose, tokenHash: Buffer) =>
  db
    .selectFrom('one_time_links')
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now().toISOString())]))
    .select(['id', 'user_id'])

export const findValid = (ctx: Context, purpose: Purpose, tokenHash: Buffer) =>
  valid(ctx, purpose, tokenHash).executeTakeFirst()

/** Used twice at once, it works for the first. */
export const lockValid = (tx: Transaction, purpose: Purpose, tokenHash: Buffer) =>
  valid(tx, purpose, tokenHash).forUpdate().executeTakeFirst()

export const setUsed = (tx: Transaction, id: string) =>
  tx.db.updateTable('one_time_links').set({ used_at: tx.now() }).where('id', '=', id).execute()

/** Those not used yet, for a user or for setting up. */
export const removeUnused = (tx: Transaction, purpose: Purpose, userId: string | null) =>
  tx.db
    .deleteFrom('one_time_links')
    .where('purpose', '=', purpose)
    .where('user_id', userId === null ? 'is' : '=', userId)
    .where('used_at', 'is', null)
    .execute()

export const removeExpired = (tx: Transaction) =>
  tx.db.deleteFrom('one_time_links').where('expires_at', '<=', tx.now().toISOString()).execute()
