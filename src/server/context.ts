import type { Logger } from 'pino'
import type { Permission } from '../shared/access.ts'
import type { Locale } from '../shared/shapes.ts'
import { type Access, demand } from './access.ts'
import type { Database } from './db.ts'
import type { FileStore } from './files.ts'
import type { Live } from './live.ts'

export type Actor =
  | { kind: 'user'; userId: string; sessionId?: string }
  | { kind: 'api_key'; userId: string; apiKeyId: string }
  | { kind: 'system'; userId: null }

export type OrganisationSettings = {
  name: string
  country: string
  timeZone: string
  currency: string
  locale: Locale
  claimLimit: number
}

/** What every request, job and command shares while the process lives. */
export type Services = {
  db: Database
  files: FileStore
  live: Live
  log: Logger
  now: () => Date
  /** Where people reach the product, for links: with scheme, without a slash at the end. */
  url: string
}

/** Who asks, what they may do, and what they need for it: the first argument everywhere. */
export type Context = Services & {
  actor: Actor
  access: Access
  organisation: OrganisationSettings
  locale: Locale
  timeZone: string
  requestId: string
}

/** A context whose `db` is a transaction. Verbs that write take this, so it can't be forgotten. */
export type Transaction = Context & { afterCommit: (() => void)[] }

const isTransaction = (ctx: Context): ctx is Transaction => 'afterCommit' in ctx

/** Serialisation failure and deadlock: PostgreSQL asks for the whole transaction again. */
const retryable = new Set(['40001', '40P01'])
const mostTries = 4

const attempt = async <T>(ctx: Context, work: (tx: Transaction) => Promise<T>): Promise<T> => {
  const afterCommit: (() => void)[] = []
  const result = await ctx.db.transaction().execute((db) => work({ ...ctx, db, afterCommit }))
  for (const each of afterCommit) each()
  return result
}

/**
 * The frame of every verb: the guard, then the work in one transaction. Inside another verb it joins that one's.
 * Errors: access.forbidden.
 */
export const transaction = async <T>(
  ctx: Context,
  permission: Permission,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => {
  demand(ctx, permission)
  return unguarded(ctx, work)
}

/** For what everyone may do to what is their own (a session, a saved view) and for the system itself. */
export const unguarded = async <T>(ctx: Context, work: (tx: Transaction) => Promise<T>): Promise<T> => {
  if (isTransaction(ctx)) return work(ctx)
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(ctx, work)
    } catch (error) {
      if (tries === mostTries || !retryable.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}
