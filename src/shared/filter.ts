import { type Static, Type } from 'typebox'
import { Strict } from './shapes.ts'

// The one filter language: lists, saved views, segments, automations, reports and exports all say their rows in it.
//   { "and": [ { "field": "stage", "operator": "in", "value": ["new", "won"] },
//              { "field": "ownerId", "operator": "eq", "value": "me" },
//              { "not": { "field": "lastContactAt", "operator": "gte", "value": { "daysAgo": 30 } } } ] }

export const operators = [
  'eq',
  'ne',
  'in',
  'not_in',
  'lt',
  'lte',
  'gt',
  'gte',
  'contains',
  'starts_with',
  'has_any',
  'has_all',
  'has_none',
  'is_empty',
  'is_not_empty',
] as const
export type Operator = (typeof operators)[number]

/** A moment told from now, so that a saved view stays true tomorrow. Days start at midnight in the caller's zone. */
export const Relative = Type.Union([
  Strict({ daysAgo: Type.Integer({ minimum: 0, maximum: 36_500 }) }),
  Strict({ daysAhead: Type.Integer({ minimum: 0, maximum: 36_500 }) }),
])
export type Relative = Static<typeof Relative>

export type FilterValue = string | number | boolean | string[] | Relative
export type Condition = { field: string; operator: Operator; value?: FilterValue }
export type Filter = Condition | { and: Filter[] } | { or: Filter[] } | { not: Filter }

export const fieldTypes = [
  'text',
  'number',
  'money',
  'day',
  'instant',
  'choice',
  'tags',
  'user',
  'id',
  'boolean',
] as const
export type FieldType = (typeof fieldTypes)[number]

const orderable = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'is_empty', 'is_not_empty'] as const
const oneOf = ['eq', 'ne', 'in', 'not_in', 'is_empty', 'is_not_empty'] as const

/** Which operators a field of a type understands. */
export const operatorsOf: Record<FieldType, readonly Operator[]> = {
  text: ['eq', 'ne', 'contains', 'starts_with', 'in', 'not_in', 'is_empty', 'is_not_empty'],
  number: orderable,
  money: orderable,
  day: orderable,
  instant: orderable,
  choice: oneOf,
  tags: ['has_any', 'has_all', 'has_none', 'is_empty', 'is_not_empty'],
  user: oneOf,
  id: oneOf,
  boolean: ['eq', 'ne'],
}

/** A filter may nest this deep and hold this many conditions. */
export const deepestFilter = 8
export const longestFilter = 100
