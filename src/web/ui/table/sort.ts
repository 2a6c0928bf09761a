/** 'name,-createdAt' → the first field and whether it descends. */
export const sortOf = (sort: string | undefined): { field?: string; descending: boolean } => {
  const first = sort?.split(',')[0] ?? ''
  return { field: first.replace(/^-/, '') || undefined, descending: first.startsWith('-') }
}

/** What a click on a header asks for: ascending, then descending, then as it was at first. */
export const nextSort = (sort: string | undefined, field: string): string | undefined => {
  const now = sortOf(sort)
  if (now.field !== field) return field
  return now.descending ? undefined : `-${field}`
}
