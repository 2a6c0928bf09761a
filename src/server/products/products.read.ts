import type { Product } from '../../shared/orders.ts'
import type { ListQuery, Page } from '../../shared/shapes.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { listKeys } from '../list.ts'
import { listSource } from './products.list.ts'
import * as queries from './products.queries.ts'

export const list = async (ctx: Context, query: ListQuery): Promise<Page<Product>> => {
  const { keys, next, total } = await listKeys(ctx, listSource(ctx), query)
  const rows = await queries.findWhole(
    ctx,
    keys.map((key) => key.id),
  )
  return { items: rows.map(present), next, total }
}

/** Errors: request.not_found. */
export const get = async (ctx: Context, productId: string): Promise<Product> => {
  const [row] = await queries.findWhole(ctx, [productId])
  if (!row) throw notFound()
  return present(row)
}

export const present = (row: queries.StoredProduct): Product => ({
  id: row.id,
  code: row.code,
  name: row.name,
  unit: row.unit,
  price: row.price === null ? null : { amount: row.price, currency: row.currency! },
  active: row.active,
  note: row.note,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})
