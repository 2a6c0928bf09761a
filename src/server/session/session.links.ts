import type { Context, Transaction } from '../context.ts'
import { notFound } from '../errors.ts'
import { newId, newSecret } from '../ids.ts'
import { hashOf } from './session.callers.ts'
import * as queries from './session.links.queries.ts'

const threeDays = 3 * 24 * 60 * 60_000

/** The token of a link that works once and makes older ones for the same purpose worthless. Setup's has no end of its own. */
export const createLink = async (
  tx: Transaction,
  purpose: queries.Purpose,
  userId: string | null,
): Promise<{ token: string; expiresAt: Date | null }> => {
  const token = newSecret()
  const expiresAt = purpose === 'setup' ? null : new Date(tx.now().getTime() + threeDays)
  await queries.removeUnused(tx, purpose, userId)
  await queries.insert(tx, {
    id: newId(),
    token_hash: hashOf(token),
    purpose,
    user_id: userId,
    created_at: tx.now(),
    created_by: tx.actor.userId,
    expires_at: expiresAt,
  })
  return { token, expiresAt }
}

/** Whom a link is for, without using it. Errors: links.not_valid. */
export const readLink = async (
  ctx: Context,
  purpose: queries.Purpose,
  token: string,
): Promise<string | null> => {
  const link = await queries.findValid(ctx, purpose, hashOf(token))
  if (!link) throw notFound('links.not_valid')
  return link.user_id
}

/** Uses a link up; answers whom it is for. Errors: links.not_valid. */
export const spendLink = async (
  tx: Transaction,
  purpose: queries.Purpose,
  token: string,
): Promise<string | null> => {
  const link = await queries.lockValid(tx, purpose, hashOf(token))
  if (!link) throw notFound('links.not_valid')
  await queries.setUsed(tx, link.id)
  return link.user_id
}

/** After the password was changed otherwise, or its user has left. */
export const dropLinks = (tx: Transaction, userId: string) => queries.removeUnused(tx, 'password', userId)

export const clear = (tx: Transaction) => queries.removeExpired(tx)
