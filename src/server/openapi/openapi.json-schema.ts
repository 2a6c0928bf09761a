/** JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type Schema = {
  $ref?: string
  type?: string
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: (string | number)[]
  const?: unknown
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  default?: unknown
  examples?: unknown[]
  patternProperties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
}

export const plainOf = (schema: unknown): Schema => JSON.parse(JSON.stringify(schema))
