/** By field: what was there, and what is there now. */
export type Changes = Record<string, { before?: unknown; after?: unknown }>

/** What differs between two versions of a row, by field; undefined in `after` means untouched. */
export const changesBetween = <T extends Record<string, unknown>>(before: T, after: Partial<T>): Changes => {
  const changes: Changes = {}
  for (const [field, value] of Object.entries(after)) {
    if (value === undefined || JSON.stringify(value) === JSON.stringify(before[field])) continue
    changes[field] = { before: before[field] ?? null, after: value }
  }
  return changes
}
