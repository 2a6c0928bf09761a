import { type RawBuilder, sql } from 'kysely'
import type { ContactPointType } from '../../shared/customers.ts'
import type { Context } from '../context.ts'
import { visibleCustomers } from '../visible.queries.ts'

/** Of so many matches the best are picked; beyond it a query is too vague to be ranked. */
const mostRanked = 500

const like = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

export type NameQuery = { terms: string[]; keyParts: string[] }

const holdsName = (table: string, { terms, keyParts }: NameQuery): RawBuilder<boolean> => {
  const conditions = keyParts.map((part) => sql`${sql.ref(`${table}.name_key`)} like ${part}`)
  if (terms.length > 0) conditions.push(sql`${sql.ref(`${table}.name_terms`)} @> ${terms}::text[]`)
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

/** The very name first, then the shorter ones, then those spoken with last. */
const bestFirst = (name: RawBuilder<unknown>, q: string) => sql`
  (lower(${name}) = lower(${q})) desc, char_length(${name}), last_communication_at desc nulls last, id desc`

/** Customers by name. A search must stay fast for 张 too, so the very name is looked up beside the first matches. */
export const customersByName = async (ctx: Context, query: NameQuery, q: string, limit: number) => {
  const found = () =>
    visibleCustomers(ctx)
      .innerJoin('customer_stats', 'customer_stats.customer_id', 'customers.id')
      .select(['customers.id', 'customers.name', 'customer_stats.last_communication_at'])
  const { rows } = await sql<{ id: string; name: string; last_communication_at: string | null }>`
    select * from (
      (${found().where('customers.name', '=', q).limit(limit)})
      union
      (${found().where(holdsName('customers', query)).limit(mostRanked)})
    ) as found
    order by ${bestFirst(sql`name`, q)} limit ${limit}`.execute(ctx.db)
  return rows
}

export const contactsByName = async (ctx: Context, query: NameQuery, q: string, limit: number) => {
  const found = visibleCustomers(ctx)
    .innerJoin('contacts', 'contacts.customer_id', 'customers.id')
    .innerJoin('customer_stats', 'customer_stats.customer_id', 'customers.id')
    .where('contacts.trashed_at', 'is', null)
    .where(holdsName('contacts', query))
    .select([
      'contacts.id',
      'contacts.customer_id',
      'contacts.name',
      'contacts.title',
      'customers.name as customer_name',
      'customer_stats.last_communication_at',
    ])
    .limit(mostRanked)
  const { rows } = await sql<{
    id: string
    customer_id: string
    name: string
    title: string | null
    customer_name: string
    last_communication_at: string | null
  }>`select * from (${found}) as found order by ${bestFirst(sql`name`, q)} limit ${limit}`.execute(ctx.db)
  return rows
}

/** Which contact points the actor may search by: all of these types, and these of their own team's customers alone. */
export type Searchable = { everywhere: ContactPointType[]; ownTeam: ContactPointType[] }

const isSearchable = (ctx: Context, { everywhere, ownTeam }: Searchable): RawBuilder<boolean> => {
  const { userId, teamId } = ctx.access
  return sql<boolean>`(
    contact_points.type = any(${everywhere}::text[])
    or contact_points.type = any(${ownTeam}::text[]) and (
      customers.owner_id = ${userId}
      or customers.owner_id in (select id from users where team_id = ${teamId}::uuid)))`
}

/** Customers and contacts by a part of a number (its digits) or of an address, name or handle (its text). */
export const byContactPoint = (
  ctx: Context,
  searchable: Searchable,
  { digits, text }: { digits: string | null; text: string | null },
  limit: number,
) =>
  visibleCustomers(ctx)
    .innerJoin('contact_points', 'contact_points.customer_id', 'customers.id')
    .leftJoin('contacts', (join) =>
      join
        .onRef('contacts.customer_id', '=', 'contact_points.customer_id')
        .onRef('contacts.id', '=', 'contact_points.contact_id'),
    )
    .where('contacts.trashed_at', 'is', null)
    .where(isSearchable(ctx, searchable))
    .where((is) =>
      is.or([
        ...(digits ? [sql<boolean>`contact_points.digits like ${like(digits)}`] : []),
        ...(text ? [sql<boolean>`lower(contact_points.value) like ${like(text.toLowerCase())}`] : []),
      ]),
    )
    .select([
      'contact_points.value',
      'contact_points.contact_id',
      'contact_points.customer_id',
      'contacts.name as contact_name',
      'customers.name as customer_name',
    ])
    .limit(limit)
    .execute()

export const ordersByNumber = (ctx: Context, q: string, limit: number) =>
  visibleCustomers(ctx)
    .innerJoin('orders', 'orders.customer_id', 'customers.id')
    .where('orders.trashed_at', 'is', null)
    .where(sql<boolean>`lower(orders.number) like ${like(q.toLowerCase())}`)
    .select([
      'orders.id',
      'orders.customer_id',
      'orders.number',
      'orders.ordered_at',
      'customers.name as customer_name',
    ])
    .orderBy('orders.ordered_at', 'desc')
    .limit(limit)
    .execute()

/** Communications that hold the words, newest first. The GIN index finds rare ones, the index on time frequent ones. */
export const communicationsByWords = (ctx: Context, words: string, limit: number) =>
  visibleCustomers(ctx)
    .innerJoin('communications', 'communications.customer_id', 'customers.id')
    .where('communications.trashed_at', 'is', null)
    .where(sql<boolean>`communications.search @@ ${words}::tsquery`)
    .select([
      'communications.id',
      'communications.customer_id',
      'communications.subject',
      'communications.content',
      'communications.occurred_at',
      'customers.name as customer_name',
    ])
    .orderBy('communications.occurred_at', 'desc')
    .orderBy('communications.id', 'desc')
    .limit(limit)
    .execute()
