import type { GuardedField } from './access.ts'
import type { FieldType } from './filter.ts'

/** How a list's field is described, once: for filters, sorting, columns, forms and permissions. */
export type Field = {
  type: FieldType
  sortable?: boolean
  /** Never empty, so that one index serves it in both directions; of others the empty ones come last in either. */
  filled?: boolean
  /** Known codes of a `choice`; without them any short text is allowed. */
  codes?: readonly string[]
  /** The field rule that hides or masks it. */
  guard?: GuardedField
}
export type Fields = Record<string, Field>

/** Keeps the literal names, so that a registry of columns can be checked for completeness. */
export const defineFields = <const F extends Fields>(fields: F): F => fields
