import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { permissions } from '../../shared/access.ts'
import type { Locale } from '../../shared/shapes.ts'
import type { Reach } from '../access.ts'
import type { Actor, Context, Services } from '../context.ts'
import { notSignedIn } from '../errors.ts'
import { nilId } from '../ids.ts'
import * as queries from './session.callers.queries.ts'
import { cookieOf, giveCookie, refuseOtherSites } from './session.cookies.ts'

/** How a secret is kept: by SHA-256, which is enough for 256 random bits and can be looked up. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** A session ends this long (ms) after it was last used. */
export const sessionLasts = 30 * 24 * 60 * 60_000
/** How often the time of the last visit is written down, and the session prolonged; it needs no more detail. */
const touchEvery = 5 * 60_000

/**
 * The context of a request, from its API key or its session cookie, which is renewed.
 * Errors: access.not_signed_in, access.wrong_origin.
 */
export const authenticate = async (
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> => {
  const now = services.now()
  const bearer = /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1]
  const cookie = bearer ? undefined : cookieOf(request)
  const caller = bearer
    ? await queries.callerByApiKey(services.db, hashOf(bearer), now)
    : cookie
      ? await queries.callerBySession(services.db, hashOf(cookie), now)
      : undefined
  if (!caller) throw notSignedIn()
  if (cookie) refuseOtherSites(services, request)
  if (touch(services, caller, now) && cookie) giveCookie(services, reply, cookie)
  return contextOf(services, caller, request.id)
}

/** Whether the last visit was long enough ago to write this one down. */
const touch = ({ db, log }: Services, caller: queries.Caller, now: Date): boolean => {
  if (caller.seen_at && now.getTime() - Date.parse(caller.seen_at) < touchEvery) return false
  const touched = caller.session_id
    ? queries.touchSession(db, caller.session_id, now, new Date(now.getTime() + sessionLasts))
    : queries.touchApiKey(db, caller.api_key_id!, now)
  touched.catch((error: unknown) => log.warn({ err: error }, 'the time of a visit was not kept'))
  return true
}

const reachOf = ({ scope, team_ids }: queries.Caller): Reach => {
  if (scope === 'all') return { kind: 'all' }
  return scope === 'own' || team_ids.length === 0 ? { kind: 'own' } : { kind: 'teams', teamIds: team_ids }
}

const actorOf = ({ user_id, session_id, api_key_id }: queries.Caller): Actor =>
  api_key_id
    ? { kind: 'api_key', userId: user_id, apiKeyId: api_key_id }
    : { kind: 'user', userId: user_id, ...(session_id && { sessionId: session_id }) }

const contextOf = (services: Services, caller: queries.Caller, requestId: string): Context => {
  const { organisation, key_permissions } = caller
  const granted = key_permissions
    ? caller.permissions.filter((each) => key_permissions.includes(each))
    : caller.permissions
  return {
    ...services,
    actor: actorOf(caller),
    access: {
      userId: caller.user_id,
      teamId: caller.team_id,
      permissions: new Set(granted),
      scope: caller.scope,
      reach: reachOf(caller),
      fieldRules: caller.field_rules,
    },
    organisation: {
      name: organisation.name,
      country: organisation.country,
      timeZone: organisation.time_zone,
      currency: organisation.currency,
      locale: organisation.locale,
      claimLimit: organisation.claim_limit,
    },
    locale: caller.locale,
    timeZone: caller.time_zone,
    requestId,
  }
}

/**
 * Acts as a user from a command or a job, with no more than that user may do. Given a transaction, what is done joins it.
 * Errors: access.not_signed_in when there is no such user or they have left.
 */
export const contextOfUser = async (
  services: Services,
  userId: string,
  requestId: string,
): Promise<Context> => {
  const caller = await queries.callerByUser(services.db, userId)
  if (!caller) throw notSignedIn()
  return contextOf(services, caller, requestId)
}

/** What somebody else may see and do, to ask it before giving them work; undefined when they have left. */
export const accessOfUser = async (ctx: Context, userId: string): Promise<Context | undefined> => {
  const caller = await queries.callerByUser(ctx.db, userId)
  return caller && contextOf(ctx, caller, ctx.requestId)
}

const fallback = { name: '', country: 'CN', timeZone: 'Asia/Shanghai', currency: 'CNY', claimLimit: 200 }

/** Nobody in particular, in the language that the browser asks for: before sign-in. Errors: access.wrong_origin. */
export const anonymous = (services: Services, request: FastifyRequest): Context => {
  refuseOtherSites(services, request)
  const context = nobody(services, localeOf(request), request.id)
  return { ...context, access: { ...context.access, permissions: new Set(), reach: { kind: 'own' } } }
}

export const localeOf = (request: FastifyRequest): Locale =>
  /^\s*zh/i.test(request.headers['accept-language'] ?? '') ? 'zh-CN' : 'en'

/** The product itself: migrations, clean-up, the first start. */
export const system = (services: Services, requestId: string): Context => nobody(services, 'en', requestId)

const nobody = (services: Services, locale: Locale, requestId: string): Context => ({
  ...services,
  actor: { kind: 'system', userId: null },
  access: {
    userId: nilId,
    teamId: null,
    permissions: new Set(permissions),
    scope: 'all',
    reach: { kind: 'all' },
    fieldRules: [],
  },
  organisation: { ...fallback, locale },
  locale,
  timeZone: fallback.timeZone,
  requestId,
})
