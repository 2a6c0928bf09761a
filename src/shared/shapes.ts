import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox'

// The primitive shapes that everything on the wire is built from.

/** No control characters and no lone surrogates: PostgreSQL refuses the first kind, UTF-8 the second. */
const line = '^[^\\p{Cc}\\p{Cs}]*$'
/** The same, with line breaks and tabs. */
const lines = '^[^\\p{Cs}\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$'
const filledLine = '^(?=.*\\S)[^\\p{Cc}\\p{Cs}]*$'
const filledLines = '^(?=[\\s\\S]*\\S)[^\\p{Cs}\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$'

/** A single line with something in it. */
export const Line = (maxLength: number, description?: string) =>
  Type.String({ minLength: 1, maxLength, pattern: filledLine, description })
/** A single line that may be empty. */
export const OptionalLine = (maxLength: number, description?: string) =>
  Type.String({ maxLength, pattern: line, description })
/** A text of many lines with something in it. */
export const Text = (maxLength: number, description?: string) =>
  Type.String({ minLength: 1, maxLength, pattern: filledLines, description })
export const OptionalText = (maxLength: number, description?: string) =>
  Type.String({ maxLength, pattern: lines, description })

export const Id = Type.String({ format: 'uuid', description: 'UUIDv7' })
/** RFC 3339 with an offset. */
export const Instant = Type.String({ format: 'date-time', description: 'RFC 3339, with offset' })
/** ISO 8601 calendar day. */
export const Day = Type.String({ format: 'date', description: 'YYYY-MM-DD' })
export const TimeZone = Type.String({ format: 'time-zone', description: 'IANA zone, e.g. Asia/Shanghai' })
export const Currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217, e.g. CNY' })
export const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2, e.g. CN' })
export const Email = Type.String({ format: 'email', maxLength: 254, pattern: line })
export const Locale = Type.Union([Type.Literal('zh-CN'), Type.Literal('en')])
export type Locale = Static<typeof Locale>

/** The largest amount that JavaScript, JSON and PostgreSQL's bigint all carry exactly. */
export const largestAmount = 9_000_000_000_000_000
export const Amount = Type.Integer({ minimum: 0, maximum: largestAmount, description: 'in minor units' })
export const Money = Type.Object(
  {
    amount: Type.Integer({
      minimum: -largestAmount,
      maximum: largestAmount,
      description: 'in minor units: 1999 is 19.99 CNY',
    }),
    currency: Currency,
  },
  { additionalProperties: false },
)
export type Money = Static<typeof Money>
/** Money that may not be below zero: prices, payments. */
export const Price = Type.Object({ amount: Amount, currency: Currency }, { additionalProperties: false })

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A union of string literals from a tuple, so that a list of codes is said once. */
export const OneOf = <const T extends readonly [string, ...string[]]>(codes: T, description?: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...codes], description })

/** An object that refuses fields it doesn't know. */
export const Strict = <T extends TProperties>(properties: T, description?: string): TObject<T> =>
  Type.Object(properties, { additionalProperties: false, description })

export const Version = Type.Integer({ minimum: 1, description: 'also the ETag; send it back as If-Match' })

/** Who a row speaks of, with what a list needs to show them. */
export const UserRef = Type.Object({ id: Id, name: Type.String() })
export type UserRef = Static<typeof UserRef>

export const Total = Type.Object({
  count: Type.Integer({ description: 'exact up to 10,000' }),
  exact: Type.Boolean({ description: 'false when there are more than `count`' }),
})
export type Total = Static<typeof Total>

export const Page = <T extends TSchema>(item: T) =>
  Type.Object({
    items: Type.Array(item),
    next: Nullable(Type.String({ description: 'pass as `after` for the next page' })),
    total: Total,
  })
export type Page<T> = { items: T[]; next: string | null; total: Total }

export const ListQuery = Strict({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  after: Type.Optional(Type.String({ maxLength: 2000, description: '`next` of the page before' })),
  sort: Type.Optional(OptionalLine(200, 'field names with commas between, `-` before one for descending')),
  filter: Type.Optional(Type.String({ maxLength: 20_000, description: 'JSON in the filter language' })),
  q: Type.Optional(OptionalLine(200, 'words to find')),
})
export type ListQuery = Static<typeof ListQuery>

/** The largest number of rows in one batch. */
export const largestBatch = 1_000

export const Batch = <T extends TSchema>(item: T) =>
  Strict({ items: Type.Array(item, { minItems: 1, maxItems: largestBatch }) })

export const FieldProblem = Type.Object({
  path: Type.String({ description: 'JSON pointer into the body, or the name of the query parameter' }),
  code: Type.String(),
  message: Type.String({ description: "in the caller's language" }),
})
export type FieldProblem = Static<typeof FieldProblem>

/** RFC 9457, with a stable code and the fields that are wrong. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  code: Type.String(),
  errors: Type.Optional(Type.Array(FieldProblem)),
  requestId: Type.Optional(Type.String()),
})
export type Problem = Static<typeof Problem>

/** One answer per row, in the order sent; rows that were refused changed nothing. */
export const BatchAnswer = Type.Object({
  items: Type.Array(
    Type.Object({
      index: Type.Integer(),
      status: Type.Integer({ description: '201 made, 409 or 422 refused' }),
      id: Type.Optional(Id),
      problem: Type.Optional(Problem),
    }),
  ),
  created: Type.Integer(),
  refused: Type.Integer(),
})
export type BatchAnswer = Static<typeof BatchAnswer>

export const idParams = Strict({ id: Id })
export const customerParams = Strict({ customerId: Id })
/** A row that belongs to a customer. */
export const ownedParams = Strict({ customerId: Id, id: Id })
export type Owned = Static<typeof ownedParams>
