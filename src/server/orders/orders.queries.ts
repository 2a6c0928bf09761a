import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { orderFields } from '../../shared/orders.ts'
import { demand, type Owner } from '../access.ts'
import type { Context, Transaction } from '../context.ts'
import { insertMany } from '../db.ts'
import type { OrderItems, Orders } from '../db-schema.ts'
import { invalidField, renaming } from '../errors.ts'
import type { Columns } from '../filter.ts'
import { customerNamed } from '../names.queries.ts'
import { visibleCustomers } from '../visible.queries.ts'

export const columns: Columns<typeof orderFields> = {
  number: sql.ref('orders.number'),
  orderedAt: sql.ref('orders.ordered_at'),
  status: sql.ref('orders.status'),
  channel: sql.ref('orders.channel'),
  total: sql.ref('orders.total'),
  currency: sql.ref('orders.currency'),
  customerId: sql.ref('orders.customer_id'),
  createdAt: sql.ref('orders.created_at'),
}

export type Key = { customer_id: string; id: string }

const reachable = (ctx: Context) => {
  demand(ctx, 'orders.read')
  return visibleCustomers(ctx).innerJoin('orders', 'orders.customer_id', 'customers.id')
}

/** The orders of customers that the actor may see. Errors: access.forbidden. */
export const visible = (ctx: Context) => reachable(ctx).where('orders.trashed_at', 'is', null)

const trashed = (ctx: Context) => reachable(ctx).where('orders.trashed_at', 'is not', null)

/** Orders whole, in the order of the keys; those that the actor may not see are left out. */
export const findWhole = (ctx: Context, keys: Key[]) => {
  const ids = keys.map(({ id }) => id)
  const customerIds = keys.map(({ customer_id }) => customer_id)
  return visible(ctx)
    .leftJoin('users as owner', 'owner.id', 'customers.owner_id')
    .leftJoin('users as creator', 'creator.id', 'orders.created_by')
    .where(
      sql<boolean>`(orders.customer_id, orders.id)
        in (select * from unnest(${customerIds}::uuid[], ${ids}::uuid[]))`,
    )
    .selectAll('orders')
    .select((eb) => [
      'customers.name as customer_name',
      'customers.owner_id',
      'owner.team_id as owner_team_id',
      'creator.name as creator_name',
      jsonArrayFrom(
        eb
          .selectFrom('order_items')
          .select([
            'order_items.id',
            'order_items.product_id',
            'order_items.name',
            'order_items.quantity',
            'order_items.unit',
            'order_items.unit_price',
            'order_items.amount',
          ])
          .whereRef('order_items.customer_id', '=', 'orders.customer_id')
          .whereRef('order_items.order_id', '=', 'orders.id')
          .orderBy('order_items.position'),
      ).as('items'),
    ])
    .orderBy(sql`array_position(${ids}::uuid[], orders.id)`)
    .execute()
}
export type WholeOrder = Awaited<ReturnType<typeof findWhole>>[number]

/** Holds a visible order still until the transaction ends; with whose team decides about its amounts. */
export const lock = (tx: Transaction, { customer_id, id }: Key, from: 'visible' | 'trashed' = 'visible') =>
  (from === 'visible' ? visible(tx) : trashed(tx))
    .leftJoin('users as owner', 'owner.id', 'customers.owner_id')
    .where('orders.customer_id', '=', customer_id)
    .where('orders.id', '=', id)
    .selectAll('orders')
    .select(['customers.owner_id', 'owner.team_id as owner_team_id'])
    .forUpdate('orders')
    .executeTakeFirst()
export type StoredOrder = NonNullable<Awaited<ReturnType<typeof lock>>>

/** Of the customers that the actor may see: whose team decides about the amounts. */
export const findOwners = async (tx: Transaction, customerIds: string[]): Promise<Map<string, Owner>> => {
  const rows = await visibleCustomers(tx)
    .leftJoin('users as owner', 'owner.id', 'customers.owner_id')
    .where('customers.id', '=', sql<string>`any(${customerIds}::uuid[])`)
    .select(['customers.id', 'customers.owner_id', 'owner.team_id'])
    .execute()
  return new Map(rows.map((row) => [row.id, { ownerId: row.owner_id, ownerTeamId: row.team_id }]))
}

export const findProducts = (tx: Transaction, ids: string[]) =>
  tx.db
    .selectFrom('products')
    .select(['id', 'name', 'unit', 'price', 'currency', 'trashed_at'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()

export const findItems = (tx: Transaction, { customer_id, id }: Key) =>
  tx.db
    .selectFrom('order_items')
    .selectAll()
    .where('customer_id', '=', customer_id)
    .where('order_id', '=', id)
    .orderBy('position')
    .execute()

/** Named rows of the same customer, which the keys make sure of. */
const naming = {
  orders_contact: () => invalidField('/contactId', 'field.unknown_reference'),
  orders_communication: () => invalidField('/communicationId', 'field.unknown_reference'),
}

export const insert = (tx: Transaction, rows: Insertable<Orders>[]) =>
  renaming(naming, () => insertMany(tx.db, 'orders', rows))

export const insertItems = (tx: Transaction, rows: Insertable<OrderItems>[]) =>
  insertMany(tx.db, 'order_items', rows)

export const removeItems = (tx: Transaction, { customer_id, id }: Key) =>
  tx.db.deleteFrom('order_items').where('customer_id', '=', customer_id).where('order_id', '=', id).execute()

export const update = (tx: Transaction, { customer_id, id }: Key, values: Updateable<Orders>) =>
  renaming(naming, () =>
    tx.db
      .updateTable('orders')
      .set({ ...values, updated_at: tx.now(), version: sql`version + 1` })
      .where('customer_id', '=', customer_id)
      .where('id', '=', id)
      .execute(),
  )

/** Of fewer characters the index on parts knows nothing. */
const shortestPart = 3

/** Any part of the number (of one or two characters, its beginning), or the customer's name. */
export const matching = async (ctx: Context, q: string): Promise<RawBuilder<boolean>> => {
  const part = q.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  const numbered =
    q.length < shortestPart
      ? sql`orders.number like ${`${part.toLowerCase()}%`} or orders.number like ${`${part.toUpperCase()}%`}`
      : sql`lower(orders.number) like ${`%${part.toLowerCase()}%`}`
  const named = await customerNamed(ctx, q, sql.ref('orders.customer_id'))
  return sql<boolean>`(${numbered} or ${named})`
}
