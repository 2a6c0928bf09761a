import type { Customer, CustomerBulk } from '../../shared/customers.ts'

export type BulkChange = Omit<CustomerBulk, 'ids'>

const grouped = <T>(rows: readonly Customer[], pick: (row: Customer) => T): [T, string[]][] => {
  const groups = new Map<string, [T, string[]]>()
  for (const row of rows) {
    const value = pick(row)
    const key = JSON.stringify(value)
    const group = groups.get(key) ?? [value, []]
    group[1].push(row.id)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/**
 * The changes that make customers again what they were, from the rows as they were before. A customer who had a tag
 * already keeps it. The trash has an undo of its own.
 */
export const inverseOf = (before: readonly Customer[], change: BulkChange): CustomerBulk[] => {
  const { ownerId, stage, level, addTags, removeTags } = change
  const inverse: CustomerBulk[] = []
  if (ownerId !== undefined)
    for (const [value, ids] of grouped(before, (row) => row.ownerId)) inverse.push({ ids, ownerId: value })
  if (stage !== undefined)
    for (const [value, ids] of grouped(before, (row) => row.stage)) inverse.push({ ids, stage: value })
  if (level !== undefined)
    for (const [value, ids] of grouped(before, (row) => row.level)) inverse.push({ ids, level: value })
  if (addTags)
    for (const [value, ids] of grouped(before, ({ tags }) => addTags.filter((tag) => !tags.includes(tag))))
      if (value.length) inverse.push({ ids, removeTags: value })
  if (removeTags)
    for (const [value, ids] of grouped(before, ({ tags }) => removeTags.filter((tag) => tags.includes(tag))))
      if (value.length) inverse.push({ ids, addTags: value })
  return inverse
}
