import { type RawBuilder, sql } from 'kysely'
import { nameQuery } from './text/names.ts'

/** Whether the name of a row holds what was typed: characters, pinyin, initials or words. */
export const nameMatches = (table: 'customers' | 'products', q: string): RawBuilder<boolean> => {
  const { terms, keyParts } = nameQuery(q)
  const conditions = keyParts.map((part) => sql`${sql.ref(`${table}.name_key`)} like ${part}`)
  if (terms.length > 0) conditions.push(sql`${sql.ref(`${table}.name_terms`)} @> ${terms}::text[]`)
  return conditions.length > 0 ? sql<boolean>`(${sql.join(conditions, sql` and `)})` : sql<boolean>`false`
}
