import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { TSchema } from 'typebox'
import type { ProblemCode } from '../shared/problems.ts'
import { invalid, type ProblemParams, type WrongField } from './errors.ts'

/** `2026-02-30` is no day. Years of four digits, as PostgreSQL and JavaScript both read them alike. */
export const isDay = (text: string): boolean => {
  const match = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const instantForm = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d{1,9})?([Zz]|[+-](\d\d):(\d\d))$/

/** RFC 3339 §5.6 with its offset; leap seconds are refused, as PostgreSQL would move them. */
export const isInstant = (text: string): boolean => {
  const match = instantForm.exec(text)
  if (!match) return false
  const [, day, hour, minute, second, , , offsetHour = '0', offsetMinute = '0'] = match
  return (
    isDay(day!) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    Number(offsetHour) < 15 &&
    Number(offsetMinute) < 60
  )
}

/** A moment's day may lie one off in another zone, so what comes in stays out of the first and the last year of days. */
const isTakenInstant = (text: string): boolean => isInstant(text) && !/^(1000|9999)/.test(text)

export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)

const zones = new Map<string, boolean>()
/** Only names of the IANA database: offsets such as `+08:00` know nothing of summer time. */
export const isTimeZone = (text: string): boolean => {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,60}$/.test(text)) return false
  const known = zones.get(text)
  if (known !== undefined) return known
  let valid = true
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
  } catch {
    valid = false
  }
  if (zones.size < 2000) zones.set(text, valid)
  return valid
}

/** One @, something before it, a dotted domain after it; the mail server has the last word. */
export const isEmail = (text: string): boolean =>
  /^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[^\s@.<>"(),:;\\]+$/u.test(text)

const formats = {
  date: isDay,
  'date-time': isTakenInstant,
  uuid: isId,
  'time-zone': isTimeZone,
  email: isEmail,
}
const formatCodes: Record<string, ProblemCode> = {
  date: 'field.not_a_day',
  'date-time': 'field.not_an_instant',
  uuid: 'field.not_an_id',
  'time-zone': 'field.not_a_time_zone',
  email: 'field.not_an_email',
}

// 0.3 is a multiple of 0.0001, though dividing them in binary leaves 2999.9999999999995.
const options = {
  allErrors: true,
  strict: false,
  validateFormats: true,
  formats,
  multipleOfPrecision: 2,
} as const
/** Bodies must have the right types; query strings are all text and are read as what they should be. */
const strict = new Ajv(options)
const coercing = new Ajv({ ...options, coerceTypes: true, useDefaults: true })

const answering = new Ajv({ ...options, formats: { ...formats, 'date-time': isInstant } })

export type Part = 'body' | 'query' | 'answer'
const ajvs: Record<Part, Ajv> = { body: strict, query: coercing, answer: answering }

/** An id may come in capitals; the database answers in small letters, and so must everything that is compared with it. */
for (const ajv of [strict, coercing])
  ajv.addKeyword({
    keyword: 'inLowerCase',
    type: 'string',
    modifying: true,
    validate: (
      _: unknown,
      text: string,
      __: unknown,
      at?: { parentData: object; parentDataProperty: string | number },
    ) => at === undefined || Reflect.set(at.parentData, at.parentDataProperty, text.toLowerCase()),
  })
const withIdsInLowerCase = (schema: TSchema): TSchema =>
  JSON.parse(JSON.stringify(schema), (_, value) =>
    value?.format === 'uuid' ? { ...value, inLowerCase: true } : value,
  )

const compiled = new WeakMap<TSchema, ValidateFunction>()
const validatorOf = (schema: TSchema, part: Part): ValidateFunction => {
  const known = compiled.get(schema)
  if (known) return known
  const made = ajvs[part].compile(part === 'answer' ? schema : withIdsInLowerCase(schema))
  compiled.set(schema, made)
  return made
}

/** Ids in the value are put into small letters. Errors: request.invalid with the path of each field that is wrong. */
export const validate = (schema: TSchema, value: unknown, part: Part): void => {
  const fields = wrongFields(schema, value, part)
  if (fields.length > 0) throw invalid(fields)
}

/** A body with everything wrong is answered with the first of its faults. */
const mostReported = 50

export const wrongFields = (schema: TSchema, value: unknown, part: Part): WrongField[] => {
  const validator = validatorOf(schema, part)
  if (validator(value)) return []
  const seen = new Set<string>()
  return (validator.errors ?? [])
    .filter(isTelling)
    .map((error) => fieldOf(error, part))
    .filter(({ path }) => !seen.has(path) && seen.add(path))
    .slice(0, mostReported)
}

/** `anyOf` reports each of its branches; the one for null adds nothing. */
const isTelling = (error: ErrorObject): boolean =>
  error.keyword !== 'anyOf' && !(error.keyword === 'type' && error.params.type === 'null')

const fieldOf = (error: ErrorObject, part: Part): WrongField => {
  const inner = error.params.missingProperty ?? error.params.additionalProperty
  const pointer = inner === undefined ? error.instancePath : `${error.instancePath}/${escaped(inner)}`
  return { path: part === 'query' ? pointer.slice(1) : pointer, ...reasonOf(error) }
}

/** RFC 6901 §3. */
const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

const reasonOf = ({ keyword, params }: ErrorObject): { code: ProblemCode; params?: ProblemParams } => {
  const limit = { limit: params.limit as number }
  switch (keyword) {
    case 'required':
      return { code: 'field.required' }
    case 'additionalProperties':
      return { code: 'field.unknown' }
    case 'type':
      return { code: 'field.wrong_type', params: { expected: String(params.type) } }
    case 'maxLength':
      return { code: 'field.too_long', params: limit }
    case 'minLength':
      return params.limit === 1 ? { code: 'field.required' } : { code: 'field.too_short', params: limit }
    case 'maxItems':
      return { code: 'field.too_many_items', params: limit }
    case 'minItems':
      return { code: 'field.too_few_items', params: limit }
    case 'uniqueItems':
      return { code: 'field.duplicate_items' }
    case 'minimum':
    case 'exclusiveMinimum':
      return { code: 'field.too_small', params: limit }
    case 'maximum':
      return { code: 'field.too_large', params: limit }
    case 'multipleOf':
      return { code: 'field.too_precise' }
    case 'enum':
      return { code: 'field.not_one_of', params: { allowed: (params.allowedValues as string[]).join(', ') } }
    case 'const':
      return { code: 'field.not_one_of', params: { allowed: String(params.allowedValue) } }
    case 'pattern':
      return {
        code: String(params.pattern).includes('\\p{Cs}')
          ? 'field.forbidden_characters'
          : 'field.wrong_format',
      }
    case 'format':
      return { code: formatCodes[params.format as string] ?? 'field.wrong_format' }
    default:
      return { code: 'field.wrong_format' }
  }
}
