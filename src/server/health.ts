import type { FastifyInstance } from 'fastify'
import type { Services } from './context.ts'
import * as queries from './health.queries.ts'

export type Readiness = { shuttingDown: boolean }

/**
 * For whoever watches the process: /healthz says that it lives; /readyz that it can do its work (the database answers and
 * is migrated) and isn't about to end, so that a load balancer knows when to send requests elsewhere.
 */
export const mountHealth = (http: FastifyInstance, services: Services, readiness: Readiness): void => {
  http.get('/healthz', async () => ({ status: 'alive' }))
  http.get('/readyz', async (_, reply) => {
    const problem = readiness.shuttingDown ? 'shutting down' : await whyNotReady(services)
    return reply.status(problem ? 503 : 200).send(problem ? { status: problem } : { status: 'ready' })
  })
}

const patience = 2_000

const whyNotReady = async ({ db, log }: Services): Promise<string | undefined> => {
  const tooLong = new Promise<string>((resolve) =>
    setTimeout(resolve, patience, 'the database does not answer').unref(),
  )
  try {
    return await Promise.race([
      queries.isMigrated(db).then((migrated) => (migrated ? undefined : 'not migrated')),
      tooLong,
    ])
  } catch (error) {
    log.warn({ err: error }, 'not ready')
    return 'the database does not answer'
  }
}
