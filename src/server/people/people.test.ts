import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieFrom, signInWith } from '../../../test/browser.ts'
import { type Caller, type TestServer, testServer, worldNow } from '../../../test/server.ts'
import type { BuiltInRole, Permission, RoleInput } from '../../shared/access.ts'
import { listEvents } from '../../shared/events.ts'
import * as contract from '../../shared/people.ts'
import { createApiKey, getMe, signIn } from '../../shared/session.ts'

const password = 'correct horse battery'
const day = 24 * 60 * 60_000

let server: TestServer
let admin: Caller
let roles: Record<BuiltInRole, string>
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
  const { items } = await admin.ok(contract.listRoles)
  roles = Object.fromEntries(items.map(({ code, id }) => [code, id])) as typeof roles
})
afterAll(() => server.stop())

let made = 0
const newEmail = () => `person-${++made}@example.com`
const create = (input: Partial<contract.UserInput> = {}, by: Caller = admin) =>
  by.ok(contract.inviteUser, {
    body: { name: '陈思齐', email: newEmail(), roleId: roles.member, ...input },
  })
const tokenIn = (url: string) => url.split('#')[1]!

/** Somebody with a role that the organisation made. */
const withRole = async (grant: Partial<RoleInput>, teamId: string | null = null): Promise<Caller> => {
  const role = await admin.ok(contract.createRole, {
    body: { name: `Role ${++made}`, scope: 'own', permissions: [], fieldRules: [], ...grant },
  })
  const someone = await server.join('member', { teamId })
  await admin.ok(contract.changeUser, { params: { id: someone.userId }, body: { roleId: role.id } })
  return someone
}

describe('an invitation', () => {
  test('is a link by which somebody sets their password and is signed in, once', async () => {
    const { user, invitation } = await create({ name: ' 陈思齐 ' })
    expect(user).toMatchObject({ name: '陈思齐', state: 'invited', locale: 'en', timeZone: 'Asia/Shanghai' })
    expect(invitation!.url).toMatch(/^http:\/\/localhost:3000\/welcome#[\w-]{43}$/)
    expect(Date.parse(invitation!.expiresAt)).toBe(worldNow.getTime() + 3 * day)
    const token = tokenIn(invitation!.url)
    expect(await server.anonymous.ok(contract.checkPasswordLink, { body: { token } })).toEqual({
      name: '陈思齐',
      email: user.email,
      locale: 'en',
    })
    const answer = await server.anonymous.call(contract.usePasswordLink, { body: { token, password } })
    expect(answer.statusCode).toBe(201)
    const cookie = cookieFrom(answer)
    expect(await server.anonymous.ok(getMe, { headers: { cookie } })).toMatchObject({ id: user.id })
    for (const [endpoint, body] of [
      [contract.usePasswordLink, { token, password }],
      [contract.checkPasswordLink, { token }],
    ] as const) {
      const again = await server.anonymous.refused(endpoint, { body })
      expect(again).toMatchObject({ status: 404, code: 'links.not_valid' })
    }
    expect(await admin.ok(contract.getUser, { params: { id: user.id } })).toMatchObject({ state: 'active' })
  })

  test('used twice at the same moment works once', async () => {
    const token = tokenIn((await create()).invitation!.url)
    const use = () => server.anonymous.call(contract.usePasswordLink, { body: { token, password } })
    const statuses = (await Promise.all([use(), use(), use()])).map(({ statusCode }) => statusCode)
    expect(statuses.sort()).toEqual([201, 404, 404])
  })

  test('runs out after three days, and dies when there is a newer one or its user leaves', async () => {
    const check = async (url: string) =>
      (await server.anonymous.call(contract.checkPasswordLink, { body: { token: tokenIn(url) } })).statusCode
    const { user, invitation } = await create()
    const params = { id: user.id }
    server.travelTo(new Date(worldNow.getTime() + 3 * day))
    expect(await check(invitation!.url)).toBe(404)
    server.travelTo(new Date(worldNow.getTime() + 3 * day - 1))
    expect(await check(invitation!.url)).toBe(200)
    server.travelTo(worldNow)
    const newer = await admin.ok(contract.createPasswordLink, { params })
    expect([await check(invitation!.url), await check(newer.url)]).toEqual([404, 200])
    await admin.ok(contract.changeUser, { params, body: { active: false } })
    expect(await check(newer.url)).toBe(404)
    expect((await admin.call(contract.createPasswordLink, { params })).statusCode).toBe(404)
  })

  test('is not needed with a password: the user signs in at once', async () => {
    const { user, invitation } = await create({ password, locale: 'zh-CN', timeZone: 'Europe/London' })
    expect(invitation).toBeNull()
    expect(user).toMatchObject({ state: 'active', locale: 'zh-CN', timeZone: 'Europe/London' })
    await signInWith(server, user.email, password)
  })

  test('is never kept in plain text, not even for its idempotency key', async () => {
    const body = { name: 'Emma', email: newEmail(), roleId: roles.member }
    const headers = { 'idempotency-key': 'invite-emma' }
    const { invitation } = await admin.ok(contract.inviteUser, { body, headers })
    const again = await admin.refused(contract.inviteUser, { body, headers })
    expect(again).toMatchObject({ status: 409, code: 'request.answered_once' })
    const { rows } = await server.database.pool.query(
      `select (select json_agg(k)::text from idempotency_keys k) || (select json_agg(l) from one_time_links l)::text
        || (select json_agg(e) from events e)::text as all`,
    )
    expect(rows[0].all).not.toContain(tokenIn(invitation!.url))
  })

  test.each([
    ['a role that isn’t there', { roleId: '00000000-0000-7000-8000-000000000000' }, '/roleId'],
    ['a team that isn’t there', { teamId: '00000000-0000-7000-8000-000000000000' }, '/teamId'],
    ['no address', { email: 'nobody' }, '/email'],
    ['a password that is too short', { password: '123456789' }, '/password'],
    ['a blank name', { name: ' ' }, '/name'],
  ])('with %s is refused', async (_, wrong, path) => {
    const body = { name: 'X', email: newEmail(), roleId: roles.member, ...wrong }
    const problem = await admin.refused(contract.inviteUser, { body })
    expect(problem).toMatchObject({ status: 422, errors: [{ path }] })
  })

  test('of an address that is taken, in letters of either case, is refused', async () => {
    const { user } = await create()
    const body = { name: 'X', email: user.email.toUpperCase(), roleId: roles.member }
    expect(await admin.refused(contract.inviteUser, { body })).toMatchObject({
      status: 409,
      code: 'people.email_taken',
    })
  })
})

describe('a password link', () => {
  test('sets a new password and ends every session; earlier failures are forgiven', async () => {
    const { user } = await create({ password })
    const session = await signInWith(server, user.email, password)
    for (let i = 0; i < 10; i++)
      await server.anonymous.call(signIn, { body: { email: user.email, password: 'wrong wrong wrong' } })
    const { url } = await admin.ok(contract.createPasswordLink, { params: { id: user.id } })
    const body = { token: tokenIn(url), password: 'another good password' }
    await server.anonymous.ok(contract.usePasswordLink, { body })
    expect((await session.call(getMe)).statusCode).toBe(401)
    await signInWith(server, user.email, 'another good password')
  })
})

describe('the list of users', () => {
  test('is searched by name, pinyin, initials and address, filtered, sorted and paged', async () => {
    const { user } = await create({ name: '欧阳晓峰', password })
    for (const q of ['欧阳', 'ouyang', 'oyxf', user.email.toUpperCase(), user.email.slice(2, 9)]) {
      const { items } = await admin.ok(contract.listUsers, { query: { q } })
      expect(items.map(({ id }) => id)).toContain(user.id)
    }
    expect((await admin.ok(contract.listUsers, { query: { q: '%' } })).items).toEqual([])
    for (let i = 0; i < 4; i++) await create()
    const filter = JSON.stringify({
      and: [
        { field: 'state', operator: 'eq', value: 'invited' },
        { field: 'roleId', operator: 'in', value: [roles.member] },
      ],
    })
    const names: string[] = []
    let after: string | undefined
    do {
      const query = { filter, sort: '-createdAt', limit: 3, ...(after && { after }) }
      const page = await admin.ok(contract.listUsers, { query })
      expect(page.items.every(({ state, roleId }) => state === 'invited' && roleId === roles.member)).toBe(
        true,
      )
      names.push(...page.items.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(3)
  })
})

describe('changing a user', () => {
  test('that lost the race is refused', async () => {
    const { user } = await create()
    const params = { id: user.id }
    const headers = { 'if-match': `"${user.version}"` }
    await admin.ok(contract.changeUser, { params, body: { name: 'One' }, headers })
    const refused = await admin.call(contract.changeUser, { params, body: { name: 'Two' }, headers })
    expect(refused.statusCode).toBe(412)
    const nothing = await admin.ok(contract.changeUser, { params, body: { name: 'One' } })
    expect(nothing.version).toBe(user.version + 1)
  })

  test('tells the history what changed, by whom', async () => {
    const { user } = await create()
    const body = { name: '赵敏之', roleId: roles.manager }
    await admin.ok(contract.changeUser, { params: { id: user.id }, body })
    const filter = JSON.stringify({ field: 'subjectId', operator: 'eq', value: user.id })
    const { items } = await admin.ok(listEvents, { query: { filter } })
    expect(items[0]).toMatchObject({
      type: 'user.changed',
      actor: { id: admin.userId },
      changes: { name: { before: '陈思齐', after: '赵敏之' }, roleId: { after: roles.manager } },
    })
  })

  test('who leaves ends their keys for good', async () => {
    const member = await server.join('member')
    const params = { id: member.userId }
    await admin.ok(contract.changeUser, { params, body: { active: false } })
    expect((await member.call(getMe)).statusCode).toBe(401)
    await admin.ok(contract.changeUser, { params, body: { active: true } })
    expect((await member.call(getMe)).statusCode).toBe(401)
  })

  test('takes effect on the next request', async () => {
    const member = await server.join('member')
    expect((await member.call(contract.listRoles)).statusCode).toBe(403)
    await admin.ok(contract.changeUser, { params: { id: member.userId }, body: { roleId: roles.manager } })
    expect((await member.call(contract.listRoles)).statusCode).toBe(200)
  })

  test('who isn’t there answers 404', async () => {
    const params = { id: '00000000-0000-7000-8000-000000000000' }
    for (const [endpoint, body] of [
      [contract.changeUser, { name: 'X' }],
      [contract.createPasswordLink, undefined],
    ] as const)
      expect((await admin.call(endpoint, { params, body })).statusCode).toBe(404)
    expect((await admin.call(contract.getUser, { params })).statusCode).toBe(404)
  })
})

describe('the last administrator', () => {
  test('can neither leave nor give up the role; of two who let each other go at once, one stays', async () => {
    const own = await testServer()
    const { items } = await own.admin.ok(contract.listRoles)
    const role = (code: BuiltInRole) => items.find((each) => each.code === code)!.id
    const params = { id: own.admin.userId }
    for (const body of [{ active: false }, { roleId: role('member') }])
      expect(await own.admin.refused(contract.changeUser, { params, body })).toMatchObject({
        status: 409,
        code: 'people.last_administrator',
      })
    // Somebody who was only invited can't administrate anything yet.
    const body = { name: '周明远', email: newEmail(), roleId: role('administrator') }
    await own.admin.ok(contract.inviteUser, { body })
    expect((await own.admin.call(contract.changeUser, { params, body: { active: false } })).statusCode).toBe(
      409,
    )
    const second = await own.admin.ok(contract.inviteUser, { body: { ...body, email: newEmail(), password } })
    const session = await signInWith(own, second.user.email, password)
    const [one, other] = await Promise.all([
      own.admin.call(contract.changeUser, { params: { id: second.user.id }, body: { active: false } }),
      session.call(contract.changeUser, { params, body: { roleId: role('member') } }),
    ])
    const statuses = [one.statusCode, other.statusCode]
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect([401, 403, 409]).toContain(statuses.find((status) => status !== 200))
    await own.stop()
  })
})

describe('somebody who manages people but is no administrator', () => {
  const managing: Permission[] = ['people.read', 'people.manage', 'customers.read']

  test('can’t give a role that may do more, nor take over who has one', async () => {
    const hr = await withRole({ scope: 'all', permissions: managing })
    const target = await create({ password, roleId: roles.administrator })
    const params = { id: target.user.id }
    const tries = [
      await hr.call(contract.inviteUser, {
        body: { name: 'Me again', email: newEmail(), roleId: roles.administrator, password },
      }),
      await hr.call(contract.changeUser, {
        params: { id: hr.userId },
        body: { roleId: roles.administrator },
      }),
      await hr.call(contract.changeUser, { params, body: { email: newEmail() } }),
      await hr.call(contract.changeUser, { params, body: { active: false } }),
      await hr.call(contract.createPasswordLink, { params }),
    ]
    expect(tries.map((answer) => [answer.statusCode, answer.json().code])).toEqual(
      tries.map(() => [403, 'roles.above_own']),
    )
    await signInWith(server, target.user.email, password)
  })

  test('can give a role that may do no more', async () => {
    const hr = await withRole({ scope: 'all', permissions: managing })
    const own = (await hr.ok(getMe)).role.id
    const { user } = await create({ roleId: own }, hr)
    await hr.ok(contract.createPasswordLink, { params: { id: user.id } })
    expect(
      await hr.ok(contract.changeUser, { params: { id: user.id }, body: { name: '何静' } }),
    ).toMatchObject({
      name: '何静',
    })
  })

  test('in a team reaches no people or teams beyond it, and so gains no customers', async () => {
    const region = await server.team('华东')
    const [mine, below] = [await server.team('一组', region), await server.team('二组', region)]
    const [elsewhere] = [await server.team('华南')]
    const grant = { scope: 'team_and_below' as const, permissions: managing }
    const hr = await withRole(grant, region)
    const own = (await hr.ok(getMe)).role.id
    const inside = await create({ roleId: own, teamId: mine })
    const outside = await create({ roleId: own, teamId: elsewhere })
    const nowhere = await create({ roleId: own })
    const move = (id: string, teamId: string | null) =>
      hr.call(contract.changeUser, { params: { id }, body: { teamId } })
    expect((await move(inside.user.id, below)).statusCode).toBe(200)
    const tries = [
      await move(outside.user.id, mine),
      await move(nowhere.user.id, mine),
      await move(inside.user.id, elsewhere),
      await move(hr.userId, elsewhere),
      await hr.call(contract.createPasswordLink, { params: { id: outside.user.id } }),
      await hr.call(contract.inviteUser, {
        body: { name: 'X', email: newEmail(), roleId: own, teamId: elsewhere },
      }),
      await hr.call(contract.changeTeam, { params: { id: elsewhere }, body: { parentId: mine } }),
      await hr.call(contract.changeTeam, { params: { id: mine }, body: { parentId: elsewhere } }),
      await hr.call(contract.createTeam, { body: { name: 'Top' } }),
      await hr.call(contract.removeTeam, { params: { id: elsewhere } }),
    ]
    expect(tries.map((answer) => [answer.statusCode, answer.json().code])).toEqual(
      tries.map(() => [403, 'teams.beyond_own']),
    )
  })

  test('with a key can do no more than the key', async () => {
    const { key } = await admin.ok(createApiKey, {
      body: { name: 'provisioning', permissions: ['people.read', 'people.manage'] },
    })
    const headers = { authorization: `Bearer ${key}` }
    const body = { name: 'X', email: newEmail(), roleId: roles.administrator, password }
    expect((await server.anonymous.call(contract.inviteUser, { body, headers })).json().code).toBe(
      'roles.above_own',
    )
    const params = { id: admin.userId }
    const link = await server.anonymous.call(contract.createPasswordLink, { params, headers })
    expect(link.json().code).toBe('roles.above_own')
  })
})
