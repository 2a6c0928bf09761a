import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../../test/server.ts'
import * as contract from '../../shared/customers.ts'

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())

const nobody = '00000000-0000-7000-8000-000000000000'
const companyOf = async (caller: Caller): Promise<string> =>
  (await caller.ok(contract.createCustomer, { body: { kind: 'company', name: '云帆科技' } })).id
const add = (caller: Caller, customerId: string, body: contract.ContactInput) =>
  caller.ok(contract.createContact, { params: { customerId }, body })
const liNa = {
  name: ' 李娜 ',
  title: '采购经理',
  gender: 'female' as const,
  birthday: '1988-02-29',
  contactPoints: [
    { type: 'phone' as const, value: '139 1111 2222' },
    { type: 'wechat' as const, value: 'LiNa88', isPrimary: true },
  ],
}

test('a contact is kept with points of its own, apart from those of the company', async () => {
  const customerId = await companyOf(admin)
  const made = await add(admin, customerId, liNa)
  expect(made).toMatchObject({ name: '李娜', title: '采购经理', isPrimary: true, version: 1 })
  expect(made.contactPoints).toMatchObject([
    { contactId: made.id, type: 'phone', normalised: '+8613911112222', isPrimary: true },
    { contactId: made.id, type: 'wechat', normalised: 'lina88', isPrimary: true },
  ])
  const params = { customerId, id: made.id }
  expect(await admin.ok(contract.getContact, { params })).toEqual(made)
  expect((await admin.ok(contract.getCustomer, { params: { id: customerId } })).contactPoints).toEqual([])
  const all = await admin.ok(contract.listContactPoints, { params: { customerId } })
  expect(all.items).toEqual(made.contactPoints)
})

test('one contact at most is the primary one, also when two become it at once', async () => {
  const customerId = await companyOf(admin)
  const [one, two, three] = [
    await add(admin, customerId, { name: '甲' }),
    await add(admin, customerId, { name: '乙' }),
    await add(admin, customerId, { name: '丙', isPrimary: true }),
  ]
  expect([one.isPrimary, two.isPrimary, three.isPrimary]).toEqual([true, false, true])
  await Promise.all(
    [one, two].map(({ id }) =>
      admin.ok(contract.updateContact, { params: { customerId, id }, body: { isPrimary: true } }),
    ),
  )
  const { items, total } = await admin.ok(contract.listContacts, { params: { customerId } })
  expect(total).toEqual({ count: 3, exact: true })
  expect(items.map(({ isPrimary }) => isPrimary)).toEqual([true, false, false])
  expect(['甲', '乙']).toContain(items[0]!.name)
})

test('a change keeps, adds and removes points, and loses the race with 412', async () => {
  const customerId = await companyOf(admin)
  const made = await add(admin, customerId, liNa)
  const params = { customerId, id: made.id }
  const [phone] = made.contactPoints as [contract.ContactPoint]
  const changed = await admin.ok(contract.updateContact, {
    params,
    headers: { 'if-match': '"1"' },
    body: {
      name: '李娜娜',
      birthday: null,
      contactPoints: [
        { id: phone.id.toUpperCase(), type: 'phone', value: '139 1111 3333', contactId: made.id },
        { type: 'email', value: 'li@example.com' },
      ],
    },
  })
  expect(changed).toMatchObject({ name: '李娜娜', birthday: null, title: '采购经理', version: 2 })
  expect(changed.contactPoints).toMatchObject([
    { id: phone.id, value: '139 1111 3333', createdAt: phone.createdAt },
    { type: 'email', contactId: made.id },
  ])
  const late = await admin.call(contract.updateContact, {
    params,
    headers: { 'if-match': '"1"' },
    body: { title: 'x' },
  })
  expect(late.statusCode).toBe(412)
})

test.each([
  [{ name: '  ' }, '/name', 'field.forbidden_characters'],
  [{ name: '甲', birthday: '2026-02-29' }, '/birthday', 'field.not_a_day'],
  [{ name: '甲', nickname: '小甲' }, '/nickname', 'field.unknown'],
  [
    { name: '甲', contactPoints: [{ type: 'phone', value: '1', contactId: nobody }] },
    '/contactPoints/0/contactId',
    'field.unknown_reference',
  ],
])('%j is refused and makes nobody', async (body, path, code) => {
  const customerId = await companyOf(admin)
  const problem = await admin.refused(contract.createContact, { params: { customerId }, body })
  expect(problem).toMatchObject({ status: 422, errors: [{ path, code }] })
  expect((await admin.ok(contract.listContacts, { params: { customerId } })).items).toEqual([])
})

test('a contact in the trash is gone with its points, and comes back with them, no longer primary', async () => {
  const customerId = await companyOf(admin)
  const made = await add(admin, customerId, liNa)
  const params = { customerId, id: made.id }
  await admin.ok(contract.trashContact, { params })
  for (const endpoint of [contract.getContact, contract.trashContact])
    expect((await admin.call(endpoint, { params })).statusCode).toBe(404)
  const points = await admin.ok(contract.listContactPoints, { params: { customerId } })
  expect(points.total.count).toBe(0)
  const other = await add(admin, customerId, { name: '王芳' })
  expect(other.isPrimary).toBe(true)
  const back = await admin.ok(contract.restoreContact, { params })
  expect(back).toMatchObject({ name: '李娜', isPrimary: false })
  expect(back.contactPoints).toHaveLength(2)
  expect((await admin.call(contract.restoreContact, { params })).statusCode).toBe(404)
})

test("nobody reaches contacts of another member's customer, nor one contact through another customer", async () => {
  const [mine, other] = [await server.join('member'), await server.join('member')]
  const customerId = await companyOf(mine)
  const made = await add(mine, customerId, liNa)
  const elsewhere = { customerId: await companyOf(mine), id: made.id }
  expect((await mine.call(contract.getContact, { params: elsewhere })).statusCode).toBe(404)
  const params = { customerId, id: made.id }
  const ofCustomer = { params: { customerId } }
  expect((await other.call(contract.listContacts, ofCustomer)).statusCode).toBe(404)
  expect((await other.call(contract.createContact, { ...ofCustomer, body: liNa })).statusCode).toBe(404)
  expect((await other.call(contract.getContact, { params })).statusCode).toBe(404)
  expect((await other.call(contract.updateContact, { params, body: { name: 'x' } })).statusCode).toBe(404)
  expect((await other.call(contract.trashContact, { params })).statusCode).toBe(404)
})

test('what a role may not see of customers it may not see or change of their contacts either', async () => {
  const member = await server.join('member')
  const customerId = await companyOf(admin)
  const made = await add(admin, customerId, { ...liNa, note: '喜欢龙井' })
  await admin.ok(contract.releaseCustomer, { params: { id: customerId } })
  const hide = (field: string) => ({ field, effect: 'hidden', exceptOwnerTeam: true })
  await server.services.db
    .updateTable('roles')
    .set({
      field_rules: JSON.stringify([
        hide('customers.birthday'),
        hide('customers.note'),
        { field: 'contact_points.phone', effect: 'masked', exceptOwnerTeam: true },
      ]),
    })
    .where('code', '=', 'member')
    .execute()
  const params = { customerId, id: made.id }
  const seen = await member.ok(contract.getContact, { params })
  expect(seen).toMatchObject({ birthday: null, note: null })
  expect(seen.contactPoints[0]).toMatchObject({ value: '139****2222', normalised: null, masked: true })
  const refused = async (body: contract.ContactPatch) =>
    (await member.refused(contract.updateContact, { params, body })).errors
  expect(await refused({ note: 'x' })).toMatchObject([{ path: '/note', code: 'access.field_read_only' }])
  expect(await refused({ contactPoints: [{ type: 'phone', value: '1' }] })).toMatchObject([
    { path: '/contactPoints/0', code: 'access.field_read_only' },
  ])
  // What is shown masked may be sent back as it was shown: the number itself stays.
  const [phone] = seen.contactPoints as [contract.ContactPoint]
  const body = { contactPoints: [{ id: phone.id, type: phone.type, value: phone.value }] }
  await member.ok(contract.updateContact, { params, body })
  const [kept, ...rest] = (await admin.ok(contract.getContact, { params })).contactPoints
  expect([kept!.value, rest]).toEqual(['139 1111 2222', []])
})
