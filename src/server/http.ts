import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '../shared/endpoint.ts'
import { demand } from './access.ts'
import { checkAnswer } from './answers.ts'
import { type Context, unguarded } from './context.ts'
import { badRequest, conflict, notFound, notSignedIn } from './errors.ts'
import * as idempotency from './idempotency.ts'
import { isId, validate } from './validation.ts'

/** Finds out who asks, and renews their cookie. Errors: access.not_signed_in, access.wrong_origin. */
export type Authenticate = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>

export type Input<E extends Endpoint> = {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  /** The version in If-Match, when sent. */
  ifMatch: number | undefined
  request: FastifyRequest
  reply: FastifyReply
}
type Handler<E extends Endpoint> = (ctx: Context, input: Input<E>) => Promise<AnswerOf<E>>

/** Puts an endpoint of the contract on the server, with the verb that answers it. */
export type Mount = <E extends Endpoint>(endpoint: E, handler: Handler<E>) => void

export type Mounting = {
  authenticate: Authenticate
  /** Anyone's context, for endpoints that need no sign-in. */
  anonymous: (request: FastifyRequest) => Promise<Context>
  /** Checks each answer against the contract: on in tests, where it also catches what must not leak. */
  checkAnswers: boolean
  /** Every endpoint mounted so far: for the OpenAPI document and the tests that go through all of them. */
  mounted: Endpoint[]
}

declare module 'fastify' {
  interface FastifyRequest {
    ctx: Context
  }
}

/** The longest text of a communication fits, however it is escaped. Of more, only to say what is wrong takes seconds. */
const largestRow = 2 * 1024 * 1024
/** Room for 1,000 rows, each with a few paragraphs. */
const largestBatch = 32 * 1024 * 1024

export const mountOn =
  (app: FastifyInstance, mounting: Mounting): Mount =>
  (endpoint, handler) => {
    mounting.mounted.push(endpoint)
    app.route({
      method: endpoint.method,
      url: endpoint.url,
      bodyLimit: endpoint.perRow ? largestBatch : largestRow,
      // Whoever asks for the head of a stream without end would never hang up.
      exposeHeadRoute: endpoint.produces !== 'text/event-stream',
      // Before the body is read: a stranger can't make us parse.
      onRequest: async (request, reply) => {
        request.ctx = await contextFor(endpoint, mounting, request, reply)
        checkIds(endpoint, request)
      },
      handler: async (request, reply) => {
        const input = inputOf(endpoint, request, reply)
        const run = (ctx: Context) => handler(ctx, input as never)
        const answered = await idempotently(endpoint, request, run)
        if (reply.sent || endpoint.produces) return reply
        if (mounting.checkAnswers) checkAnswer(endpoint, answered.answer)
        return send(reply, answered)
      },
    })
  }

const contextFor = async (
  endpoint: Endpoint,
  mounting: Mounting,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> => {
  if (endpoint.requires === 'public') return mounting.anonymous(request)
  const ctx = await mounting.authenticate(request, reply)
  if (ctx.actor.kind === 'system') throw notSignedIn()
  if (endpoint.requires !== 'signed_in') demand(ctx, endpoint.requires)
  return ctx
}

/** An address with something that is no id leads nowhere. Ids go on in lower case, as the database writes them. */
const checkIds = ({ params }: Endpoint, request: FastifyRequest): void => {
  const given = request.params as Record<string, string>
  for (const name of Object.keys(params?.properties ?? {})) {
    if (!isId(given[name] ?? '')) throw notFound()
    given[name] = given[name]!.toLowerCase()
  }
}

const inputOf = (endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply): Input<Endpoint> => {
  if (endpoint.query) validate(endpoint.query, request.query, 'query')
  if (endpoint.body) validate(endpoint.perRow ? rowsOf(endpoint.body) : endpoint.body, request.body, 'body')
  return {
    params: request.params as never,
    query: request.query as never,
    body: request.body as never,
    ifMatch: versionIn(request.headers['if-match']),
    request,
    reply,
  }
}

const rowsSchemas = new WeakMap<TSchema, TSchema>()
/** The frame of a batch: how many rows, whatever they hold; each row is checked and answered by itself. */
const rowsOf = (body: TSchema): TSchema => {
  const known = rowsSchemas.get(body)
  if (known) return known
  const made = JSON.parse(JSON.stringify(body)) as { properties: { items: { items: unknown } } }
  made.properties.items.items = {}
  rowsSchemas.set(body, made as unknown as TSchema)
  return made as unknown as TSchema
}

const versionIn = (header: string | undefined): number | undefined => {
  if (header === undefined || header === '*') return undefined
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())
  if (!match) throw badRequest('request.bad_version')
  return Number(match[1])
}

type Answered = { status: number; answer: unknown; replayed?: boolean }

/**
 * With an Idempotency-Key the answer is kept in the transaction of the work: sent again, after a lost connection or a
 * crash, the same key gets the same answer and the work is done once.
 */
const idempotently = async (
  endpoint: Endpoint,
  request: FastifyRequest,
  run: (ctx: Context) => Promise<unknown>,
): Promise<Answered> => {
  const status = endpoint.status ?? (endpoint.answer ? 200 : 204)
  const key = request.headers['idempotency-key']
  if (
    key === undefined ||
    endpoint.method !== 'POST' ||
    endpoint.consumes ||
    request.ctx.actor.kind === 'system'
  )
    return { status, answer: await run(request.ctx) }
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,200}$/.test(key))
    throw badRequest('request.bad_idempotency_key')
  return unguarded(request.ctx, async (tx) => {
    const bodyHash = createHash('sha256')
      // A quick hash of a body with a password in it would let the password be guessed.
      .update(endpoint.secret ? 'null' : jsonOf(request.body))
      .digest()
    const earlier = await idempotency.claim(tx, key, `${request.method} ${request.url}`, bodyHash)
    if (earlier && endpoint.secret) throw conflict('request.answered_once')
    if (earlier) return { ...earlier, replayed: true }
    const answer = await run(tx)
    await idempotency.keep(tx, key, status, endpoint.secret ? undefined : answer)
    return { status, answer }
  })
}

/** Rows of a batch may hold anything, also what nests deeper than it can be written. Errors: request.malformed_json. */
const jsonOf = (body: unknown): string => {
  try {
    return JSON.stringify(body ?? null)
  } catch {
    throw badRequest('request.malformed_json')
  }
}

const send = (reply: FastifyReply, { status, answer, replayed }: Answered) => {
  reply.status(status)
  if (replayed) reply.header('idempotency-replayed', 'true')
  const version = (answer as { version?: unknown } | null | undefined)?.version
  if (typeof version === 'number') reply.header('etag', `"${version}"`)
  if (answer === undefined || status === 204) return reply.send()
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer))
}
