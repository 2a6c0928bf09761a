import type { FastifyRequest } from 'fastify'
import { tooMany } from '../errors.ts'
import { networkOf } from './session.attempts.ts'

/**
 * How often one network may ask without being signed in, counted in this process. Sign-ins that fail have a limit of their
 * own; this one keeps strangers from keeping the server busy. Errors: request.too_many.
 */
export const visitorLimit = (mostPerMinute: number) => {
  let minute = 0
  let visits = new Map<string, number>()
  return (request: FastifyRequest): void => {
    const seconds = performance.now() / 1000
    if (Math.floor(seconds / 60) !== minute) {
      minute = Math.floor(seconds / 60)
      visits = new Map()
    }
    const network = networkOf(request.ip)
    const count = (visits.get(network) ?? 0) + 1
    visits.set(network, count)
    if (count > mostPerMinute) throw tooMany('request.too_many', { seconds: Math.ceil(60 - (seconds % 60)) })
  }
}
