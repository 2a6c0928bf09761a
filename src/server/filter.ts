import { type RawBuilder, sql } from 'kysely'
import type { Field, Fields } from '../shared/fields.ts'
import {
  type Condition,
  deepestFilter,
  type FieldType,
  type Filter,
  longestFilter,
  type Operator,
  operatorsOf,
} from '../shared/filter.ts'
import type { ProblemCode } from '../shared/problems.ts'
import { isKeptBack } from './access.ts'
import type { Context } from './context.ts'
import { invalidField, type ProblemParams } from './errors.ts'
import { addDays, dayIn, startOfDay } from './time.ts'
import { isDay, isId, isInstant } from './validation.ts'

/** Where each field of a list stands in SQL; one for every field, or it doesn't compile. */
export type Columns<F extends Fields> = { [K in keyof F]: RawBuilder<unknown> }

type Predicate = RawBuilder<boolean>
const refuse = (code: ProblemCode, params?: ProblemParams) => invalidField('filter', code, params)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The one filter language, compiled to a condition in one place. The text comes from outside: everything in it is
 * checked, and every value goes as a parameter. Errors: request.invalid with path `filter`.
 */
export const compileFilter = <F extends Fields>(
  ctx: Context,
  fields: F,
  columns: Columns<F>,
  text: string,
): Predicate => {
  let left = longestFilter
  const node = (filter: unknown, depth: number): Predicate => {
    if (!isObject(filter)) throw refuse('filter.malformed')
    if (depth > deepestFilter || left-- <= 0) throw refuse('filter.too_large')
    const keys = Object.keys(filter)
    if ('field' in filter) return condition(ctx, fields, columns, filter as Condition)
    if (keys.length !== 1) throw refuse('filter.malformed')
    if ('not' in filter) return sql`not coalesce(${node(filter.not, depth + 1)}, false)`
    const kind = keys[0]
    const inner = filter[kind!]
    if ((kind !== 'and' && kind !== 'or') || !Array.isArray(inner)) throw refuse('filter.malformed')
    if (inner.length === 0) return kind === 'and' ? sql`true` : sql`false`
    const parts = inner.map((each) => node(each, depth + 1))
    return sql`(${sql.join(parts, kind === 'and' ? sql` and ` : sql` or `)})`
  }
  return node(parse(text), 0)
}

const parse = (text: string): Filter => {
  try {
    return JSON.parse(text) as Filter
  } catch {
    throw refuse('filter.not_json')
  }
}

const knownKeys = new Set(['field', 'operator', 'value'])

const condition = <F extends Fields>(
  ctx: Context,
  fields: F,
  columns: Columns<F>,
  { field: name, operator, value, ...rest }: Condition,
): Predicate => {
  if (typeof name !== 'string' || Object.keys(rest).some((key) => !knownKeys.has(key)))
    throw refuse('filter.malformed')
  const field = Object.hasOwn(fields, name) ? (fields[name] as Field) : undefined
  if (!field || (field.guard && isKeptBack(ctx, field.guard)))
    throw refuse('filter.unknown_field', { field: name })
  const allowed = operatorsOf[field.type]
  if (!allowed.includes(operator))
    throw refuse('filter.unknown_operator', {
      field: name,
      operator: typeof operator === 'string' ? operator : typeof operator,
      allowed: allowed.join(', '),
    })
  return compare(ctx, { name, type: field.type, column: columns[name as keyof F] }, operator, value)
}

type Place = { name: string; type: FieldType; column: RawBuilder<unknown> }

/** What a filter's value is cast to, so that the comparison can use the column's index. */
const castOf: Record<FieldType, RawBuilder<unknown>> = {
  text: sql.raw('text'),
  choice: sql.raw('text'),
  tags: sql.raw('text'),
  number: sql.raw('numeric'),
  money: sql.raw('bigint'),
  day: sql.raw('date'),
  instant: sql.raw('timestamptz'),
  user: sql.raw('uuid'),
  id: sql.raw('uuid'),
  boolean: sql.raw('boolean'),
}

const like = (text: string) => text.replace(/[\\%_]/g, (c) => `\\${c}`)

const compare = (ctx: Context, place: Place, operator: Operator, value: unknown): Predicate => {
  const { column, type } = place
  const one = () => single(ctx, place, value)
  const many = () => sql`${list(ctx, place, value)}::${castOf[type]}[]`
  switch (operator) {
    case 'eq':
      return sql`${column} = ${one()}`
    case 'ne':
      return sql`${column} is distinct from ${one()}`
    case 'in':
      return sql`${column} = any(${many()})`
    case 'not_in':
      return sql`(${column} = any(${many()})) is not true`
    case 'lt':
      return sql`${column} < ${one()}`
    case 'lte':
      return sql`${column} <= ${one()}`
    case 'gt':
      return sql`${column} > ${one()}`
    case 'gte':
      return sql`${column} >= ${one()}`
    case 'contains':
      return sql`${column} ilike ${`%${like(textOf(place, value))}%`}`
    case 'starts_with':
      return sql`${column} ilike ${`${like(textOf(place, value))}%`}`
    case 'has_any':
      return sql`${column} && ${many()}`
    case 'has_all':
      return sql`${column} @> ${many()}`
    case 'has_none':
      return sql`not (${column} && ${many()})`
    case 'is_empty':
      return type === 'tags' ? sql`${column} = '{}'` : sql`${column} is null`
    case 'is_not_empty':
      return type === 'tags' ? sql`${column} <> '{}'` : sql`${column} is not null`
  }
}

const isCleanText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 500 && !/[\u0000\p{Cs}]/u.test(value)

const textOf = ({ name }: Place, value: unknown): string => {
  if (!isCleanText(value)) throw refuse('filter.bad_value', { field: name, expected: 'string' })
  return value
}

const list = (ctx: Context, place: Place, value: unknown): string[] => {
  if (!Array.isArray(value) || value.length > 1000)
    throw refuse('filter.bad_value', { field: place.name, expected: 'list_of_texts' })
  return value.map((each) => text(ctx, place, each))
}

const single = (ctx: Context, place: Place, value: unknown): RawBuilder<unknown> => {
  const relative = isObject(value) && (place.type === 'day' || place.type === 'instant') ? value : undefined
  if (relative) return relativeTo(ctx, place, relative)
  if (place.type === 'instant' && typeof value === 'string' && isDay(value)) return midnight(ctx, value)
  return sql`${text(ctx, place, value)}::${castOf[place.type]}`
}

/** Midnight, in the caller's zone, of a day so many days from today. */
const relativeTo = (
  ctx: Context,
  { name, type }: Place,
  value: Record<string, unknown>,
): RawBuilder<unknown> => {
  const [key, ...others] = Object.keys(value)
  const days = value[key ?? '']
  const isDays = typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= 36_500
  if (others.length > 0 || !isDays || (key !== 'daysAgo' && key !== 'daysAhead'))
    throw refuse('filter.bad_value', { field: name, expected: type })
  const day = addDays(dayIn(ctx.timeZone, ctx.now()), key === 'daysAgo' ? -days : days)
  return type === 'day' ? sql`${day}::date` : midnight(ctx, day)
}

/** Reckoned here: PostgreSQL doesn't know every zone that JavaScript knows. */
const midnight = ({ timeZone }: Context, day: string) => sql`${startOfDay(timeZone, day)}::timestamptz`

/** A value as the text that PostgreSQL casts, after checking that the cast can't fail. */
const text = (ctx: Context, { name, type }: Place, value: unknown): string => {
  const expected =
    type === 'user' ? 'id' : type === 'choice' || type === 'tags' || type === 'text' ? 'string' : type
  const bad = () =>
    refuse('filter.bad_value', { field: name, expected: expected === 'money' ? 'integer' : expected })
  const accept = (ok: boolean) => {
    if (!ok) throw bad()
    return String(value)
  }
  switch (type) {
    case 'number':
      return accept(typeof value === 'number' && Number.isFinite(value))
    case 'money':
      return accept(Number.isSafeInteger(value))
    case 'boolean':
      return accept(typeof value === 'boolean')
    case 'day':
      return accept(typeof value === 'string' && isDay(value))
    case 'instant':
      return accept(typeof value === 'string' && isInstant(value))
    case 'id':
      return accept(typeof value === 'string' && isId(value))
    case 'user':
      if (value === 'me') return ctx.access.userId
      return accept(typeof value === 'string' && isId(value))
    default:
      return accept(isCleanText(value))
  }
}
