import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
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
import { notFound, Refusal } from './errors.ts'
import { eventRoutes } from './events/events.routes.ts'
import { followUpRoutes } from './follow-ups/follow-ups.routes.ts'
import { setSafeHeaders } from './headers.ts'
import { mountHealth, type Readiness } from './health.ts'
import { type Mount, type Mounting, mountOn } from './http.ts'
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
import { trashRoutes } from './trash/trash.routes.ts'

export type App = { http: FastifyInstance; mounted: Endpoint[] }

export type AppOptions = {
  checkAnswers?: boolean
  /** How many reverse proxies stand in front, whose word about the caller's address is taken. */
  trustProxy?: number
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
  const http = createHttp(services, options)
  const mounted: Endpoint[] = []
  const mount = mountOn(http, {
    ...callers(services, options),
    checkAnswers: options.checkAnswers ?? false,
    mounted,
  })
  setSafeHeaders(http, { https: options.https ?? false })
  logRequests(http)
  options.metrics?.mount(http)
  mountHealth(http, services, options.readiness ?? { shuttingDown: false })
  if (options.webFolder) serveWeb(http, options.webFolder)
  http.setErrorHandler(sendProblem)
  http.setNotFoundHandler(answerNowhere(mounted, options))
  http.addHook('preClose', async () => services.live.hangUp())
  for (const routes of features(options)) routes(mount)
  mountApiDocs(http, mounted, services.url)
  return { http, mounted }
}

const features = (options: AppOptions): ((mount: Mount) => void)[] => [
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
  trashRoutes,
]

const createHttp = ({ log }: Services, options: AppOptions): FastifyInstance => {
  const http = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // Counted from us: what stands further to the left in X-Forwarded-For, the caller may have written.
    trustProxy: (_, hop) => hop < (options.trustProxy ?? 0),
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
  })
  void http.register(multipart, { limits: { fileSize: largestAttachment, files: 1, fields: 20 } })
  return http
}

/** Who asks, and whether they ask too much. */
const callers = (services: Services, options: AppOptions): Pick<Mounting, 'authenticate' | 'anonymous'> => {
  const admitVisitor = visitorLimit(options.visitsPerMinute ?? 600)
  const admitCaller = callerLimit(options.callerLimit ?? 0)
  return {
    authenticate: async (request, reply) => {
      const ctx = await authenticate(services, request, reply)
      admitCaller(ctx)
      return ctx
    },
    anonymous: async (request) => {
      admitVisitor(request)
      return anonymous(services, request)
    },
  }
}

/** Pages are the app's to find; an address that takes other methods says which; the rest is nowhere. */
const answerNowhere =
  (mounted: readonly Endpoint[], { webFolder }: AppOptions) =>
  (request: FastifyRequest, reply: FastifyReply): void => {
    if (webFolder && wantsPage(request)) {
      reply.header('cache-control', 'no-cache').sendFile('index.html')
      return
    }
    const methods = methodsAt(mounted, request.url)
    if (methods.length === 0) return void sendProblem(notFound(), request, reply)
    reply.header('allow', methods.join(', '))
    sendProblem(new Refusal(405, 'request.method_not_allowed', { method: request.method }), request, reply)
  }

const methodsAt = (mounted: readonly Endpoint[], address: string): string[] => {
  const segments = address.split('?')[0]!.split('/')
  const fits = ({ url }: Endpoint) => {
    const pattern = url.split('/')
    return (
      pattern.length === segments.length &&
      pattern.every((each, i) => each.startsWith(':') || each === segments[i])
    )
  }
  return [...new Set(mounted.filter(fits).map(({ method }) => method))]
}
