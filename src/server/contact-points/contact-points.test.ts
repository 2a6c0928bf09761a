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
const customerOf = async (
  caller: Caller,
  contactPoints: contract.ContactPointInput[] = [],
): Promise<string> =>
  (await caller.ok(contract.createCustomer, { body: { kind: 'company', name: '云帆科技', contactPoints } }))
    .id
const add = (caller: Caller, customerId: string, body: contract.ContactPointInput) =>
  caller.ok(contract.createContactPoint, { params: { customerId }, body })
const pointsOf = async (caller: Caller, customerId: string) =>
  (await caller.ok(contract.listContactPoints, { params: { customerId } })).items
const phone = (value: string, more = {}) => ({ type: 'phone' as const, value, ...more })

test('a point is kept as written and normalised, with label, note, consent and validity', async () => {
  const customerId = await customerOf(admin)
  const made = await add(admin, customerId, {
    ...phone(' ０１０-8000 0000 '),
    label: '总机',
    note: '工作日',
    consent: 'granted',
    validity: 'valid',
  })
  expect(made).toMatchObject({
    value: '０１０-8000 0000',
    normalised: '+861080000000',
    country: 'CN',
    label: '总机',
    note: '工作日',
    consent: 'granted',
    validity: 'valid',
    isPrimary: true,
    masked: false,
  })
  expect(await pointsOf(admin, customerId.toUpperCase())).toEqual([made])
})

test('of each type exactly one is the primary one, whatever is added, changed, moved or removed', async () => {
  const customerId = await customerOf(admin)
  const contact = await admin.ok(contract.createContact, { params: { customerId }, body: { name: '李娜' } })
  const primaries = async () =>
    (await pointsOf(admin, customerId)).filter(({ isPrimary }) => isPrimary).map(({ value }) => value)
  const change = (id: string, body: contract.ContactPointPatch) =>
    admin.ok(contract.updateContactPoint, { params: { customerId, id }, body })
  const [one, two] = [
    await add(admin, customerId, phone('13800000001')),
    await add(admin, customerId, phone('13800000002')),
  ]
  await add(admin, customerId, { type: 'email', value: 'a@example.com' })
  expect(await primaries()).toEqual(['13800000001', 'a@example.com'])
  const three = await add(admin, customerId, phone('13800000003', { isPrimary: true }))
  expect(await primaries()).toEqual(['a@example.com', '13800000003'])
  expect((await change(three.id, { isPrimary: false })).isPrimary).toBe(false)
  expect(await primaries()).toEqual(['13800000001', 'a@example.com'])
  await admin.ok(contract.removeContactPoint, { params: { customerId, id: one.id } })
  expect(await primaries()).toEqual(['13800000002', 'a@example.com'])
  const moved = await change(two.id, { contactId: contact.id.toUpperCase() })
  expect(moved).toMatchObject({ contactId: contact.id, isPrimary: true })
  expect(await primaries()).toEqual(['13800000002', 'a@example.com', '13800000003'])
  await change(three.id, { type: 'whatsapp' })
  expect(await primaries()).toEqual(['13800000002', 'a@example.com', '13800000003'])
})

test('a change leaves what it does not name, normalises again and can be taken to its history', async () => {
  const customerId = await customerOf(admin)
  const made = await add(admin, customerId, phone('13800000001', { label: '手机', consent: 'granted' }))
  const params = { customerId, id: made.id }
  const changed = await admin.ok(contract.updateContactPoint, { params, body: { value: '+1 212 555 0123' } })
  expect(changed).toMatchObject({
    label: '手机',
    consent: 'granted',
    normalised: '+12125550123',
    country: 'US',
  })
  expect(changed.createdAt).toBe(made.createdAt)
  await admin.ok(contract.updateContactPoint, { params, body: { value: '+1 212 555 0123' } })
  await admin.ok(contract.removeContactPoint, { params })
  const events = await server.services.db
    .selectFrom('events')
    .select('changes')
    .where('subject_id', '=', made.id)
    .where('type', '=', 'contact_points.changed')
    .orderBy('id')
    .execute()
  const values = events.map(({ changes }) => {
    const { before, after } = (changes as Record<string, Record<string, { value: string }[]>>).contactPoints!
    return [before![0]?.value, after![0]?.value]
  })
  expect(values).toEqual([
    [undefined, '13800000001'],
    ['13800000001', '+1 212 555 0123'],
    ['+1 212 555 0123', undefined],
  ])
})

test.each([
  [{ type: 'pigeon', value: 'x' }, '/type', 'field.not_one_of'],
  [{ type: 'phone', value: ' ' }, '/value', 'field.forbidden_characters'],
  [{ type: 'phone', value: 'x'.repeat(501) }, '/value', 'field.too_long'],
  [{ type: 'phone', value: '1', contactId: nobody }, '/contactId', 'field.unknown_reference'],
])('%j is refused', async (body, path, code) => {
  const customerId = await customerOf(admin)
  const problem = await admin.refused(contract.createContactPoint, { params: { customerId }, body })
  expect(problem).toMatchObject({ status: 422, errors: [{ path, code }] })
  expect(await pointsOf(admin, customerId)).toEqual([])
})

test("a point can't be given to another customer's contact, nor to one in the trash", async () => {
  const [customerId, elsewhere] = [await customerOf(admin), await customerOf(admin)]
  const stranger = await admin.ok(contract.createContact, {
    params: { customerId: elsewhere },
    body: { name: '王五' },
  })
  const made = await add(admin, customerId, phone('13800000001'))
  const refused = async (contactId: string) =>
    (
      await admin.refused(contract.updateContactPoint, {
        params: { customerId, id: made.id },
        body: { contactId },
      })
    ).errors
  const unknown = [{ path: '/contactId', code: 'field.unknown_reference' }]
  expect(await refused(stranger.id)).toMatchObject(unknown)
  const own = await admin.ok(contract.createContact, { params: { customerId }, body: { name: '李娜' } })
  await admin.ok(contract.trashContact, { params: { customerId, id: own.id } })
  expect(await refused(own.id)).toMatchObject(unknown)
})

test("the list in a customer's change can't name one point twice, another's point or another's contact", async () => {
  const customerId = await customerOf(admin, [phone('13800000001')])
  const other = await add(admin, await customerOf(admin), phone('13800000002'))
  const [own] = (await pointsOf(admin, customerId)) as [contract.ContactPoint]
  const contact = await admin.ok(contract.createContact, { params: { customerId }, body: { name: '李娜' } })
  const refused = async (contactPoints: Record<string, unknown>[]) =>
    (await admin.refused(contract.updateCustomer, { params: { id: customerId }, body: { contactPoints } }))
      .errors
  const point = phone('13800000003')
  expect(
    await refused([
      { ...point, id: own.id },
      { ...point, id: own.id.toUpperCase() },
    ]),
  ).toMatchObject([{ path: '/contactPoints/1/id', code: 'field.duplicate_items' }])
  expect(await refused([{ ...point, id: other.id }])).toMatchObject([
    { path: '/contactPoints/0/id', code: 'field.unknown_reference' },
  ])
  expect(await refused([point, { ...point, contactId: contact.id }])).toMatchObject([
    { path: '/contactPoints/1/contactId', code: 'field.unknown_reference' },
  ])
  expect(await pointsOf(admin, customerId)).toEqual([own])
  const made = await admin.refused(contract.createCustomer, {
    body: { kind: 'person', name: '甲', contactPoints: [{ ...point, contactId: nobody }] },
  })
  expect(made.errors).toMatchObject([{ path: '/contactPoints/0/contactId', code: 'field.unknown_reference' }])
})

test('a masked number can be neither changed nor removed nor added to, and its type not taken', async () => {
  const member = await server.join('member')
  const customerId = await customerOf(admin, [
    phone('13800000001'),
    { type: 'email', value: 'a@example.com' },
  ])
  await admin.ok(contract.releaseCustomer, { params: { id: customerId } })
  const [masked, email] = (await pointsOf(member, customerId)) as [
    contract.ContactPoint,
    contract.ContactPoint,
  ]
  expect(masked).toMatchObject({ value: '138****0001', normalised: null, masked: true })
  const params = { customerId, id: masked.id }
  const code = 'access.field_read_only'
  const errorsOf = (problem: { errors?: unknown }) => problem.errors
  expect(
    errorsOf(await member.refused(contract.updateContactPoint, { params, body: { label: 'x' } })),
  ).toMatchObject([{ code }])
  expect(errorsOf(await member.refused(contract.removeContactPoint, { params }))).toMatchObject([{ code }])
  expect(
    errorsOf(await member.refused(contract.createContactPoint, { params: { customerId }, body: phone('1') })),
  ).toMatchObject([{ path: '/type', code }])
  expect(
    errorsOf(
      await member.refused(contract.updateContactPoint, {
        params: { customerId, id: email.id },
        body: { type: 'phone' },
      }),
    ),
  ).toMatchObject([{ path: '/type', code }])
  expect((await pointsOf(admin, customerId)).map(({ value }) => value)).toEqual([
    '13800000001',
    'a@example.com',
  ])
})

test("points of another member's customer are not there", async () => {
  const [mine, other] = [await server.join('member'), await server.join('member')]
  const customerId = await customerOf(mine, [phone('13800000001')])
  const [point] = (await pointsOf(mine, customerId)) as [contract.ContactPoint]
  const params = { customerId, id: point.id }
  expect((await other.call(contract.listContactPoints, { params: { customerId } })).statusCode).toBe(404)
  expect((await other.call(contract.removeContactPoint, { params })).statusCode).toBe(404)
  expect((await other.call(contract.updateContactPoint, { params, body: { label: 'x' } })).statusCode).toBe(
    404,
  )
  const body = phone('1')
  expect((await other.call(contract.createContactPoint, { params: { customerId }, body })).statusCode).toBe(
    404,
  )
})
