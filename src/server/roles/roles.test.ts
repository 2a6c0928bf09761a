import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../../test/server.ts'
import { builtInRoles, permissions, type RoleInput } from '../../shared/access.ts'
import * as contract from '../../shared/people.ts'
import { getMe } from '../../shared/session.ts'

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())

let made = 0
const input = (grant: Partial<RoleInput> = {}): RoleInput => ({
  name: `Role ${++made}`,
  scope: 'own',
  permissions: [],
  fieldRules: [],
  ...grant,
})
const create = (grant: Partial<RoleInput> = {}, by = admin) =>
  by.ok(contract.createRole, { body: input(grant) })
const withRole = async (grant: Partial<RoleInput>): Promise<Caller> => {
  const role = await create(grant)
  const someone = await server.join('member')
  await admin.ok(contract.changeUser, { params: { id: someone.userId }, body: { roleId: role.id } })
  return someone
}

test('the built-in roles stand first, in the organisation’s language, and can be neither changed nor removed', async () => {
  await create({ name: 'AAA' })
  const { items, total } = await admin.ok(contract.listRoles)
  expect(items.slice(0, 4).map(({ name, code }) => [name, code])).toEqual([
    ['Administrator', 'administrator'],
    ['Manager', 'manager'],
    ['Member', 'member'],
    ['Read-only', 'read_only'],
  ])
  expect(items[2]).toMatchObject(builtInRoles.member)
  expect(items[0]).toMatchObject({ userCount: 1 })
  expect(total).toEqual({ count: items.length, exact: true })
  const params = { id: items[3]!.id }
  for (const refused of [
    await admin.refused(contract.changeRole, { params, body: { scope: 'own' } }),
    await admin.refused(contract.removeRole, { params }),
  ])
    expect(refused).toMatchObject({ status: 409, code: 'roles.built_in' })
})

test('what a role says holds for its users from the next request on', async () => {
  const someone = await withRole({ scope: 'team', permissions: ['people.read'] })
  const { role, permissions: granted, scope } = await someone.ok(getMe)
  expect([granted, scope]).toEqual([['people.read'], 'team'])
  expect((await someone.call(contract.listUsers)).statusCode).toBe(200)
  await admin.ok(contract.changeRole, { params: { id: role.id }, body: { permissions: ['roles.read'] } })
  expect((await someone.call(contract.listUsers)).statusCode).toBe(403)
  expect((await someone.call(contract.listRoles)).statusCode).toBe(200)
})

test('a name is given once, in letters of either case', async () => {
  const role = await create({ name: '客服 Service' })
  const body = input({ name: '客服 service' })
  expect((await admin.refused(contract.createRole, { body })).code).toBe('roles.name_taken')
  const other = await create()
  const renamed = await admin.refused(contract.changeRole, {
    params: { id: other.id },
    body: { name: role.name },
  })
  expect(renamed).toMatchObject({ status: 409, code: 'roles.name_taken' })
})

test('a role that somebody has, even somebody who left, can’t be removed; without them it can', async () => {
  const role = await create()
  const someone = await server.join('member')
  const member = (await someone.ok(getMe)).role.id
  const params = { id: someone.userId }
  await admin.ok(contract.changeUser, { params, body: { roleId: role.id, active: false } })
  const refused = await admin.refused(contract.removeRole, { params: { id: role.id } })
  expect(refused).toMatchObject({ status: 409, code: 'roles.in_use' })
  await admin.ok(contract.changeUser, { params, body: { roleId: member } })
  await admin.ok(contract.removeRole, { params: { id: role.id } })
  expect((await admin.call(contract.removeRole, { params: { id: role.id } })).statusCode).toBe(404)
})

test('a change that lost the race is refused', async () => {
  const role = await create()
  const params = { id: role.id }
  const headers = { 'if-match': '"1"' }
  const rules: RoleInput['fieldRules'] = [
    { field: 'customers.note', effect: 'hidden', exceptOwnerTeam: false },
  ]
  const changed = await admin.ok(contract.changeRole, { params, body: { fieldRules: rules }, headers })
  expect(changed).toMatchObject({ version: 2, fieldRules: rules })
  const late = await admin.call(contract.changeRole, { params, body: { scope: 'all' }, headers })
  expect(late.statusCode).toBe(412)
})

test.each([
  ['a permission that there isn’t', { permissions: ['customers.sell'] }, '/permissions/0'],
  ['a permission twice', { permissions: ['customers.read', 'customers.read'] }, '/permissions'],
  ['a scope that there isn’t', { scope: 'galaxy' }, '/scope'],
  [
    'two rules on a field',
    {
      fieldRules: [
        { field: 'customers.note', effect: 'hidden', exceptOwnerTeam: true },
        { field: 'customers.note', effect: 'masked', exceptOwnerTeam: false },
      ],
    },
    '/fieldRules/1/field',
  ],
])('%s is refused', async (_, wrong, path) => {
  const problem = await admin.refused(contract.createRole, { body: { ...input(), ...wrong } })
  expect(problem).toMatchObject({ status: 422, errors: [{ path }] })
})

describe('somebody who manages roles but is no administrator', () => {
  const grant: Partial<RoleInput> = {
    scope: 'team',
    permissions: ['roles.read', 'roles.manage', 'customers.read'],
    fieldRules: [{ field: 'contact_points.phone', effect: 'masked', exceptOwnerTeam: true }],
  }
  const strict: RoleInput['fieldRules'] = [
    { field: 'contact_points.phone', effect: 'hidden', exceptOwnerTeam: false },
  ]

  test('can make what may do no more than they', async () => {
    const someone = await withRole(grant)
    const role = await create({ permissions: ['customers.read'], fieldRules: strict }, someone)
    await someone.ok(contract.changeRole, { params: { id: role.id }, body: { scope: 'team' } })
    await someone.ok(contract.removeRole, { params: { id: role.id } })
  })

  test.each<[string, Partial<RoleInput>]>([
    ['permission', { permissions: ['customers.read', 'customers.export'], fieldRules: strict }],
    ['sight of customers', { scope: 'team_and_below', fieldRules: strict }],
    ['sight of a field', { fieldRules: [] }],
    [
      'sight of a field that is only read-only',
      { fieldRules: [{ field: 'contact_points.phone', effect: 'read_only', exceptOwnerTeam: false }] },
    ],
  ])('can’t give more %s, neither to a new role nor to their own', async (_, more) => {
    const someone = await withRole(grant)
    const { id } = (await someone.ok(getMe)).role
    for (const refused of [
      await someone.refused(contract.createRole, { body: input(more) }),
      await someone.refused(contract.changeRole, { params: { id }, body: more }),
    ])
      expect(refused).toMatchObject({ status: 403, code: 'roles.above_own' })
    expect(await someone.ok(getMe)).toMatchObject({ permissions: grant.permissions, scope: 'team' })
  })

  test('can’t touch a role that may do more', async () => {
    const someone = await withRole(grant)
    const role = await create({ scope: 'all', permissions: [...permissions] })
    for (const refused of [
      await someone.refused(contract.changeRole, { params: { id: role.id }, body: { name: 'Mine' } }),
      await someone.refused(contract.changeRole, { params: { id: role.id }, body: { ...grant } }),
      await someone.refused(contract.removeRole, { params: { id: role.id } }),
    ])
      expect(refused.code).toBe('roles.above_own')
  })
})
