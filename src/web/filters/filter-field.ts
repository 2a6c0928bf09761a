import type { Fields } from '../../shared/fields.ts'
import type { FieldType, Filter } from '../../shared/filter.ts'
import { useRuleOf } from '../me.ts'
import { type ModeId, modesOf, type Part, readPart } from './modes.ts'

export type Choice = { value: string; label: string }
/** A field of a list, with its word and, for choices, theirs. */
export type FilterField = {
  name: string
  type: FieldType
  label: string
  choices?: readonly Choice[]
  /** Of times still to come: offers "in the next days" first. */
  future?: boolean
}

/** How a list's registry of fields looks in the filter bar. Every field has a word, or it doesn't compile. */
export const useFilterFields = <F extends Fields>(
  fields: F,
  labels: Record<keyof F & string, string>,
  more: { [K in keyof F & string]?: Pick<FilterField, 'choices' | 'future'> } = {},
): FilterField[] => {
  const ruleOf = useRuleOf()
  return Object.entries(fields)
    .filter(([name, field]) => {
      const rule = ruleOf(field.guard)
      return field.type !== 'id' && name in labels && rule !== 'hidden' && rule !== 'masked'
    })
    .map(([name, { type }]) => ({
      name,
      type,
      label: labels[name as keyof F & string],
      ...more[name as keyof F & string],
    }))
}

/** The modes of a field, the likeliest first. */
export const modesFor = ({ type, future }: FilterField) => {
  const modes = modesOf[type]
  if (type !== 'instant' && type !== 'day') return modes
  const rank = (id: ModeId) => (id === 'in_next' ? (future ? -1 : 99) : 0)
  return modes.toSorted((a, b) => rank(a.id) - rank(b.id))
}

/** Part and field of a condition, when the bar has words for it. */
export const understood = (filter: Filter, fields: readonly FilterField[]) => {
  const part: Part | undefined = readPart(filter, (name) => fields.find((field) => field.name === name)?.type)
  const field = part && fields.find(({ name }) => name === part.field)
  return part && field ? { part, field } : undefined
}
