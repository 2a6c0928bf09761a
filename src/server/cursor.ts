import type { FieldType } from '../shared/filter.ts'
import { invalidField } from './errors.ts'
import { isDay, isId, isInstant } from './validation.ts'

/** The place after the last row of a page: its sort columns as text and its id, with the count of the first page. */
export type Cursor = { sort: string; values: (string | null)[]; id: string; count: number; exact: boolean }

type Column = { type: FieldType; filled: boolean }

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** Errors: list.bad_cursor, also when it belongs to another sort. */
export const readCursor = (text: string, sort: string, columns: Column[]): Cursor => {
  const cursor = parse(text)
  if (
    !isCursor(cursor) ||
    cursor.sort !== sort ||
    !columns.every((column, i) => fits(column, cursor.values[i]))
  )
    throw invalidField('after', 'list.bad_cursor')
  return cursor
}

/** Cursors come back from outside: what PostgreSQL couldn't read as the column's type must not reach it. */
const fits = ({ type, filled }: Column, value: string | null | undefined): boolean => {
  if (value === null || value === undefined) return value === null && !filled
  switch (type) {
    case 'number':
      return /^-?\d{1,16}(\.\d{1,16})?$/.test(value)
    case 'money':
      return /^-?\d{1,16}$/.test(value)
    case 'day':
      return isDay(value)
    case 'instant':
      return isInstant(value.replace(' ', 'T').replace(/\+00$/, 'Z'))
    case 'user':
    case 'id':
      return isId(value)
    case 'boolean':
      return value === 'true' || value === 'false'
    case 'tags':
      return false
    default:
      return !/[\u0000\p{Cs}]/u.test(value)
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
}

const isCursor = (value: unknown): value is Cursor => {
  if (typeof value !== 'object' || value === null) return false
  const { sort, values, id, count: counted, exact } = value as Partial<Cursor>
  return (
    typeof sort === 'string' &&
    Array.isArray(values) &&
    values.every((each) => each === null || typeof each === 'string') &&
    typeof id === 'string' &&
    isId(id) &&
    Number.isSafeInteger(counted) &&
    typeof exact === 'boolean'
  )
}

const sqlTypes: Record<FieldType, string> = {
  text: 'text',
  choice: 'text',
  tags: 'text[]',
  number: 'numeric',
  money: 'bigint',
  day: 'date',
  instant: 'timestamptz',
  user: 'uuid',
  id: 'uuid',
  boolean: 'boolean',
}

/** What a value of a cursor is cast to, so that the comparison can use the column's index: whole numbers stay whole. */
export const sqlTypeOf = (type: FieldType, value: string | null | undefined): string =>
  type === 'number' && !value?.includes('.') ? 'bigint' : sqlTypes[type]
