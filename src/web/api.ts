import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '../shared/endpoint.ts'
import type { FieldProblem, Problem } from '../shared/shapes.ts'

/** What the server (or the way to it) said no with. `code` is stable; `message` is a sentence in the user's language. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: readonly FieldProblem[]
  readonly requestId: string | undefined

  constructor(problem: Partial<Problem> & { status: number; code: string }) {
    super(problem.detail ?? problem.title ?? problem.code)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.errors = problem.errors ?? []
    this.requestId = problem.requestId
  }

  /** No answer came: the network is away, or the server is. */
  get offline() {
    return this.status === 0
  }
}

type Part<Name extends string, T> = T extends undefined
  ? { [K in Name]?: undefined }
  : object extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T }

/** What a call of an endpoint takes, inferred from its contract. */
export type RequestOf<E extends Endpoint> = Part<'params', ParamsOf<E>> &
  Part<'query', QueryOf<E>> &
  Part<'body', BodyOf<E>> & {
    /** The version that was read; the server refuses with 412 when someone else changed the row. */
    ifMatch?: number
    /** The same key twice makes one thing once: for creates that may be sent again. */
    idempotencyKey?: string
    signal?: AbortSignal
  }
export type Request<E extends Endpoint> =
  object extends RequestOf<E> ? [request?: RequestOf<E>] : [request: RequestOf<E>]

type AnyRequest = {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  ifMatch?: number
  idempotencyKey?: string
  signal?: AbortSignal
}

let signedOut: () => void = () => {}
/** Says what happens when a session has ended: the router goes to the sign-in page. */
export const whenSignedOut = (react: () => void) => {
  signedOut = react
}

/** Calls an endpoint of the contract. Throws `ApiProblem`, and nothing else but an abort. */
export const call = async <E extends Endpoint>(
  endpoint: E,
  ...[request]: Request<E>
): Promise<AnswerOf<E>> => {
  const { ifMatch, idempotencyKey, body, signal } = (request ?? {}) as AnyRequest
  const headers: Record<string, string> = { 'accept-language': document.documentElement.lang }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  const response = await reach(addressOf(endpoint, request as AnyRequest), {
    method: endpoint.method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  })
  return answerOf(endpoint, response)
}

/** Uploads one file to an endpoint that takes `multipart/form-data`. */
export const upload = async <E extends Endpoint>(
  endpoint: E,
  request: { params: ParamsOf<E>; file: File; signal?: AbortSignal },
): Promise<AnswerOf<E>> => {
  const body = new FormData()
  body.append('file', request.file)
  const response = await reach(addressOf(endpoint, request as AnyRequest), {
    method: endpoint.method,
    headers: { 'accept-language': document.documentElement.lang },
    body,
    signal: request.signal,
  })
  return answerOf(endpoint, response)
}

/** The address of a call, for links to downloads and for `EventSource`. */
export const addressOf = (endpoint: Endpoint, request: AnyRequest = {}): string => {
  const path = endpoint.url.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(request.params?.[name])),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(request.query ?? {}))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  return query.size ? `${path}?${query}` : path
}

const reach = async (address: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ApiProblem({ status: 0, code: 'web.offline' })
  }
}

const answerOf = async <E extends Endpoint>(endpoint: E, response: Response): Promise<AnswerOf<E>> => {
  if (response.ok) return (endpoint.answer ? await response.json() : undefined) as AnswerOf<E>
  const problem = await problemOf(response)
  if (problem.status === 401 && endpoint.requires !== 'public') signedOut()
  throw problem
}

const problemOf = async (response: Response): Promise<ApiProblem> => {
  const { status } = response
  const isProblem = response.headers.get('content-type')?.includes('problem+json')
  const said = isProblem ? ((await response.json().catch(() => null)) as Problem | null) : null
  // A proxy in between answers for a server that is down with a page of its own.
  return new ApiProblem(said ?? { status, code: status >= 500 ? 'server.unavailable' : 'web.broken_answer' })
}
