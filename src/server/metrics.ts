import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { liveUpdates } from '../shared/events.ts'
import type { Services } from './context.ts'
import { notFound } from './errors.ts'
import * as jobs from './jobs.queries.ts'
import { routeOf } from './log.ts'
import type { Observe } from './worker.ts'

/** Figures of this process, for Prometheus. Routes are told by their pattern, so that no id or search word is among them. */
export type Metrics = {
  mount: (http: FastifyInstance) => void
  jobDone: Observe
}

/** @param token what must be shown to read them; without one, only this machine may. */
export const createMetrics = (services: Services, pool: pg.Pool, token: string | undefined): Metrics => {
  const register = new Registry()
  collectDefaultMetrics({ register })
  watchConnections(register, pool)
  watchQueue(register, services)
  const jobSeconds = new Histogram({
    name: 'rapport_job_duration_seconds',
    help: 'How long jobs took',
    labelNames: ['job', 'succeeded'],
    buckets: [0.01, 0.1, 1, 10, 60, 600],
    registers: [register],
  })
  return {
    mount: (http) => {
      observeRequests(http, register)
      http.get('/metrics', async (request, reply) => {
        if (!mayRead(request, token)) throw notFound()
        return reply.type(register.contentType).send(await register.metrics())
      })
    },
    jobDone: ({ name, succeeded, seconds }) =>
      jobSeconds.observe({ job: name, succeeded: String(succeeded) }, seconds),
  }
}

const observeRequests = (http: FastifyInstance, register: Registry): void => {
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by the pattern of their address',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  })
  http.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request)
    // A stream lasts as long as someone looks at a page.
    if (route === liveUpdates.url) return
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
}

const watchConnections = (register: Registry, pool: pg.Pool): void => {
  new Gauge({
    name: 'rapport_database_connections',
    help: 'Connections of the pool, and requests that wait for one',
    labelNames: ['state'],
    registers: [register],
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
}

const watchQueue = (register: Registry, services: Services): void => {
  new Gauge({
    name: 'rapport_jobs',
    help: 'Jobs in the queue: waiting to be done (now or later), and given up after too many tries',
    labelNames: ['state'],
    registers: [register],
    async collect() {
      // The other figures are wanted most when the database is away.
      const counted = await jobs.count(services).catch(() => undefined)
      if (!counted) return this.reset()
      this.set({ state: 'waiting' }, counted.waiting)
      this.set({ state: 'given_up' }, counted.given_up)
    },
  })
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const proxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

const mayRead = ({ headers, raw }: FastifyRequest, token: string | undefined): boolean => {
  if (token) return isSame(headers.authorization ?? '', `Bearer ${token}`)
  // Through a proxy on this machine everyone comes from this machine.
  return loopback.has(raw.socket.remoteAddress ?? '') && proxied.every((name) => headers[name] === undefined)
}

/** In a time that doesn't tell how much of it was right. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(a, b)
}
