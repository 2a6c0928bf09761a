import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import type { productFields } from '../../shared/orders.ts'
import { demand } from '../access.ts'
import type { Context, Transaction } from '../context.ts'
import type { Products } from '../db-schema.ts'
import { Refusal, renaming } from '../errors.ts'
import type { Columns } from '../filter.ts'
import { nameMatches } from '../names.queries.ts'

export const columns: Columns<typeof productFields> = {
  code: sql.ref('products.code'),
  name: sql.ref('products.name'),
  active: sql.ref('products.active'),
  createdAt: sql.ref('products.created_at'),
}

/** Products are everyone's who may read products. Errors: access.forbidden. */
export const visible = (ctx: Context) => {
  demand(ctx, 'products.read')
  return ctx.db.selectFrom('products').where('products.trashed_at', 'is', null)
}

/** Products whole, in the order of the ids. */
export const findWhole = (ctx: Context, ids: string[]) =>
  visible(ctx)
    .where('products.id', '=', sql<string>`any(${ids}::uuid[])`)
    .selectAll()
    .orderBy(sql`array_position(${ids}::uuid[], products.id)`)
    .execute()
export type StoredProduct = Awaited<ReturnType<typeof findWhole>>[number]

/** Holds a product still until the transaction ends. */
export const lock = (tx: Transaction, id: string, from: 'kept' | 'trashed' = 'kept') =>
  tx.db
    .selectFrom('products')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', from === 'kept' ? 'is' : 'is not', null)
    .forUpdate()
    .executeTakeFirst()

const taken = {
  products_code: () =>
    new Refusal(409, 'products.code_taken', {}, [{ path: '/code', code: 'products.code_taken' }]),
}

export const insert = (tx: Transaction, row: Insertable<Products>) =>
  renaming(taken, () => tx.db.insertInto('products').values(row).execute())

export const update = (tx: Transaction, id: string, values: Updateable<Products>) =>
  renaming(taken, () =>
    tx.db
      .updateTable('products')
      .set({ ...values, updated_at: tx.now(), version: sql`version + 1` })
      .where('id', '=', id)
      .execute(),
  )

/** The name holds what was typed, or the code begins with it. */
export const matches = (q: string): RawBuilder<boolean> => {
  const beginning = `${q.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql<boolean>`(lower(products.code) like ${beginning} or ${nameMatches('products', q)})`
}
