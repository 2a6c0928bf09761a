import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type DestinationStream, type Logger, pino, stdSerializers, stdTimeFunctions } from 'pino'

/**
 * The log of the process: one JSON object per line, or for someone who watches a terminal, one readable line. It holds
 * what is needed to find a fault, and never names, texts, addresses, numbers, secrets or query strings.
 */
export const createLog = (level: string, format: 'json' | 'text', to: DestinationStream = stdout): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (name) => ({ level: name }) },
      serializers: { err: faultOf },
      redact: { paths: secrets, remove: true },
    },
    format === 'text' ? readable(to) : to,
  )

const stdout: DestinationStream = { write: (line) => void process.stdout.write(line) }

/** Should somebody ever log a request or its parts, these stay out of it. */
const secrets = ['req', 'request', 'body', 'headers', 'query', 'params', '*.password', '*.token', '*.key']

/**
 * PostgreSQL quotes the values it complains about in `detail`, `where` and sometimes in the message: those of classes 22
 * and 23 (data, constraints) go without.
 */
const faultOf = (error: Error & { code?: string; constraint?: string; table?: string; routine?: string }) => {
  const { type, message, stack } = stdSerializers.err(error)
  const { code, constraint, table } = error
  if (!/^2[23]/.test(code ?? '')) return { type, message, stack, code }
  return { type, code, constraint, table, stack: framesOf(stack) }
}

const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

const readable = (to: DestinationStream): DestinationStream => ({
  write: (line) => to.write(`${sentenceOf(JSON.parse(line))}\n`),
})

const sentenceOf = ({ time, level, msg, err, ...facts }: Record<string, unknown>): string => {
  const told = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`)
  const fault = err as { stack?: string; message?: string } | undefined
  const lines = [[String(time).slice(11, 23), level, msg, ...told].join(' ')]
  if (fault) lines.push(fault.stack ?? fault.message ?? '')
  return lines.join('\n')
}

/** The pattern of a request's address, such as /api/v1/customers/:id: never the address with what was asked for. */
export const routeOf = ({ routeOptions, is404 }: FastifyRequest): string =>
  is404 || !routeOptions.url ? 'unknown' : routeOptions.url === '/*' ? 'web' : routeOptions.url

/** Too many and too dull to tell of each. */
const dull = new Set(['/healthz', '/readyz', '/metrics', 'web'])

/** One line per request. */
export const logRequests = (http: FastifyInstance): void => {
  http.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request)
    const userId = request.ctx?.actor.userId
    const line = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(userId && { userId }),
    }
    request.log[dull.has(route) ? 'debug' : 'info'](line, 'request')
  })
}
