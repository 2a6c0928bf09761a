// What the page has of typebox. The contracts are built from `Type`, and the library brings its validators along; the
// page only reads the shapes, as the server says what is wrong. So the build takes this instead (vite.config.ts), which
// makes the same plain JSON Schema; a test holds it to that.

type Schema = Record<string, unknown>
/** Marks a property that may be left out; not written to JSON. */
const optional = Symbol('optional')

const made =
  (type?: string) =>
  (options: Schema = {}): Schema => ({ ...(type && { type }), ...options })

const isOptional = (schema: Schema) => optional in schema

const object = (properties: Record<string, Schema>, options: Schema = {}): Schema => {
  const required = Object.keys(properties).filter((name) => !isOptional(properties[name]!))
  return { type: 'object', ...(required.length > 0 && { required }), properties, ...options }
}

const asOptional = (schema: Schema): Schema => {
  const copy = { ...schema }
  Object.defineProperty(copy, optional, { value: true })
  return copy
}

export const Type = {
  String: made('string'),
  Number: made('number'),
  Integer: made('integer'),
  Boolean: made('boolean'),
  Null: made('null'),
  Unknown: made(),
  Unsafe: made(),
  Literal: (value: unknown, options?: Schema): Schema => ({ type: typeof value, const: value, ...options }),
  Array: (items: Schema, options?: Schema): Schema => ({ type: 'array', items, ...options }),
  Union: (anyOf: Schema[], options?: Schema): Schema => ({ anyOf, ...options }),
  Record: (_key: Schema, value: Schema, options?: Schema): Schema => ({
    type: 'object',
    patternProperties: { '^.*$': value },
    ...options,
  }),
  Object: object,
  Optional: asOptional,
  Partial: (schema: { properties: Record<string, Schema> }, options?: Schema): Schema => {
    const { required: _, properties, ...rest } = schema as Schema & typeof schema
    const free = Object.fromEntries(
      Object.entries(properties).map(([name, each]) => [name, asOptional(each)]),
    )
    return { ...rest, type: 'object', properties: free, ...options }
  },
}
