import type { Static, TObject, TSchema } from 'typebox'
import type { Permission } from './access.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who may call: anyone, anyone signed in, or whoever holds the permission. Leaving it out doesn't compile. */
export type Requirement = 'public' | 'signed_in' | Permission

export type Schemas = {
  requires: Requirement
  /** One line for the API docs, in English. */
  summary: string
  params?: TObject
  query?: TObject
  body?: TSchema
  /** The body is a batch: a row that is wrong is refused by itself. */
  perRow?: true
  /** The JSON answer; left out for 204 and for downloads and streams (`produces`). */
  answer?: TSchema
  /** Of a successful answer. Default: 200 with an answer, 204 without. */
  status?: 200 | 201 | 204
  /** Media type of an answer that isn't JSON. */
  produces?: string
  /** Media type of a body that isn't JSON. */
  consumes?: 'multipart/form-data'
  /** The answer shows a secret, this once: it's never kept, so the same idempotency key does no more than stop a second time. */
  secret?: boolean
}

/**
 * One address of the API, said once: the server mounts it, the page calls it, the OpenAPI document describes it.
 * The name greps to exactly contract, route and caller.
 */
export type Endpoint<S extends Schemas = Schemas> = S & { method: Method; path: string; url: string }

export const apiBase = '/api/v1'

/** @param path below `/api/v1`, parameters as `:name`. */
export const endpoint = <const S extends Schemas>(method: Method, path: string, schemas: S): Endpoint<S> => ({
  ...schemas,
  method,
  path,
  url: apiBase + path,
})

type StaticOf<T> = T extends TSchema ? Static<T> : undefined

export type ParamsOf<E extends Endpoint> = StaticOf<E['params']>
export type QueryOf<E extends Endpoint> = StaticOf<E['query']>
export type BodyOf<E extends Endpoint> = StaticOf<E['body']>
export type AnswerOf<E extends Endpoint> = E['answer'] extends TSchema ? Static<E['answer']> : void
