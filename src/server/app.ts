import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { largestAttachment } from '../shared/communications.ts'
import type { Endpoint } from '../shared/endpoint.ts'
import { apiKeyRoutes } from './api-keys/api-keys.routes.ts'
import { attachmentRoutes } from './attachments/attachments.routes.ts'
import { callerLimit } from './caller-limit.ts'
import { communicationRoutes } from './communications/communications.routes.ts'
import { contactPointRoutes } from './contact-points/contact-points.routes.ts'
import { contactRoutes } from './contacts/contacts.routes.ts'
import type { Services } from './context.ts'
import { customerRoutes } from './customers/customers.routes.ts'
import { notFound } from './errors.ts'
import { eventRoutes } from './events/events.routes.ts'
import { followUpRoutes } from './follow-ups/follow-ups.routes.ts'
import { setSafeHeaders } from './headers.ts'
import { mountHealth, type Readiness } from './health.ts'
import { mountOn } from './http.ts'
import { logRequests } from './log.ts'
import type { Metrics } from './metrics.ts'
import { mountApiDocs } from './openapi/openapi.routes.ts'
import { orderRoutes } from './orders/orders.routes.ts'
import { organisationRoutes } from './organisation/organisation.routes.ts'
import type { LoadSampleData } from './organisation/organisation.ts'
import { peopleRoutes } from './people/people.routes.ts'
import { sendProblem } from './problem.ts'
import { productRoutes } from './products/products.routes.ts'
import { roleRoutes } from './roles/roles.routes.ts'
import { savedViewRoutes } from './saved-views/saved-views.routes.ts'
import { searchRoutes } from './search/search.routes.ts'
import { sessionRoutes } from './session/session.routes.ts'
import { anonymous, authenticate, visitorLimit } from './session/session.ts'
import { serveWeb, wantsPage } from './static.ts'
import { teamRoutes } from './teams/teams.routes.ts'
import { timelineRoutes } from './timeline/timeline.routes.ts'
import { todayRoutes } from './today/today.routes.ts'

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
  /** Requests in ten seconds from one session or API key. 0: any. */
  callerLimit?: number
  metrics?: Metrics
  loadSampleData?: LoadSampleData
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
  http.register(multipart, { limits: { fileSize: largestAttachment, files: 1, fields: 20 } })
  const mounted: Endpoint[] = []
  const admitVisitor = visitorLimit(options.visitsPerMinute ?? 600)
  const admitCaller = callerLimit(options.callerLimit ?? 0)
  const mount = mountOn(http, {
    authenticate: async (request, reply) => {
      const ctx = await authenticate(services, request, reply)
      admitCaller(ctx)
      return ctx
    },
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
  options.metrics?.mount(http)
  mountHealth(http, services, options.readiness ?? { shuttingDown: false })
  if (options.webFolder) serveWeb(http, options.webFolder)
  http.setNotFoundHandler((request, reply) => {
    if (options.webFolder && wantsPage(request))
      reply.header('cache-control', 'no-cache').sendFile('index.html')
    else sendProblem(notFound(), request, reply)
  })
  for (const routes of [
    apiKeyRoutes,
    attachmentRoutes,
    communicationRoutes,
    contactPointRoutes,
    contactRoutes,
    customerRoutes,
    eventRoutes,
    followUpRoutes,
    organisationRoutes(options.loadSampleData),
    peopleRoutes,
    orderRoutes,
    productRoutes,
    roleRoutes,
    savedViewRoutes,
    searchRoutes,
    sessionRoutes,
    timelineRoutes,
    teamRoutes,
    todayRoutes,
  ])
    routes(mount)
  mountApiDocs(http, mounted, services.url)
  return { http, mounted }
}
