import type { Condition, Filter } from '../../shared/filter.ts'

// What the three menus above the users say, in the one filter language, so that it can stand in the address.

const names = ['teamId', 'roleId', 'state'] as const
type Name = (typeof names)[number]
export type PeopleFilter = Partial<Record<Name, string>>
/** Stands for "in no team", which no id can say. */
export const none = 'none'

export const filterFor = (chosen: PeopleFilter): Filter | undefined => {
  const conditions = names.flatMap((field): Condition[] => {
    const value = chosen[field]
    if (!value) return []
    return [value === none ? { field, operator: 'is_empty' } : { field, operator: 'eq', value }]
  })
  return conditions.length > 1 ? { and: conditions } : conditions[0]
}

/** Reads back what `filterFor` has made; of other filters what it understands. */
export const readFilter = (filter: Filter | undefined): PeopleFilter => {
  if (!filter) return {}
  const all = 'and' in filter ? filter.and : [filter]
  const chosen: PeopleFilter = {}
  for (const each of all) {
    if (!('field' in each)) continue
    const name = names.find((one) => one === each.field)
    if (name && each.operator === 'is_empty') chosen[name] = none
    if (name && each.operator === 'eq' && typeof each.value === 'string') chosen[name] = each.value
  }
  return chosen
}
