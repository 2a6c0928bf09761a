import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { permissions } from '../../shared/access.ts'
import type { Locale } from '../../shared/shapes.ts'
import type { Reach } from '../access.ts'
import type { Actor, Context, Services } from '../context.ts'
import { forbidden, notSignedIn } from '../errors.ts'
import { nilId } from '../ids.ts'
import * as queries from './session.queries.ts'

export const sessionCookie = 'rapport_session'

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export const cookieIn = (request: FastifyRequest, name: string): string | undefined => {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return undefined
}

/** How often the time of the last visit is written down; it needs no more detail than this. */
const touchEvery = 5 * 60_000

/** The context of a request, from its API key or its session cookie. Errors: access.not_signed_in. */
export const authenticate = async (services: Services, request: FastifyRequest): Promise<Context> => {
  const now = services.now()
  const bearer = /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1]
  const cookie = cookieIn(request, sessionCookie)
  const caller = bearer
    ? await queries.callerByApiKey(services.db, hashOf(bearer), now)
    : cookie
      ? await queries.callerBySession(services.db, hashOf(cookie), now)
      : undefined
  if (!caller) throw notSignedIn()
  if (caller.session_id) refuseOtherSites(request)
  touch(services, caller, now)
  return contextOf(services, caller, request.id)
}

/** A cookie is sent by the browser of its own accord, so a write must show that our own page asked for it. */
export const refuseOtherSites = (request: FastifyRequest): void => {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const isOurs = origin === undefined ? site === undefined || site === 'same-origin' : hostOf(origin) === host
  if (!isOurs) throw forbidden('access.wrong_origin')
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined

const touch = ({ db, log }: Services, caller: queries.Caller, now: Date): void => {
  if (caller.seen_at && now.getTime() - Date.parse(caller.seen_at) < touchEvery) return
  const touched = caller.session_id
    ? queries.touchSession(db, caller.session_id, caller.user_id, now)
    : queries.touchApiKey(db, caller.api_key_id!, now)
  touched.catch((error: unknown) => log.warn({ err: error }, 'the time of a visit was not kept'))
}

const reachOf = ({ scope, team_ids }: queries.Caller): Reach => {
  if (scope === 'all') return { kind: 'all' }
  return scope === 'own' || team_ids.length === 0 ? { kind: 'own' } : { kind: 'teams', teamIds: team_ids }
}

const actorOf = ({ user_id, api_key_id }: queries.Caller): Actor =>
  api_key_id ? { kind: 'api_key', userId: user_id, apiKeyId: api_key_id } : { kind: 'user', userId: user_id }

export const contextOf = (services: Services, caller: queries.Caller, requestId: string): Context => {
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

/** Acts as a user from a command or a job, with no more than that user may do. */
export const contextOfUser = async (
  services: Services,
  userId: string,
  requestId: string,
): Promise<Context> => {
  const caller = await queries.callerByUser(services.db, userId)
  if (!caller) throw notSignedIn()
  return contextOf(services, caller, requestId)
}

const fallback = { name: '', country: 'CN', timeZone: 'Asia/Shanghai', currency: 'CNY', claimLimit: 200 }

/** Nobody in particular, in the language that the browser asks for: before sign-in. */
export const anonymous = (services: Services, request: FastifyRequest): Context => ({
  ...nobody(services, localeOf(request), request.id),
  access: { ...nobody(services, 'en', '').access, permissions: new Set() },
})

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
    reach: { kind: 'all' },
    fieldRules: [],
  },
  organisation: { ...fallback, locale },
  locale,
  timeZone: fallback.timeZone,
  requestId,
})
