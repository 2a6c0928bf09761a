import type { TSchema } from 'typebox'
import type { Endpoint } from '../shared/endpoint.ts'
import { wrongFields } from './validation.ts'

/** Holds an answer against the contract, for tests. Errors: a sentence with the fields that are wrong or said too much. */
export const checkAnswer = (endpoint: Endpoint, answer: unknown): void => {
  if (!endpoint.answer) return
  const wrong = wrongFields(closed(endpoint.answer), JSON.parse(JSON.stringify(answer)), 'answer')
  if (wrong.length > 0)
    throw new Error(`${endpoint.method} ${endpoint.path} broke its contract: ${JSON.stringify(wrong)}`)
}

const closedSchemas = new WeakMap<TSchema, TSchema>()
/** The schema with every object closed to unknown fields, so that a column that leaks out is noticed. */
const closed = (schema: TSchema): TSchema => {
  const known = closedSchemas.get(schema)
  if (known) return known
  const made = close(JSON.parse(JSON.stringify(schema)))
  closedSchemas.set(schema, made as TSchema)
  return made as TSchema
}
const close = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(close)
  if (typeof node !== 'object' || node === null) return node
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, close(value)]))
  return copy.type === 'object' && copy.properties && !copy.patternProperties
    ? { additionalProperties: false, ...copy }
    : copy
}
