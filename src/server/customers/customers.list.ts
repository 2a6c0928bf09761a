import { sql } from 'kysely'
import { type CustomerListQuery, customerFields } from '../../shared/customers.ts'
import type { Context } from '../context.ts'
import type { ListSource } from '../list.ts'
import { nameMatches } from '../names.queries.ts'
import { trashedCustomers, visibleCustomers } from '../visible.queries.ts'
import * as queries from './customers.queries.ts'

const id = sql.ref('customers.id')

/** What the list of customers stands on: those in use, in the pool or in the trash. */
export const listSource = (ctx: Context, { trashed, pool }: CustomerListQuery) => {
  const rows = queries.withStats(trashed ? trashedCustomers(ctx) : visibleCustomers(ctx))
  return {
    from: pool ? rows.where('customers.owner_id', 'is', null) : rows,
    fields: customerFields,
    columns: queries.columns,
    id,
    key: { id },
    defaultSort: '-createdAt',
    matching: (q) => nameMatches('customers', q),
  } satisfies ListSource<typeof customerFields>
}
