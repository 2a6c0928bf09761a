import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../context.ts'
import { forbidden } from '../errors.ts'

const name = 'rapport_session'
/** Thirty days: as long as a session lasts without a visit. */
const seconds = 30 * 24 * 60 * 60

export const cookieOf = (request: FastifyRequest): string | undefined => {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return undefined
}

/** No script reads it, no other site sends it along with a write, and over https it never leaves https. */
const setCookie = ({ url }: Services, reply: FastifyReply, value: string, maxAge: number) => {
  const secure = url.startsWith('https:') ? '; Secure' : ''
  reply.header('set-cookie', `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`)
}

export const giveCookie = (services: Services, reply: FastifyReply, token: string) =>
  setCookie(services, reply, token, seconds)

export const takeCookie = (services: Services, reply: FastifyReply) => setCookie(services, reply, '', 0)

/**
 * A browser sends its cookie of its own accord, and other sites can make it send a sign-in too, so a write must show that
 * our own page asked for it. Programs send no Origin and are let through. Errors: access.wrong_origin.
 */
export const refuseOtherSites = ({ url }: Services, request: FastifyRequest): void => {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (origin === undefined && (site === undefined || site === 'same-origin')) return
  if (origin !== undefined && (origin === url || hostOf(origin) === request.host)) return
  throw forbidden('access.wrong_origin')
}

/** Never the same as a host that is missing. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
