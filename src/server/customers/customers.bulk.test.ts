import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../../test/server.ts'
import * as contract from '../../shared/customers.ts'
import { listFollowUps, scheduleFollowUp } from '../../shared/follow-ups.ts'
import { customerTimeline } from '../../shared/timeline.ts'

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())

const nobody = '00000000-0000-7000-8000-000000000000'
const customersOf = async (caller: Caller, count: number, more = {}): Promise<string[]> => {
  const made = []
  for (let i = 0; i < count; i++)
    made.push(
      await caller.ok(contract.createCustomer, { body: { kind: 'person', name: `客户${i}`, ...more } }),
    )
  return made.map(({ id }) => id)
}
const change = (caller: Caller, body: contract.CustomerBulk) =>
  caller.ok(contract.bulkChangeCustomers, { body })
const read = (caller: Caller, id: string) => caller.ok(contract.getCustomer, { params: { id } })

test('many are handed over, staged and tagged at once, each with its own history', async () => {
  const rep = await server.join('member', { name: '周明远' })
  const ids = await customersOf(admin, 3, { tags: ['老客户', 'VIP'], stage: 'new' })
  const answer = await change(admin, {
    ids,
    ownerId: rep.userId,
    stage: 'qualified',
    level: 'A',
    addTags: ['VIP', '展会'],
    removeTags: ['老客户'],
  })
  expect(answer).toEqual({ changed: 3, refused: [] })
  for (const id of ids) {
    expect(await read(rep, id)).toMatchObject({
      ownerId: rep.userId,
      stage: 'qualified',
      level: 'A',
      tags: ['VIP', '展会'],
      version: 2,
    })
    const { items } = await rep.ok(contract.listOwners, { params: { id } })
    expect(items.map(({ owner }) => owner?.name)).toEqual(['周明远', 'Admin'])
    const line = await rep.ok(customerTimeline, { params: { id } })
    expect(line.items.map(({ change: each }) => each!.type).sort()).toEqual([
      'customer.created',
      'customer.level_changed',
      'customer.owner_changed',
      'customer.stage_changed',
    ])
  }
})

test("what was promised to customers who change hands is the new owner's to keep", async () => {
  const [before, after] = [await server.join('member'), await server.join('member')]
  const ids = await customersOf(before, 2)
  const body = { content: '寄样品', dueOn: '2026-03-09' }
  for (const customerId of ids) await before.ok(scheduleFollowUp, { params: { customerId }, body })
  await change(admin, { ids, ownerId: after.userId })
  const { items } = await after.ok(listFollowUps)
  expect(items.map(({ customerId, assigneeId }) => [customerId, assigneeId]).sort()).toEqual(
    ids.map((id) => [id, after.userId]).sort(),
  )
})

test('the same again changes nothing, ids in capitals are the same, and none may stand there twice', async () => {
  const [id] = (await customersOf(admin, 1)) as [string]
  const twice = await admin.refused(contract.bulkChangeCustomers, {
    body: { ids: [id, id.toUpperCase()], stage: 'won' },
  })
  expect(twice.errors).toMatchObject([{ path: '/ids', code: 'field.duplicate_items' }])
  expect(await change(admin, { ids: [id.toUpperCase()], stage: 'won' })).toEqual({ changed: 1, refused: [] })
  expect(await change(admin, { ids: [id], stage: 'won' })).toEqual({ changed: 0, refused: [] })
  expect(await change(admin, { ids: [id] })).toEqual({ changed: 0, refused: [] })
  expect((await read(admin, id)).version).toBe(2)
})

test("other members' customers, unknown ones and those in the trash are refused by id; the rest is changed", async () => {
  const [mine, other] = [await server.join('member'), await server.join('member')]
  const [own, trashed] = (await customersOf(mine, 2)) as [string, string]
  const [secret] = (await customersOf(other, 1)) as [string]
  await mine.ok(contract.trashCustomer, { params: { id: trashed } })
  const answer = await change(mine, { ids: [secret, own, nobody, trashed], addTags: ['展会'] })
  expect(answer).toEqual({ changed: 1, refused: [secret, nobody, trashed] })
  expect((await read(other, secret)).tags).toEqual([])
  expect((await read(mine, own)).tags).toEqual(['展会'])
})

test('whoever may not assign or trash can do neither in bulk, and nothing else of it happens', async () => {
  const member = await server.join('member')
  const [id] = (await customersOf(member, 1)) as [string]
  const refused = async (caller: Caller, body: Record<string, unknown>) =>
    (await caller.call(contract.bulkChangeCustomers, { body: { ids: [id], ...body } })).statusCode
  expect(await refused(member, { ownerId: null, stage: 'won' })).toBe(403)
  expect(await refused(member, { ownerId: member.userId })).toBe(403)
  expect(await refused(await server.join('read_only'), { stage: 'won' })).toBe(403)
  expect(await read(member, id)).toMatchObject({ stage: null, version: 1 })
})

test('an owner who does not exist or has left is refused', async () => {
  const [id] = (await customersOf(admin, 1)) as [string]
  const left = await server.join('member')
  await server.services.db
    .updateTable('users')
    .set({ deactivated_at: new Date() })
    .where('id', '=', left.userId)
    .execute()
  for (const ownerId of [nobody, left.userId]) {
    const problem = await admin.refused(contract.bulkChangeCustomers, { body: { ids: [id], ownerId } })
    expect(problem.errors).toMatchObject([{ path: '/ownerId', code: 'field.unknown_reference' }])
  }
})

test('many go to the pool, and to the trash, from where each comes back as it was', async () => {
  const ids = await customersOf(admin, 2, { tags: ['VIP'] })
  expect(await change(admin, { ids, ownerId: null })).toEqual({ changed: 2, refused: [] })
  expect((await read(admin, ids[0]!)).owner).toBeNull()
  expect(await change(admin, { ids, trash: true })).toEqual({ changed: 2, refused: [] })
  expect((await admin.call(contract.getCustomer, { params: { id: ids[0]! } })).statusCode).toBe(404)
  expect(await change(admin, { ids, trash: true })).toEqual({ changed: 0, refused: ids })
  const back = await admin.ok(contract.restoreCustomer, { params: { id: ids[1]! } })
  expect(back).toMatchObject({ tags: ['VIP'], ownerId: null })
})

test('who would have more than 50 tags is refused', async () => {
  const tags = Array.from({ length: 49 }, (_, i) => `标签${i}`)
  const [id] = (await customersOf(admin, 1, { tags })) as [string]
  expect(await change(admin, { ids: [id], addTags: ['a', 'b'] })).toEqual({ changed: 0, refused: [id] })
  expect(await change(admin, { ids: [id], addTags: ['a'] })).toEqual({ changed: 1, refused: [] })
})

test('a level that a role may not change stays, where the rule holds', async () => {
  const member = await server.join('member')
  await server.services.db
    .updateTable('roles')
    .set({
      field_rules: JSON.stringify([{ field: 'customers.level', effect: 'read_only', exceptOwnerTeam: true }]),
    })
    .where('code', '=', 'member')
    .execute()
  const [pooled] = (await customersOf(admin, 1, { ownerId: null })) as [string]
  const [own] = (await customersOf(member, 1)) as [string]
  expect(await change(member, { ids: [pooled, own], level: 'A' })).toEqual({ changed: 1, refused: [pooled] })
  expect((await read(member, own)).level).toBe('A')
})

test('a thousand are changed at once; one more is refused', async () => {
  const items = Array.from({ length: 1000 }, (_, i) => ({ kind: 'person', name: `批量${i}` }))
  const made = await admin.ok(contract.createCustomers, { body: { items } })
  const ids = made.items.map(({ id }) => id!)
  expect(await change(admin, { ids, addTags: ['批量'], stage: 'new' })).toEqual({
    changed: 1000,
    refused: [],
  })
  const problem = await admin.refused(contract.bulkChangeCustomers, {
    body: { ids: [...ids, nobody], stage: 'x' },
  })
  expect(problem.errors).toMatchObject([{ path: '/ids', code: 'field.too_many_items' }])
})
