import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../test/server.ts'
import type { FieldRule, RoleInput, Scope } from '../shared/access.ts'
import * as contract from '../shared/customers.ts'
import { enterOrder } from '../shared/orders.ts'
import { changeTeam, changeUser, createRole } from '../shared/people.ts'
import { search } from '../shared/search.ts'
import { accessOfUser, system } from './session/session.ts'
import { findOwner } from './visible.queries.ts'

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())

let made = 0
const withRole = async (grant: Partial<RoleInput>, teamId: string | null = null): Promise<Caller> => {
  const body: RoleInput = {
    name: `Role ${++made}`,
    scope: 'all',
    permissions: ['customers.read', 'customers.update', 'orders.read'],
    fieldRules: [],
    ...grant,
  }
  const role = await admin.ok(createRole, { body })
  const someone = await server.join('member', { teamId })
  await admin.ok(changeUser, { params: { id: someone.userId }, body: { roleId: role.id } })
  return someone
}
const enter = (by: Caller, input: Record<string, unknown>) =>
  by.ok(contract.createCustomer, { body: { kind: 'person', name: '张三', ...input } })

describe('in a tree of three levels', () => {
  const levels = ['head', 'region', 'group', 'otherGroup', 'otherRegion', 'nowhere'] as const
  type Level = (typeof levels)[number]
  const teamOf = {} as Record<Level, string | null>
  const customerOf = {} as Record<Level | 'pool', string>
  const ownerOf = {} as Record<Level, Caller>

  beforeAll(async () => {
    teamOf.head = await server.team('总部')
    teamOf.region = await server.team('华东', teamOf.head)
    teamOf.group = await server.team('一组', teamOf.region)
    teamOf.otherGroup = await server.team('二组', teamOf.region)
    teamOf.otherRegion = await server.team('华南', teamOf.head)
    teamOf.nowhere = null
    for (const level of levels) {
      ownerOf[level] = await server.join('member', { teamId: teamOf[level] })
      customerOf[level] = (await enter(ownerOf[level], { name: `Customer of ${level}` })).id
    }
    customerOf.pool = (await enter(admin, { name: 'Customer of pool', ownerId: null })).id
  })

  const seenBy = async (who: Caller): Promise<string[]> => {
    const { items } = await who.ok(contract.listCustomers, { query: { q: 'Customer of', limit: 200 } })
    return items.map(({ name }) => name.replace('Customer of ', '')).sort()
  }

  test.each<[Scope, Level, string[]]>([
    ['own', 'region', ['pool']],
    ['team', 'region', ['pool', 'region']],
    ['team', 'nowhere', ['pool']],
    ['team_and_below', 'group', ['group', 'pool']],
    ['team_and_below', 'region', ['group', 'otherGroup', 'pool', 'region']],
    ['team_and_below', 'head', ['group', 'head', 'otherGroup', 'otherRegion', 'pool', 'region']],
    ['team_and_below', 'nowhere', ['pool']],
    ['all', 'nowhere', [...levels, 'pool'].sort()],
  ])('%s from %s sees %j, in lists, one by one, in counts and in search', async (scope, level, expected) => {
    const who = await withRole({ scope }, teamOf[level])
    expect(await seenBy(who)).toEqual(expected)
    for (const [owner, id] of Object.entries(customerOf)) {
      const status = expected.includes(owner) ? 200 : 404
      expect((await who.call(contract.getCustomer, { params: { id } })).statusCode).toBe(status)
    }
    const { items } = await who.ok(search, { query: { q: 'Customer' } })
    expect(items.map(({ title }) => title.replace('Customer of ', '')).sort()).toEqual(expected)
    const { total } = await who.ok(contract.listCustomers, { query: { q: 'Customer of', limit: 1 } })
    expect(total.count).toBe(expected.length)
  })

  test('who moves, or whose team moves, sees others’ customers from the next request on', async () => {
    const who = await withRole({ scope: 'team_and_below' }, teamOf.group)
    expect(await seenBy(who)).toEqual(['group', 'pool'])
    await admin.ok(changeUser, { params: { id: who.userId }, body: { teamId: teamOf.otherRegion } })
    expect(await seenBy(who)).toEqual(['otherRegion', 'pool'])
    const params = { id: teamOf.group! }
    await admin.ok(changeTeam, { params, body: { parentId: teamOf.otherRegion } })
    expect(await seenBy(who)).toEqual(['group', 'otherRegion', 'pool'])
    await admin.ok(changeTeam, { params, body: { parentId: teamOf.region } })
  })

  test('whether somebody else may see a customer can be asked', async () => {
    const ctx = system(server.services, 'test')
    const [one, other] = [ownerOf.group, ownerOf.otherGroup]
    const sees = async (userId: string) => {
      const access = await accessOfUser(ctx, userId)
      return access && (await findOwner(access, customerOf.group)) !== undefined
    }
    expect([await sees(one.userId), await sees(other.userId)]).toEqual([true, false])
    await admin.ok(changeUser, { params: { id: other.userId }, body: { active: false } })
    expect(await sees(other.userId)).toBeUndefined()
    await admin.ok(changeUser, { params: { id: other.userId }, body: { active: true } })
  })
})

describe('a rule on a field', () => {
  const zhangSan = {
    name: '张三丰',
    note: '只在下午接电话',
    birthday: '1990-05-17',
    level: 'A',
    source: 'referral',
    address: '杭州市西湖区',
    contactPoints: [
      { type: 'phone', value: '138 0000 1234' },
      { type: 'email', value: 'spring.water@example.com' },
      { type: 'wechat', value: 'tea_lover_88' },
    ],
  }
  let id: string
  beforeAll(async () => {
    id = (await enter(admin, zhangSan)).id
  })
  const rules = (effect: FieldRule['effect'], fields: FieldRule['field'][], exceptOwnerTeam = false) => ({
    fieldRules: fields.map((field) => ({ field, effect, exceptOwnerTeam })),
  })
  const get = (who: Caller, customerId = id) => who.ok(contract.getCustomer, { params: { id: customerId } })

  test('hides it, and says that it’s hidden', async () => {
    const fields = ['customers.note', 'customers.birthday', 'customers.level', 'customers.source'] as const
    const who = await withRole(rules('hidden', [...fields, 'contact_points.phone', 'contact_points.address']))
    const seen = await get(who)
    expect(seen).toMatchObject({
      note: null,
      birthday: null,
      age: null,
      level: null,
      source: null,
      address: null,
    })
    expect(seen.hiddenFields.sort()).toEqual(['address', 'birthday', 'level', 'note', 'source'])
    expect(seen.contactPoints.map(({ type }) => type)).toEqual(['email', 'wechat'])
    expect(JSON.stringify(seen)).not.toContain('1234')
  })

  test('masks it, and never tells more than the mask', async () => {
    const who = await withRole(
      rules('masked', ['contact_points.phone', 'contact_points.email', 'contact_points.wechat']),
    )
    const seen = await get(who)
    expect(seen.contactPoints.map(({ value, normalised, masked }) => [value, normalised, masked])).toEqual([
      ['138****1234', null, true],
      ['s***@example.com', null, true],
      ['t***', null, true],
    ])
  })

  test('that only forbids writing lets it be read and found, but not changed', async () => {
    const who = await withRole(rules('read_only', ['customers.level', 'contact_points.phone']))
    const seen = await get(who)
    expect(seen).toMatchObject({ level: 'A', hiddenFields: [] })
    expect(seen.contactPoints[0]).toMatchObject({ value: '138 0000 1234', masked: false })
    const filter = JSON.stringify({ field: 'level', operator: 'eq', value: 'A' })
    expect((await who.ok(contract.listCustomers, { query: { filter, sort: 'name' } })).items).toHaveLength(1)
    const refused = await who.refused(contract.updateCustomer, { params: { id }, body: { level: 'B' } })
    expect(refused.errors).toMatchObject([{ path: '/level', code: 'access.field_read_only' }])
  })

  test.each<FieldRule['effect']>(['hidden', 'masked', 'read_only'])(
    '%s can’t be written around',
    async (effect) => {
      const who = await withRole(rules(effect, ['customers.note', 'contact_points.phone']))
      const params = { id }
      const body = { note: 'x', stage: 'won' }
      expect((await who.call(contract.updateCustomer, { params, body })).statusCode).toBe(422)
      expect((await get(admin)).stage).toBeNull()
      const phone = { type: 'phone', value: '139 0000 0000' }
      expect(
        (await who.call(contract.updateCustomer, { params, body: { contactPoints: [phone] } })).statusCode,
      ).toBe(422)
      const before = (await get(admin)).contactPoints
      await who.ok(contract.updateCustomer, {
        params,
        body: { contactPoints: before.filter(({ type }) => type !== 'phone').map(inputOf) },
      })
      expect((await get(admin)).contactPoints.map(({ value }) => value)).toContain('138 0000 1234')
    },
  )

  test.each<FieldRule['effect']>(['hidden', 'masked'])(
    '%s keeps it from being filtered, sorted and searched by, even where the own team is excepted',
    async (effect) => {
      const guarded = Object.entries(contract.customerFields).flatMap(([name, field]) =>
        'guard' in field ? [[name, field.guard as FieldRule['field'], field.type] as const] : [],
      )
      expect(guarded.length).toBeGreaterThan(3)
      for (const [name, guard, type] of guarded) {
        const who = await withRole(rules(effect, [guard], true))
        const value = type === 'day' ? '1990-05-17' : type === 'money' ? 0 : 'A'
        const filter = JSON.stringify({ not: { field: name, operator: 'eq', value } })
        const filtered = await who.refused(contract.listCustomers, { query: { filter } })
        expect(filtered.errors).toMatchObject([{ path: 'filter', code: 'filter.unknown_field' }])
        const sorted = await who.refused(contract.listCustomers, { query: { sort: `-${name}` } })
        expect(sorted.errors).toMatchObject([{ path: 'sort', code: 'list.unknown_sort' }])
      }
      const who = await withRole(
        rules(effect, ['contact_points.phone', 'contact_points.email', 'contact_points.wechat']),
      )
      for (const q of ['13800001234', '0000 12', 'spring.water@', 'tea_lover_88'])
        expect((await who.ok(search, { query: { q } })).items).toEqual([])
      expect((await who.ok(search, { query: { q: '三丰' } })).items).toHaveLength(1)
    },
  )

  test('that spares the own team depends on whose customer it is, now', async () => {
    const [mine, theirs] = [await server.team('一组'), await server.team('二组')]
    const who = await withRole(rules('masked', ['contact_points.phone'], true), mine)
    const [colleague, other] = [
      await server.join('member', { teamId: mine }),
      await server.join('member', { teamId: theirs }),
    ]
    const phone = async (by: Caller) =>
      (await get(who, (await enter(by, zhangSan)).id)).contactPoints[0]!.value
    expect(await phone(colleague)).toBe('138 0000 1234')
    expect(await phone(other)).toBe('138****1234')
    await admin.ok(changeUser, { params: { id: other.userId }, body: { teamId: mine } })
    expect(await phone(other)).toBe('138 0000 1234')
    const pooled = await enter(admin, { ...zhangSan, ownerId: null })
    expect((await get(who, pooled.id)).contactPoints[0]!.value).toBe('138****1234')
  })
})

test('what orders amount to is not told by their customer to those who may not read orders', async () => {
  const { id: customerId } = await enter(admin, { name: '王五' })
  const items = [{ name: '龙井', quantity: 1, unitPrice: { amount: 12_345, currency: 'CNY' } }]
  await admin.ok(enterOrder, { params: { customerId }, body: { items } })
  const who = await withRole({ permissions: ['customers.read'] })
  const { stats, hiddenFields } = await who.ok(contract.getCustomer, { params: { id: customerId } })
  expect([stats.orderTotals, hiddenFields]).toEqual([[], ['orderTotals']])
  const filter = JSON.stringify({ field: 'orderTotal', operator: 'gt', value: 12_000 })
  for (const query of [{ filter }, { sort: 'orderTotal' }])
    expect((await who.refused(contract.listCustomers, { query })).status).toBe(422)
})

test('the words in use of a field that is kept back are not told', async () => {
  await enter(admin, { level: 'Secret level', source: 'Secret source', stage: 'Open stage' })
  const fieldRules = (['customers.level', 'customers.source'] as const).map((field) => ({
    field,
    effect: 'hidden' as const,
    exceptOwnerTeam: false,
  }))
  const who = await withRole({ fieldRules })
  expect(await who.ok(contract.customerChoices)).toMatchObject({ levels: [], sources: [] })
  expect((await who.ok(contract.customerChoices)).stages).toContain('Open stage')
  expect((await admin.ok(contract.customerChoices)).levels).toContain('Secret level')
})

test('whoever may assign can enter a customer for someone whose customers they do not reach', async () => {
  const boss = await server.join('manager', { teamId: await server.team('东') })
  const other = await server.join('member', { teamId: await server.team('西') })
  const { id, ownerId } = await enter(boss, { ownerId: other.userId })
  expect(ownerId).toBe(other.userId)
  expect((await boss.refused(contract.getCustomer, { params: { id } })).status).toBe(404)
})

/** A point as a form sends it back. */
const inputOf = ({
  id,
  type,
  value,
  label,
  note,
}: Awaited<ReturnType<typeof enter>>['contactPoints'][number]) => ({
  id,
  type,
  value,
  label,
  note,
})
