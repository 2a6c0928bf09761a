import type { FastifyRequest } from 'fastify'
import type { Me, Session } from '../../shared/session.ts'
import { type Context, type Transaction, unguarded } from '../context.ts'
import { notFound, Refusal } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId, newSecret } from '../ids.ts'
import { isPassword } from '../passwords.ts'
import * as attempts from './session.attempts.ts'
import { contextOfUser, hashOf, sessionLasts } from './session.callers.ts'
import { cookieOf } from './session.cookies.ts'
import { deviceOf } from './session.devices.ts'
import * as links from './session.links.ts'
import { me } from './session.me.ts'
import * as queries from './session.queries.ts'

export { begin as beginAttempt, forgive as forgiveAttempts } from './session.attempts.ts'
export {
  accessOfUser,
  anonymous,
  authenticate,
  contextOfUser,
  hashOf,
  localeOf,
  system,
} from './session.callers.ts'
export { giveCookie, takeCookie } from './session.cookies.ts'
export { createLink, dropLinks, readLink, spendLink } from './session.links.ts'
export { me } from './session.me.ts'
export { visitorLimit } from './session.visitors.ts'

/** Where someone comes from, and the session that their browser held until now. */
export type Visit = { address: string; userAgent: string; earlier: string | undefined }
export type SignedIn = { me: Me; token: string }

export const visitOf = (request: FastifyRequest): Visit => ({
  address: request.ip,
  userAgent: String(request.headers['user-agent'] ?? '').slice(0, 500),
  earlier: cookieOf(request),
})

/**
 * Signs in with a password. Whether it was the address or the password that is wrong shows neither in the answer nor in
 * the time it takes. Errors: session.wrong_credentials, session.locked, request.too_many.
 */
export const signIn = async (
  ctx: Context,
  { email, password }: { email: string; password: string },
  visit: Visit,
): Promise<SignedIn> => {
  const user = await queries.findByEmail(ctx, email.trim())
  await attempts.begin(ctx, user?.id ?? email.trim().toLowerCase(), visit.address)
  if (!(await isPassword(password, user?.password_hash ?? null)))
    throw new Refusal(401, 'session.wrong_credentials')
  return enter(ctx, user!.id, visit)
}

/** Opens a session for someone who has proven who they are; the one that their browser held before ends. */
export const enter = async (ctx: Context, userId: string, visit: Visit): Promise<SignedIn> =>
  unguarded(await contextOfUser(ctx, userId, ctx.requestId), async (tx) => {
    const token = newSecret()
    if (visit.earlier) await queries.removeByToken(tx, hashOf(visit.earlier))
    await queries.insert(tx, {
      id: newId(),
      token_hash: hashOf(token),
      user_id: userId,
      user_agent: visit.userAgent,
      address: visit.address,
      created_at: tx.now(),
      last_seen_at: tx.now(),
      expires_at: new Date(tx.now().getTime() + sessionLasts),
    })
    await attempts.forgive(tx, userId)
    await events.record(tx, { type: 'session.signed_in', subjectId: userId })
    return { me: await me(tx), token }
  })

/** Ends the session that asks. Idempotent; an API key has none. */
export const signOut = (ctx: Context): Promise<void> =>
  unguarded(ctx, async (tx) => {
    const id = tx.actor.kind === 'user' ? tx.actor.sessionId : undefined
    if (id && (await queries.remove(tx, id)))
      await events.record(tx, { type: 'session.signed_out', subjectId: tx.access.userId })
  })

/** Where the actor is signed in, the latest visit first. */
export const list = async (ctx: Context): Promise<Session[]> => {
  const current = ctx.actor.kind === 'user' ? ctx.actor.sessionId : undefined
  return (await queries.list(ctx)).map(({ id, user_agent, address, created_at, last_seen_at }) => ({
    id,
    current: id === current,
    device: deviceOf(user_agent, ctx.locale),
    address,
    createdAt: created_at,
    lastSeenAt: last_seen_at,
  }))
}

/** Ends one of the actor's own sessions. Errors: request.not_found. */
export const revoke = (ctx: Context, id: string): Promise<void> =>
  unguarded(ctx, async (tx) => {
    if (!(await queries.remove(tx, id))) throw notFound()
    await events.record(tx, { type: 'session.revoked', subjectId: tx.access.userId })
  })

/** Ends every session of a user, or all others than the one that asks. */
export const endAllOf = (tx: Transaction, userId: string, except?: string) =>
  queries.removeOfUser(tx, userId, except)

/** Removes what has run out: sessions, links, and attempts that count no more. For a job, once in a while. */
export const clear = (ctx: Context): Promise<void> =>
  unguarded(ctx, async (tx) => {
    await queries.removeExpired(tx)
    await links.clear(tx)
    await attempts.clear(tx)
  })
