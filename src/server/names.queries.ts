import { type RawBuilder, sql } from 'kysely'
import type { Context } from './context.ts'
import { nameQuery } from './text/names.ts'

/** Whether the name of a row holds what was typed: characters, pinyin, initials or words. */
export const nameMatches = (table: 'customers' | 'products' | 'users', q: string): RawBuilder<boolean> => {
  const { terms, keyParts } = nameQuery(q)
  const conditions = keyParts.map((part) => sql`${sql.ref(`${table}.name_key`)} like ${part}`)
  if (terms.length > 0) conditions.push(sql`${sql.ref(`${table}.name_terms`)} @> ${terms}::text[]`)
  return conditions.length > 0 ? sql<boolean>`(${sql.join(conditions, sql` and `)})` : sql<boolean>`false`
}

/** Of so many customers at most their rows are sought by customer. */
const fewCustomers = 500

/**
 * A condition for lists of what belongs to customers (which are joined under their name): the customer's name holds what
 * was typed. For few customers it names them, so that an index on `customerId` finds their rows; for many it looks at
 * each row's customer, of which a page is soon full.
 */
export const customerNamed = async (
  ctx: Context,
  q: string,
  customerId: RawBuilder<unknown>,
): Promise<RawBuilder<boolean>> => {
  const named = nameMatches('customers', q)
  const found = await ctx.db
    .selectFrom('customers')
    .select('id')
    .where(named)
    .limit(fewCustomers + 1)
    .execute()
  if (found.length > fewCustomers) return named
  return sql<boolean>`${customerId} = any(${found.map(({ id }) => id)}::uuid[])`
}
