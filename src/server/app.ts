import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Endpoint } from '../shared/endpoint.ts'
import type { Services } from './context.ts'
import { customerRoutes } from './customers/customers.routes.ts'
import { notFound } from './errors.ts'
import { mountOn } from './http.ts'
import { sendProblem } from './problem.ts'
import { searchRoutes } from './search/search.routes.ts'
import { anonymous, authenticate } from './session/session.ts'

/** Large enough for a batch of 1,000 rows, each with a few paragraphs. */
const largestBody = 32 * 1024 * 1024

export type App = { http: FastifyInstance; mounted: Endpoint[] }

/** The server without its socket: tests call it in process. */
export const createApp = (
  services: Services,
  options: { checkAnswers?: boolean; trustProxy?: boolean } = {},
): App => {
  const http = Fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    disableRequestLogging: true,
    trustProxy: options.trustProxy ?? false,
    bodyLimit: largestBody,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
  })
  const mounted: Endpoint[] = []
  const mount = mountOn(http, {
    authenticate: (request) => authenticate(services, request),
    anonymous: async (request) => anonymous(services, request),
    checkAnswers: options.checkAnswers ?? false,
    mounted,
  })
  http.setErrorHandler(sendProblem)
  http.setNotFoundHandler((request, reply) => sendProblem(notFound(), request, reply))
  http.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.header('x-content-type-options', 'nosniff')
  })
  for (const routes of [customerRoutes, searchRoutes]) routes(mount)
  return { http, mounted }
}
