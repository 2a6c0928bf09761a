import type { Product, ProductInput, ProductPatch } from '../../shared/orders.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import { lostRace, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import { nameKey, nameTerms } from '../text/names.ts'
import * as queries from './products.queries.ts'
import { get, present } from './products.read.ts'

export { get, list } from './products.read.ts'

/** Errors: products.code_taken. */
export const create = (ctx: Context, input: ProductInput): Promise<Product> =>
  transaction(ctx, 'products.manage', async (tx) => {
    const id = newId()
    await queries.insert(tx, {
      id,
      code: input.code.trim(),
      ...nameColumns(input.name),
      ...columnsOf(input),
      created_at: tx.now(),
      created_by: tx.actor.userId,
      updated_at: tx.now(),
    })
    const { code, name, price } = input
    await events.record(tx, {
      type: 'product.created',
      subjectId: id,
      changes: { code: { after: code }, name: { after: name }, ...(price && { price: { after: price } }) },
    })
    return get(tx, id)
  })

/**
 * Orders keep the name and price that they were made with. Changing nothing leaves no trace.
 * Errors: request.not_found, request.changed_meanwhile, products.code_taken.
 */
export const update = (ctx: Context, id: string, patch: ProductPatch, ifMatch?: number): Promise<Product> =>
  transaction(ctx, 'products.manage', async (tx) => {
    const before = await lock(tx, id, ifMatch)
    const values = columnsOf(patch)
    const changes = events.changesBetween(present(before), present({ ...before, ...values }))
    if (Object.keys(changes).length === 0) return get(tx, id)
    await queries.update(tx, id, values)
    await events.record(tx, { type: 'product.changed', subjectId: id, changes })
    return get(tx, id)
  })

/** Orders that hold it stay as they are; new ones can't name it. Errors: request.not_found. */
export const trash = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, 'products.manage', async (tx) => {
    await lock(tx, id)
    await queries.update(tx, id, { trashed_at: tx.now(), trashed_by: tx.actor.userId })
    await events.record(tx, { type: 'product.trashed', subjectId: id })
  })

/** Errors: request.not_found, products.code_taken by another product meanwhile. */
export const restore = (ctx: Context, id: string): Promise<Product> =>
  transaction(ctx, 'products.manage', async (tx) => {
    if (!(await queries.lock(tx, id, 'trashed'))) throw notFound()
    await queries.update(tx, id, { trashed_at: null, trashed_by: null })
    await events.record(tx, { type: 'product.restored', subjectId: id })
    return get(tx, id)
  })

/** Errors: request.not_found, request.changed_meanwhile. */
const lock = async (tx: Transaction, id: string, ifMatch?: number): Promise<queries.StoredProduct> => {
  const product = await queries.lock(tx, id)
  if (!product) throw notFound()
  if (ifMatch !== undefined && ifMatch !== product.version) throw lostRace()
  return product
}

const nameColumns = (name: string) => ({
  name: name.trim(),
  name_terms: nameTerms(name),
  name_key: nameKey(name),
})

const columnsOf = ({ code, name, unit, price, active, note }: ProductPatch) => ({
  ...(code !== undefined && { code: code.trim() }),
  ...(name !== undefined && nameColumns(name)),
  ...(unit !== undefined && { unit }),
  ...(price !== undefined && { price: price?.amount ?? null, currency: price?.currency ?? null }),
  ...(active !== undefined && { active }),
  ...(note !== undefined && { note }),
})
