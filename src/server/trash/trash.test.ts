import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer, worldNow } from '../../../test/server.ts'
import { createCustomer, restoreCustomer, trashCustomer } from '../../shared/customers.ts'
import { newId } from '../ids.ts'
import { system } from '../session/session.ts'
import { customerTables } from './trash.queries.ts'
import * as trash from './trash.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const days = 24 * 60 * 60_000
const inDays = (count: number) => new Date(worldNow.getTime() + count * days)
const empty = () => trash.empty(system(server.services, 'test'))

const query = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await server.database.pool.query(text, values)).rows

const customerTablesInDatabase = async () =>
  (
    await query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'customer_id'`,
    )
  ).map(({ name }) => name)

/** A customer with a row in every table there is, and a file. */
const fullCustomer = async (name: string) => {
  const { id: customerId } = await server.admin.ok(createCustomer, {
    body: { kind: 'company', name, contactPoints: [{ type: 'phone', value: '13800000000' }] },
  })
  const userId = server.admin.userId
  const [contact, communication, followUp, next, order, product] = Array.from({ length: 6 }, () => newId())
  const fileKey = newId()
  await server.services.files.put(fileKey, Readable.from(['content']))
  const number = `N-${name}-${fileKey.slice(-6)}`
  const at = worldNow.toISOString()
  const insert = async (table: string, row: Record<string, unknown>) => {
    await sql`
      insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((key) => sql.ref(key)))})
      values (${sql.join(Object.values(row))})`.execute(server.services.db)
  }
  const mine = { customer_id: customerId }
  await insert('contacts', { ...mine, id: contact, name: '王经理', created_at: at, updated_at: at })
  await insert('contact_points', {
    ...mine,
    id: newId(),
    contact_id: contact,
    type: 'email',
    value: 'w@x.cn',
    created_at: at,
  })
  await insert('communications', {
    ...mine,
    id: communication,
    channel: 'phone',
    direction: 'inbound',
    occurred_at: at,
    contact_id: contact,
    created_at: at,
  })
  await insert('participants', { ...mine, communication_id: communication, id: contact, kind: 'contact' })
  await insert('attachments', {
    ...mine,
    id: newId(),
    communication_id: communication,
    name: 'a.txt',
    media_type: 'text/plain',
    size: 7,
    sha256: Buffer.alloc(32),
    file_key: fileKey,
    created_at: at,
  })
  const promise = {
    ...mine,
    content: '回电',
    due_on: '2026-03-05',
    time_zone: 'Asia/Shanghai',
    assignee_id: userId,
    created_at: at,
    updated_at: at,
  }
  await insert('follow_ups', { ...promise, id: next })
  await insert('follow_ups', {
    ...promise,
    id: followUp,
    next_follow_up_id: next,
    communication_id: communication,
  })
  await insert('products', { id: product, code: number, name: '茶', created_at: at, updated_at: at })
  await insert('orders', {
    ...mine,
    id: order,
    number,
    ordered_at: at,
    status: 'paid',
    currency: 'CNY',
    total: 100,
    contact_id: contact,
    communication_id: communication,
    created_at: at,
    updated_at: at,
  })
  await insert('order_numbers', { number, ...mine, order_id: order })
  await insert('order_items', {
    ...mine,
    order_id: order,
    id: newId(),
    position: 0,
    product_id: product,
    name: '茶',
    quantity: 1,
    unit_price: 100,
    amount: 100,
  })
  await insert('payments', {
    ...mine,
    order_id: order,
    id: newId(),
    amount: 100,
    paid_at: at,
    created_at: at,
  })
  return { customerId, contact, communication, followUp, next, order, product, fileKey } as Record<
    string,
    string
  > & {
    customerId: string
  }
}

const rowsOf = async (customerId: string) => {
  const counts: Record<string, number> = {}
  for (const table of await customerTablesInDatabase())
    counts[table] = (await query(`select from ${table} where customer_id = $1`, [customerId])).length
  return counts
}

const isThere = async (key: string) => {
  try {
    for await (const _ of server.services.files.get(key)) return true
  } catch {
    return false
  }
}

const trashRow = (table: string, id: string) =>
  query(`update ${table} set trashed_at = $1 where id = $2`, [worldNow, id])

test('the trash knows every table that belongs to a customer', async () => {
  expect([...customerTables, 'order_numbers'].sort()).toEqual((await customerTablesInDatabase()).sort())
})

test('after 30 days a customer goes with everything of theirs, and no day earlier', async () => {
  const gone = await fullCustomer('要删除')
  const kept = await fullCustomer('保留')
  const before = await rowsOf(kept.customerId)
  expect(Object.values(before).every((count) => count > 0)).toBe(true)
  await server.admin.ok(trashCustomer, { params: { id: gone.customerId } })
  server.travelTo(inDays(29.9))
  expect((await empty()).customers).toBe(0)
  server.travelTo(inDays(30.1))
  expect((await empty()).customers).toBe(1)
  expect(Object.values(await rowsOf(gone.customerId)).every((count) => count === 0)).toBe(true)
  expect(await query('select from customers where id = $1', [gone.customerId])).toEqual([])
  expect(await rowsOf(kept.customerId)).toEqual(before)
  expect([await isThere(gone.fileKey!), await isThere(kept.fileKey!)]).toEqual([false, true])
  server.travelTo(worldNow)
})

test('that something went is written down, without what it was', async () => {
  const told = await query(`select changes, actor_kind from events where type = 'trash.emptied'`)
  expect(told).toEqual([{ changes: { customers: { after: 1 } }, actor_kind: 'system' }])
})

test('a customer that was taken out of the trash again stays', async () => {
  const { customerId } = await fullCustomer('恢复')
  await server.admin.ok(trashCustomer, { params: { id: customerId } })
  await server.admin.ok(restoreCustomer, { params: { id: customerId } })
  server.travelTo(inDays(60))
  expect((await empty()).customers).toBe(0)
  server.travelTo(worldNow)
})

test('what was trashed by itself goes with what belongs to it; what pointed to it stays', async () => {
  const { customerId, contact, communication, next, order, product, fileKey } = await fullCustomer('部分删除')
  await trashRow('communications', communication!)
  await trashRow('contacts', contact!)
  await trashRow('follow_ups', next!)
  await trashRow('products', product!)
  server.travelTo(inDays(31))
  expect(await empty()).toEqual({
    customers: 0,
    followUps: 1,
    orders: 0,
    communications: 1,
    contacts: 1,
    products: 1,
  })
  expect(await rowsOf(customerId)).toMatchObject({
    communications: 0,
    attachments: 0,
    participants: 0,
    contacts: 0,
    contact_points: 1,
    follow_ups: 1,
    orders: 1,
    order_items: 1,
  })
  expect(await isThere(fileKey!)).toBe(false)
  await trashRow('orders', order!)
  expect((await empty()).orders).toBe(1)
  expect(await rowsOf(customerId)).toMatchObject({ orders: 0, order_items: 0, payments: 0, order_numbers: 0 })
  server.travelTo(worldNow)
})

test('more than fits into one transaction goes too, unless the process is about to end', async () => {
  const at = worldNow.toISOString()
  await query(
    `insert into customers (id, kind, name, created_at, updated_at, trashed_at)
     select gen_random_uuid(), 'person', 'Bulk ' || n, $1, $1, $1 from generate_series(1, 250) as n`,
    [at],
  )
  server.travelTo(inDays(31))
  expect((await trash.empty(system(server.services, 'test'), AbortSignal.abort())).customers).toBe(0)
  expect((await empty()).customers).toBe(250)
  server.travelTo(worldNow)
})
