import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer, worldNow } from '../../../test/server.ts'
import { recordCommunication, restoreCommunication, trashCommunication } from '../../shared/communications.ts'
import {
  createContact,
  createCustomer,
  restoreContact,
  trashContact,
  trashCustomer,
} from '../../shared/customers.ts'
import { restoreFollowUp, scheduleFollowUp, trashFollowUp } from '../../shared/follow-ups.ts'
import { createProduct, enterOrder, restoreOrder, trashOrder, trashProduct } from '../../shared/orders.ts'
import { createRole, inviteUser } from '../../shared/people.ts'
import { listTrash, type TrashItem, type TrashKind } from '../../shared/trash.ts'
import { contextOfUser } from '../session/session.ts'
import * as trash from './trash.list.ts'
import { empty, keptDays } from './trash.ts'

let server: TestServer
let made = 0
beforeAll(async () => {
  server = await testServer()
})
afterEach(() => server.travelTo(worldNow))
afterAll(() => server.stop())

const minute = 60_000
const later = (minutes: number) => server.travelTo(new Date(worldNow.getTime() + minutes * minute))
const customerOf = (caller: Caller, name: string) =>
  caller.ok(createCustomer, { body: { kind: 'company', name } })

const fill = async (caller: Caller, customerId: string) => {
  const params = { customerId }
  const contact = await caller.ok(createContact, { params, body: { name: '王芳' } })
  const communication = await caller.ok(recordCommunication, {
    params,
    body: { channel: 'phone', direction: 'outbound', content: '  问了\n\n价格  ' },
  })
  const followUp = await caller.ok(scheduleFollowUp, {
    params,
    body: { content: '发报价单', dueOn: '2026-03-05' },
  })
  const order = await caller.ok(enterOrder, { params, body: { number: `T-${++made}`, items: [] } })
  return { contact: contact.id, communication: communication.id, followUp: followUp.id, order: order.id }
}

/** A customer with one thing of each kind in the trash, a minute after the other. */
const withTrash = async (caller: Caller, name: string) => {
  const { id: customerId } = await customerOf(caller, name)
  const ids = await fill(caller, customerId)
  const throwAway = [
    [trashContact, ids.contact],
    [trashCommunication, ids.communication],
    [trashFollowUp, ids.followUp],
    [trashOrder, ids.order],
  ] as const
  for (const [i, [endpoint, id]] of throwAway.entries()) {
    later(i)
    await caller.ok(endpoint, { params: { customerId, id } })
  }
  return { customerId, ...ids }
}

const trashOf = async (caller: Caller, query: { kind?: TrashKind } = {}) =>
  (await caller.ok(listTrash, { query: { limit: 200, ...query } })).items
const ofCustomer = (items: TrashItem[], id: string) => items.filter(({ customerId }) => customerId === id)
const kindsOf = (items: TrashItem[]) => items.map(({ kind }) => kind)

test('what was deleted by itself lies in the trash, newest first, with what it is and who did it', async () => {
  const { customerId, contact, communication, followUp, order } = await withTrash(server.admin, '龙井茶行')
  const items = ofCustomer(await trashOf(server.admin), customerId)
  expect(items.map(({ kind, id, title }) => [kind, id, title])).toEqual([
    ['order', order, `T-${made}`],
    ['follow_up', followUp, '发报价单'],
    ['communication', communication, '问了 价格'],
    ['contact', contact, '王芳'],
  ])
  expect(items[3]).toMatchObject({
    customerName: '龙井茶行',
    trashedAt: '2026-03-04T02:00:00Z',
    trashedBy: { id: server.admin.userId, name: 'Admin' },
  })
  expect(kindsOf(ofCustomer(await trashOf(server.admin, { kind: 'order' }), customerId))).toEqual(['order'])
})

test('a communication is told by its subject, else by the beginning of what was said', async () => {
  const { id: customerId } = await customerOf(server.admin, '题目')
  const titleOf = async (body: { subject?: string; content?: string }) => {
    const params = { customerId }
    const spoken = { channel: 'email', direction: 'inbound', ...body }
    const { id } = await server.admin.ok(recordCommunication, { params, body: spoken })
    await server.admin.ok(trashCommunication, { params: { customerId, id } })
    return (await trashOf(server.admin)).find((item) => item.id === id)?.title
  }
  expect(await titleOf({ subject: '报价', content: '见附件' })).toBe('报价')
  expect(await titleOf({ content: '龙'.repeat(500) })).toBe('龙'.repeat(80))
  expect(await titleOf({})).toBe('')
})

test('what is restored is gone from the trash', async () => {
  const { customerId, contact, communication, followUp, order } = await withTrash(server.admin, '恢复')
  const putBack = [
    [restoreContact, contact],
    [restoreCommunication, communication],
    [restoreFollowUp, followUp],
    [restoreOrder, order],
  ] as const
  for (const [i, [endpoint, id]] of putBack.entries()) {
    await server.admin.ok(endpoint, { params: { customerId, id } })
    expect(ofCustomer(await trashOf(server.admin), customerId)).toHaveLength(3 - i)
  }
})

test("nothing of other people's customers, nor of customers who lie in the trash themselves", async () => {
  const [mine, other] = [await server.join('member'), await server.join('member')]
  const { customerId } = await withTrash(mine, '我的')
  expect(kindsOf(await trashOf(mine))).toEqual(['order', 'follow_up', 'communication', 'contact'])
  expect(await trashOf(other)).toEqual([])
  await mine.ok(trashCustomer, { params: { id: customerId } })
  expect(await trashOf(mine)).toEqual([])
})

test('products are shown to those who manage them, and belong to no customer', async () => {
  const { id } = await server.admin.ok(createProduct, { body: { code: 'P-1', name: '碧螺春' } })
  await server.admin.ok(trashProduct, { params: { id } })
  expect(await trashOf(server.admin, { kind: 'product' })).toMatchObject([
    { kind: 'product', id, customerId: null, customerName: null, title: '碧螺春' },
  ])
  expect(await trashOf(await server.join('member'), { kind: 'product' })).toEqual([])
})

test('only the kinds that the role may restore', async () => {
  await withTrash(server.admin, '权限')
  const role = await server.admin.ok(createRole, {
    body: {
      name: '订单员',
      scope: 'all',
      permissions: ['customers.read', 'orders.read', 'orders.trash', 'communications.trash'],
      fieldRules: [],
    },
  })
  const { user } = await server.admin.ok(inviteUser, {
    body: { name: '订单员', email: 'orders@example.com', roleId: role.id, password: 'long enough 123' },
  })
  const { items } = await trash.list(await contextOfUser(server.services, user.id, 'test'), {})
  expect(new Set(kindsOf(items))).toEqual(new Set(['order']))
  expect(await trashOf(await server.join('read_only'))).toEqual([])
  expect((await server.anonymous.call(listTrash)).statusCode).toBe(401)
})

test('page by page each row comes once, also where many went in the same moment', async () => {
  const caller = await server.join('member')
  const { id: customerId } = await customerOf(caller, '翻页')
  for (let i = 0; i < 3; i++) {
    const { contact, followUp } = await fill(caller, customerId)
    await caller.ok(trashContact, { params: { customerId, id: contact } })
    await caller.ok(trashFollowUp, { params: { customerId, id: followUp } })
  }
  const whole = await trashOf(caller)
  expect(whole).toHaveLength(6)
  const seen: TrashItem[] = []
  let after: string | undefined
  do {
    const { items, next } = await caller.ok(listTrash, { query: { limit: 2, ...(after && { after }) } })
    expect(items).toHaveLength(2)
    seen.push(...items)
    after = next ?? undefined
  } while (after)
  expect(seen).toEqual(whole)
})

test.each([
  'x',
  Buffer.from('now x').toString('base64url'),
  Buffer.from(`${worldNow.toISOString()} 1`).toString('base64url'),
])('a cursor that was made up is refused: %s', async (after) => {
  expect(await server.admin.refused(listTrash, { query: { after } })).toMatchObject({
    status: 422,
    errors: [{ path: 'after', code: 'list.bad_cursor' }],
  })
})

test('what is gone for good is no longer listed', async () => {
  const caller = await server.join('member')
  await withTrash(caller, '满期')
  server.travelTo(new Date(worldNow.getTime() + keptDays * 24 * 60 * minute + minute))
  await empty(await server.admin.ctx())
  expect(kindsOf(await trashOf(caller))).toEqual(['order', 'follow_up', 'communication'])
})
