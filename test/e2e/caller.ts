import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '../../src/shared/endpoint.ts'

type Request<E extends Endpoint> = {
  params?: ParamsOf<E>
  query?: Partial<QueryOf<E>>
  body?: BodyOf<E>
}

/** Someone who calls the API behind the page's back, to prepare what a journey needs and to check what it did. */
export type Caller = {
  ok: <E extends Endpoint>(endpoint: E, request?: Request<E>) => Promise<AnswerOf<E>>
  status: <E extends Endpoint>(endpoint: E, request?: Request<E>) => Promise<number>
}

export const callerAt = (url: string, headers: Record<string, string>): Caller => {
  const send = <E extends Endpoint>(endpoint: E, { params, query, body }: Request<E> = {}) =>
    fetch(new URL(addressOf(endpoint, params ?? {}, query ?? {}), url), {
      method: endpoint.method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  return {
    ok: async (endpoint, request) => {
      const answer = await send(endpoint, request)
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${endpoint.method} ${endpoint.path}: ${answer.status} ${text}`)
      return text ? JSON.parse(text) : undefined
    },
    status: async (endpoint, request) => (await send(endpoint, request)).status,
  }
}

const addressOf = (endpoint: Endpoint, params: object, query: object): string => {
  const path = endpoint.url.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) search.set(name, String(value))
  return `${path}?${search}`
}
