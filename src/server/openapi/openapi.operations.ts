import type { Endpoint } from '../../shared/endpoint.ts'
import { Problem } from '../../shared/shapes.ts'
import { operationIdOf } from './openapi.contracts.ts'
import { exampleBody, exampleQuery } from './openapi.examples.ts'
import { fieldsInWords } from './openapi.fields.ts'
import { plainOf, type Schema } from './openapi.json-schema.ts'
import { tagOf } from './openapi.tags.ts'

export type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: Schema
}
type Content = Record<string, { schema?: Schema; example?: unknown }>
export type Response = {
  $ref?: string
  description?: string
  headers?: Record<string, unknown>
  content?: Content
}
export type Operation = {
  operationId: string
  summary: string
  tags: string[]
  security?: []
  'x-permission'?: string
  /** Query parameters as somebody would really send them. */
  'x-example-query'?: Record<string, string>
  parameters?: Parameter[]
  requestBody?: { required: true; content: Content }
  responses: Record<string, Response>
}

export type Refer = (schema: unknown) => Schema

export const operationOf = (endpoint: Endpoint, refer: Refer): Operation => ({
  operationId: operationIdOf(endpoint),
  summary: endpoint.summary,
  tags: [tagOf(endpoint).name],
  ...(endpoint.requires === 'public' && { security: [] }),
  ...(endpoint.requires.includes('.') && { 'x-permission': endpoint.requires }),
  ...(endpoint.query && { 'x-example-query': exampleQuery(endpoint) }),
  parameters: parametersOf(endpoint, refer),
  ...bodyOf(endpoint, refer),
  responses: responsesOf(endpoint, refer),
})

const parametersOf = (endpoint: Endpoint, refer: Refer): Parameter[] => [
  ...fieldsOf(endpoint.params, 'path', refer),
  ...fieldsOf(endpoint.query, 'query', refer).map((each) => withFields(endpoint, each)),
  ...(isOnceOnly(endpoint) ? [idempotencyKey] : []),
  ...(hasVersion(endpoint) ? [ifMatch] : []),
]

const fieldsOf = (schema: unknown, place: 'path' | 'query', refer: Refer): Parameter[] => {
  if (!schema) return []
  const { properties = {}, required = [] } = plainOf(schema)
  return Object.entries(properties).map(([name, { description, ...field }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description && { description }),
    schema: refer(field),
  }))
}

const withFields = (endpoint: Endpoint, parameter: Parameter): Parameter => {
  const fields = fieldsInWords(endpoint, parameter.name)
  return fields ? { ...parameter, description: `${parameter.description}. ${fields}` } : parameter
}

const isOnceOnly = ({ method, consumes, requires, secret }: Endpoint) =>
  method === 'POST' && !consumes && !secret && requires !== 'public'

const hasVersion = ({ method, answer }: Endpoint) =>
  method === 'PATCH' && plainOf(answer ?? {}).properties?.version !== undefined

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Sent again with the same key within a week, the request is answered again, and done once',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
}
const ifMatch: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The version that was read, such as "3": refused with 412 when somebody changed it meanwhile',
  schema: { type: 'string' },
}

const bodyOf = (endpoint: Endpoint, refer: Refer): Pick<Operation, 'requestBody'> => {
  if (endpoint.consumes)
    return { requestBody: { required: true, content: { [endpoint.consumes]: { schema: upload } } } }
  if (!endpoint.body) return {}
  const content = { 'application/json': { schema: refer(endpoint.body), example: exampleBody(endpoint) } }
  return { requestBody: { required: true, content } }
}
const upload: Schema = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
}

const responsesOf = (endpoint: Endpoint, refer: Refer): Record<string, Response> => ({
  [endpoint.status ?? (endpoint.answer || endpoint.produces ? 200 : 204)]: successOf(endpoint, refer),
  ...Object.fromEntries(
    refusalsOf(endpoint).map((name) => [refusals[name].status, { $ref: `#/components/responses/${name}` }]),
  ),
  default: { $ref: '#/components/responses/Failed' },
})

const successOf = ({ answer, produces, ...endpoint }: Endpoint, refer: Refer): Response => {
  if (produces) return { description: 'As it is', content: { [produces]: {} } }
  if (!answer) return { description: 'Done' }
  const headers = hasVersion({ ...endpoint, answer }) && {
    ETag: { description: 'The version', schema: { type: 'string' } },
  }
  return {
    description: endpoint.status === 201 ? 'Made' : 'Here it is',
    ...(headers && { headers }),
    content: { 'application/json': { schema: refer(answer) } },
  }
}

const refusals = {
  NotSignedIn: { status: 401, description: 'No valid API key or session' },
  Forbidden: {
    status: 403,
    description: 'The role does not allow it, or the request came from another site',
  },
  NotFound: { status: 404, description: 'There is nothing here, or the caller may not see it' },
  Conflict: { status: 409, description: 'It is in a state in which this cannot be done' },
  ChangedMeanwhile: {
    status: 412,
    description: 'Somebody changed it since the version in If-Match was read',
  },
  TooLarge: { status: 413, description: 'The body is larger than allowed' },
  UnsupportedMediaType: { status: 415, description: 'The body is in another format' },
  Invalid: { status: 422, description: 'Fields are wrong; `errors` names each of them' },
  TooMany: { status: 429, description: 'Too many requests; Retry-After tells when to try again' },
} as const
type Refusal = keyof typeof refusals

const refusalsOf = (endpoint: Endpoint): Refusal[] => {
  const { requires, params, body, consumes, query, method } = endpoint
  const writes = method !== 'GET'
  const applies: Record<Refusal, boolean> = {
    NotSignedIn: requires !== 'public',
    Forbidden: writes || requires.includes('.'),
    NotFound: params !== undefined,
    Conflict: writes,
    ChangedMeanwhile: hasVersion(endpoint),
    TooLarge: Boolean(body ?? consumes),
    UnsupportedMediaType: Boolean(body ?? consumes),
    Invalid: Boolean(body ?? query ?? consumes),
    TooMany: true,
  }
  return (Object.keys(refusals) as Refusal[]).filter((name) => applies[name])
}

export const responses = (refer: Refer): Record<string, Response> => {
  const content = { 'application/problem+json': { schema: refer(Problem) } }
  const named = Object.entries(refusals).map(([name, { description }]) => [name, { description, content }])
  return {
    ...Object.fromEntries(named),
    Failed: { description: 'Something went wrong; nothing was changed', content },
  }
}

export const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, made under Settings or by `rapport api-key create`',
  },
  cookie: { type: 'apiKey', in: 'cookie', name: 'rapport_session', description: 'The session of a browser' },
}
