import { type RawBuilder, sql } from 'kysely'
import type { TrashKind } from '../../shared/trash.ts'
import type { Context } from '../context.ts'
import { visibleCustomers } from '../visible.queries.ts'

export type Place = { at: string; id: string }

/** Of these kinds, what was trashed before `after`. */
export type Wanted = { kinds: readonly TrashKind[]; after: Place | undefined; limit: number }

export type TrashedRow = Place & {
  kind: TrashKind
  customer_id: string | null
  customer_name: string | null
  title: string
  by_id: string | null
  by_name: string | null
}

type Source = { table: string; title: RawBuilder<unknown> }

/** So much of a text says what it is about; its line breaks become blanks. */
const beginning = (column: string): RawBuilder<unknown> =>
  sql`btrim(regexp_replace(left(${sql.ref(column)}, 80), '\\s+', ' ', 'g'))`

const sources: Record<Exclude<TrashKind, 'product'>, Source> = {
  contact: { table: 'contacts', title: sql.ref('contacts.name') },
  communication: {
    table: 'communications',
    title: sql`coalesce(nullif(btrim(communications.subject), ''), ${beginning('communications.content')})`,
  },
  follow_up: { table: 'follow_ups', title: beginning('follow_ups.content') },
  order: { table: 'orders', title: sql.ref('orders.number') },
}

/** By keyset, so that each kind is read from its index no farther than the page needs. */
const page = (table: string, { after, limit }: Wanted): RawBuilder<unknown> => {
  const [at, id] = [sql.ref(`${table}.trashed_at`), sql.ref(`${table}.id`)]
  const older = after ? sql`(${at}, ${id}) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`
  return sql`where ${at} is not null and ${older} order by ${at} desc, ${id} desc limit ${limit}`
}

const ofCustomers = (ctx: Context, kind: Exclude<TrashKind, 'product'>, wanted: Wanted) => {
  const { table, title } = sources[kind]
  const mine = visibleCustomers(ctx).select(['customers.id', 'customers.name'])
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql`
    select ${kind}::text as kind, ${column('trashed_at')} as at, ${column('id')}, mine.id as customer_id,
      mine.name as customer_name, ${title} as title, ${column('trashed_by')} as by_id
    from (${mine}) as mine join ${sql.table(table)} on ${column('customer_id')} = mine.id
    ${page(table, wanted)}`
}

/** Products belong to no customer. */
const products = (wanted: Wanted) => sql`
  select 'product' as kind, trashed_at as at, id, null::uuid as customer_id, null::text as customer_name,
    name as title, trashed_by as by_id
  from products ${page('products', wanted)}`

/** What lies in the trash, newest first: a page of each kind, merged. Errors: access.forbidden. */
export const find = async (ctx: Context, wanted: Wanted): Promise<TrashedRow[]> => {
  if (wanted.kinds.length === 0) return []
  const each = wanted.kinds.map((kind) =>
    kind === 'product' ? sql`(${products(wanted)})` : sql`(${ofCustomers(ctx, kind, wanted)})`,
  )
  const { rows } = await sql<TrashedRow>`
    select merged.*, users.name as by_name
    from (select * from (${sql.join(each, sql` union all `)}) as kinds
      order by at desc, id desc limit ${wanted.limit}) as merged
    left join users on users.id = merged.by_id
    order by at desc, id desc`.execute(ctx.db)
  return rows
}
