import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Endpoint } from '../shared/endpoint.ts'
import type { Services } from './context.ts'
import { customerRoutes } from './customers/customers.routes.ts'
import { notFound } from './errors.ts'
import { eventRoutes } from './events/events.routes.ts'
import { followUpRoutes } from './follow-ups/follow-ups.routes.ts'
import { setSafeHeaders } from './headers.ts'
import { mountHealth, type Readiness } from './health.ts'
import { mountOn } from './http.ts'
import { logRequests } from './log.ts'
import { sendProblem } from './problem.ts'
import { searchRoutes } from './search/search.routes.ts'
import { sessionRoutes } from './session/session.routes.ts'
import { anonymous, authenticate, visitorLimit } from './session/session.ts'
import { serveWeb, wantsPage } from './static.ts'

/** Large enough for a batch of 1,000 rows, each with a few paragraphs. */
const largestBody = 32 * 1024 * 1024

export type App = { http: FastifyInstance; mounted: Endpoint[] }

export type AppOptions = {
  checkAnswers?: boolean
  trustProxy?: boolean
  /** Whether people reach it over https. */
  https?: boolean
  /** The built web app, when there is one. */
  webFolder?: string
  readiness?: Readiness
  /** From one network, without being signed in. */
  visitsPerMinute?: number
}

/** The server without its socket: tests call it in process. */
export const createApp = (services: Services, options: AppOptions = {}): App => {
  const http = Fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: options.trustProxy ?? false,
    bodyLimit: largestBody,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
  })
  const mounted: Endpoint[] = []
  const admitVisitor = visitorLimit(options.visitsPerMinute ?? 600)
  const mount = mountOn(http, {
    authenticate: (request, reply) => authenticate(services, request, reply),
    anonymous: async (request) => {
      admitVisitor(request)
      return anonymous(services, request)
    },
    checkAnswers: options.checkAnswers ?? false,
    mounted,
  })
  http.setErrorHandler(sendProblem)
  http.addHook('preClose', async () => services.live.hangUp())
  setSafeHeaders(http, { https: options.https ?? false })
  logRequests(http)
  mountHealth(http, services, options.readiness ?? { shuttingDown: false })
  if (options.webFolder) serveWeb(http, options.webFolder)
  http.setNotFoundHandler((request, reply) =>
    options.webFolder && wantsPage(request)
      ? reply.header('cache-control', 'no-cache').sendFile('index.html')
      : sendProblem(notFound(), request, reply),
  )
  for (const routes of [customerRoutes, eventRoutes, followUpRoutes, searchRoutes, sessionRoutes])
    routes(mount)
  return { http, mounted }
}
