import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../context.ts'

// The one place that deletes rows of many features: in an order that their foreign keys allow, known here as a whole.

export type Key = { customer_id: string; id: string }
export type Kind = (typeof kinds)[number]
/** What can lie in the trash by itself; what others point to comes after them. */
export const kinds = ['followUps', 'orders', 'communications', 'contacts', 'products'] as const

const tables: Record<Kind, string> = {
  followUps: 'follow_ups',
  orders: 'orders',
  communications: 'communications',
  contacts: 'contacts',
  products: 'products',
}

/** Everything that is keyed by customer, children before parents. */
export const customerTables = [
  'payments',
  'order_items',
  'orders',
  'follow_ups',
  'attachments',
  'participants',
  'communications',
  'contact_points',
  'contacts',
  'owner_periods',
  'customer_stats',
  'events',
] as const

export const lockCustomers = async (tx: Transaction, before: Date, limit: number): Promise<string[]> => {
  const rows = await tx.db
    .selectFrom('customers')
    .select('id')
    .where('trashed_at', '<', before.toISOString())
    .orderBy('trashed_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id }) => id)
}

export const removeCustomers = async (tx: Transaction, ids: string[]): Promise<void> => {
  await removeNumbers(tx, sql`orders.customer_id = any(${ids}::uuid[])`)
  for (const table of customerTables)
    await sql`delete from ${sql.table(table)} where customer_id = any(${ids}::uuid[])`.execute(tx.db)
  await sql`delete from customers where id = any(${ids}::uuid[])`.execute(tx.db)
}

/** By the number, which is what that table is found by. */
const removeNumbers = (tx: Transaction, ofOrders: RawBuilder<unknown>) =>
  sql`
    delete from order_numbers using orders
    where order_numbers.number = orders.number and order_numbers.order_id = orders.id and ${ofOrders}`.execute(
    tx.db,
  )

export const fileKeysOfCustomers = async (tx: Transaction, ids: string[]): Promise<string[]> => {
  const { rows } = await sql<{ file_key: string }>`
    select file_key from attachments where customer_id = any(${ids}::uuid[])`.execute(tx.db)
  return rows.map(({ file_key }) => file_key)
}

/** Products belong to no customer. */
const keyOf = (kind: Kind) => (kind === 'products' ? sql`null as customer_id, id` : sql`customer_id, id`)

export const lockRows = async (tx: Transaction, kind: Kind, before: Date, limit: number): Promise<Key[]> => {
  const { rows } = await sql<Key>`
    select ${keyOf(kind)} from ${sql.table(tables[kind])} where trashed_at < ${before}
    limit ${limit} for update skip locked`.execute(tx.db)
  return rows
}

/** A condition on columns that name a customer and a row of theirs. */
const among = (keys: Key[], customerId: string, id: string) => sql`
  (${sql.ref(customerId)}, ${sql.ref(id)}) in (select * from unnest(
    ${keys.map((key) => key.customer_id)}::uuid[], ${keys.map((key) => key.id)}::uuid[]))`

export const fileKeysOfCommunications = async (tx: Transaction, keys: Key[]): Promise<string[]> => {
  const { rows } = await sql<{ file_key: string }>`
    select file_key from attachments where ${among(keys, 'customer_id', 'communication_id')}`.execute(tx.db)
  return rows.map(({ file_key }) => file_key)
}

type Reference = { table: string; column: string }
/** Rows that stay and lose their pointer to what goes. */
const pointing: Record<Exclude<Kind, 'products'>, Reference[]> = {
  followUps: [{ table: 'follow_ups', column: 'next_follow_up_id' }],
  orders: [],
  communications: [
    { table: 'follow_ups', column: 'communication_id' },
    { table: 'orders', column: 'communication_id' },
  ],
  contacts: [
    { table: 'communications', column: 'contact_id' },
    { table: 'orders', column: 'contact_id' },
  ],
}
/** Rows that go along. */
const belonging: Record<Exclude<Kind, 'products'>, Reference[]> = {
  followUps: [],
  orders: [
    { table: 'payments', column: 'order_id' },
    { table: 'order_items', column: 'order_id' },
  ],
  communications: [
    { table: 'attachments', column: 'communication_id' },
    { table: 'participants', column: 'communication_id' },
  ],
  contacts: [
    { table: 'contact_points', column: 'contact_id' },
    { table: 'participants', column: 'id' },
  ],
}

export const removeRows = async (tx: Transaction, kind: Kind, keys: Key[]): Promise<void> => {
  if (kind === 'products') return removeProducts(tx, keys)
  if (kind === 'orders') await removeNumbers(tx, among(keys, 'orders.customer_id', 'orders.id'))
  for (const { table, column } of pointing[kind])
    await sql`
      update ${sql.table(table)} set ${sql.ref(column)} = null
      where ${among(keys, 'customer_id', column)}`.execute(tx.db)
  for (const { table, column } of belonging[kind])
    await sql`delete from ${sql.table(table)} where ${among(keys, 'customer_id', column)}`.execute(tx.db)
  await sql`delete from events where ${among(keys, 'customer_id', 'subject_id')}`.execute(tx.db)
  await sql`delete from ${sql.table(tables[kind])} where ${among(keys, 'customer_id', 'id')}`.execute(tx.db)
}

/** Orders keep the name that was sold. */
const removeProducts = async (tx: Transaction, keys: Key[]): Promise<void> => {
  const ids = keys.map(({ id }) => id)
  await sql`update order_items set product_id = null where product_id = any(${ids}::uuid[])`.execute(tx.db)
  await sql`delete from products where id = any(${ids}::uuid[])`.execute(tx.db)
}
