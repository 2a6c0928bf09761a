import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, cookieFrom, signInWith } from '../../../test/browser.ts'
import { type TestServer, testServer, worldNow } from '../../../test/server.ts'
import { listEvents } from '../../shared/events.ts'
import { changeUser, inviteUser } from '../../shared/people.ts'
import * as contract from '../../shared/session.ts'

const password = 'correct horse battery'
const wrong = 'wrong horse battery'
const day = 24 * 60 * 60_000

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

let made = 0
/** Somebody with a password and nothing else of their own. */
const newcomer = async (): Promise<{ id: string; email: string }> => {
  const { role } = await server.join('member').then((member) => member.ok(contract.getMe))
  const email = `newcomer-${++made}@example.com`
  const body = { name: '王小雨', email, roleId: role.id, password }
  const { user } = await server.admin.ok(inviteUser, { body })
  return { id: user.id, email }
}
const attempt = (email: string, given: string, headers = {}) =>
  server.anonymous.call(contract.signIn, { body: { email, password: given }, headers })

describe('signing in', () => {
  test('gives a cookie that no script reads, and tells who one is', async () => {
    const { email } = await newcomer()
    const answer = await attempt(` ${email.toUpperCase()} `, password)
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ email, role: { code: 'member' }, scope: 'own' })
    expect(answer.headers['set-cookie']).toMatch(
      /^rapport_session=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/,
    )
    const me = await server.anonymous.ok(contract.getMe, { headers: { cookie: cookieFrom(answer) } })
    expect(me).toEqual(answer.json())
  })

  test('tells a wrong password from an unknown address in nothing', async () => {
    const { email } = await newcomer()
    const [known, unknown] = [await attempt(email, wrong), await attempt('nobody@example.com', wrong)]
    const { requestId: _, ...ofKnown } = known.json()
    const { requestId: __, ...ofUnknown } = unknown.json()
    expect([known.statusCode, ofKnown.code]).toEqual([401, 'session.wrong_credentials'])
    expect(ofUnknown).toEqual(ofKnown)
    expect(known.headers['set-cookie']).toBeUndefined()
  })

  test('takes a password however the keyboard composes it', async () => {
    const { email } = await newcomer()
    const session = await signInWith(server, email, password)
    const composed = { current: password, password: 'caf\u00e9 au lait 密码' }
    await session.ok(contract.changePassword, { body: composed })
    await signInWith(server, email, 'cafe\u0301 au lait 密码')
  })

  test('keeps neither the token nor the password in the database, nor in the history', async () => {
    const { email } = await newcomer()
    const token = (await signInWith(server, email, password)).cookie.split('=')[1]!
    const { rows } = await server.database.pool.query(
      `select (select json_agg(s) from sessions s)::text || (select json_agg(u) from users u)::text
        || (select json_agg(e) from events e)::text as all`,
    )
    expect(rows[0].all).not.toContain(token)
    expect(rows[0].all).not.toContain(password)
    const { items } = await server.admin.ok(listEvents)
    expect(items.map(({ type }) => type)).toContain('session.signed_in')
  })

  test.each([
    ['a\u0000b@example.com', 422],
    ['', 401],
    ["' or 1=1 --", 401],
    [`${'x'.repeat(255)}@example.com`, 422],
  ])('of %j is refused with %i', async (email, status) => {
    expect((await attempt(email, wrong)).statusCode).toBe(status)
  })

  test('in a browser that was signed in already ends the earlier session', async () => {
    const { email } = await newcomer()
    const earlier = await signInWith(server, email, password)
    await signInWith(server, email, password, { cookie: earlier.cookie })
    expect((await earlier.call(contract.getMe)).statusCode).toBe(401)
  })
})

describe('guessing', () => {
  // All of it comes from one network, which has a limit of its own.
  afterEach(() => server.database.pool.query('delete from sign_in_attempts'))

  const fail = async (email: string, times: number) => {
    for (let i = 0; i < times; i++) expect((await attempt(email, wrong)).statusCode).toBe(401)
  }

  test('is over after ten failures for an address, even with the right password, for fifteen minutes', async () => {
    const { email } = await newcomer()
    const open = await signInWith(server, email, password)
    await fail(email, 10)
    const locked = await attempt(email, password)
    expect(locked.statusCode).toBe(429)
    expect(locked.json()).toMatchObject({ code: 'session.locked' })
    expect(locked.json().title).toContain('15 minutes')
    expect(locked.headers['retry-after']).toBe('900')
    // Who has a session stays.
    expect((await open.call(contract.getMe)).statusCode).toBe(200)
    server.travelTo(new Date(worldNow.getTime() + 15 * 60_000 + 1))
    expect((await attempt(email, password)).statusCode).toBe(201)
    server.travelTo(worldNow)
  })

  test('counts each way of writing an address as one, and addresses that are nobody’s as well', async () => {
    const { email } = await newcomer()
    await fail(email, 5)
    await fail(email.toUpperCase(), 5)
    expect((await attempt(email, password)).statusCode).toBe(429)
    await fail('ghost@example.com', 5)
    await fail('GHOST@example.com ', 5)
    expect((await attempt('ghost@example.com', wrong)).statusCode).toBe(429)
  })

  test('many at once gets no more tries than one after the other', async () => {
    const { email } = await newcomer()
    const answers = await Promise.all(Array.from({ length: 25 }, () => attempt(email, wrong)))
    const count = (status: number) => answers.filter(({ statusCode }) => statusCode === status).length
    expect([count(401), count(429)]).toEqual([10, 15])
  })

  test('begins anew after a success', async () => {
    const { email } = await newcomer()
    await fail(email, 9)
    await signInWith(server, email, password)
    await fail(email, 9)
    await signInWith(server, email, password)
  })

  test('the current password is limited in the same way, by a session, without locking its sign-in', async () => {
    const { email } = await newcomer()
    const session = await signInWith(server, email, password)
    const body = { current: wrong, password: 'another good password' }
    for (let i = 0; i < 10; i++) {
      const problem = await session.refused(contract.changePassword, { body })
      expect(problem.errors).toMatchObject([{ path: '/current', code: 'session.wrong_password' }])
    }
    expect((await session.call(contract.changePassword, { body })).statusCode).toBe(429)
    await signInWith(server, email, password)
  })

  test('from one network is over after fifty failures, whoever they are for', async () => {
    const own = await testServer()
    const from = (remoteAddress: string, email: string) =>
      own.app.http.inject({
        method: 'POST',
        url: contract.signIn.url,
        remoteAddress,
        payload: { email, password: wrong },
      })
    for (let i = 0; i < 50; i++)
      expect((await from(`2001:db8:1:2::${i}`, `guess-${i}@example.com`)).statusCode).toBe(401)
    const flooded = await from('2001:db8:1:2:ffff::1', 'guess-51@example.com')
    expect([flooded.statusCode, flooded.json().code]).toEqual([429, 'request.too_many'])
    expect((await from('2001:db8:1:3::1', 'guess-52@example.com')).statusCode).toBe(401)
    await own.stop()
  })
})

describe('a session', () => {
  test('slides for thirty days after each visit, and its cookie with it', async () => {
    const { email } = await newcomer()
    const session = await signInWith(server, email, password)
    server.travelTo(new Date(worldNow.getTime() + 29 * day))
    const visit = await session.call(contract.getMe)
    expect(visit.headers['set-cookie']).toContain(session.cookie)
    // The visit is written down after its answer went out.
    await expect.poll(async () => (await session.call(contract.getMe)).headers['set-cookie']).toBeUndefined()
    server.travelTo(new Date(worldNow.getTime() + 58 * day))
    expect((await session.call(contract.getMe)).statusCode).toBe(200)
    server.travelTo(new Date(worldNow.getTime() + 89 * day))
    expect((await session.call(contract.getMe)).statusCode).toBe(401)
    server.travelTo(worldNow)
  })

  test('is over when one signs out, and the cookie is taken back; twice is no harm', async () => {
    const { email } = await newcomer()
    const session = await signInWith(server, email, password)
    const out = await session.call(contract.signOut)
    expect(out.statusCode).toBe(204)
    expect(out.headers['set-cookie']).toMatch(/^rapport_session=; Path=\/; Max-Age=0; HttpOnly/)
    expect((await session.call(contract.getMe)).statusCode).toBe(401)
    expect((await session.call(contract.signOut)).statusCode).toBe(401)
    expect((await server.admin.call(contract.signOut)).statusCode).toBe(204)
    expect((await server.admin.call(contract.getMe)).statusCode).toBe(200)
  })

  test('is listed by its device and can be ended from another, at once; nobody else’s can', async () => {
    const { email } = await newcomer()
    const chrome =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36'
    const here = await signInWith(server, email, password, { 'user-agent': chrome })
    const there = await signInWith(server, email, password, { 'user-agent': `curl/8 ${'x'.repeat(5000)}` })
    const { items } = await here.ok(contract.listSessions)
    expect(items.map(({ device, current }) => [device, current]).sort()).toEqual([
      ['Chrome on macOS', true],
      ['curl', false],
    ])
    const id = items.find(({ current }) => !current)!.id
    const stranger = await newcomer().then((other) => signInWith(server, other.email, password))
    expect((await stranger.call(contract.revokeSession, { params: { id } })).statusCode).toBe(404)
    await here.ok(contract.revokeSession, { params: { id } })
    expect((await here.call(contract.revokeSession, { params: { id } })).statusCode).toBe(404)
    expect((await there.call(contract.getMe)).statusCode).toBe(401)
    expect((await here.call(contract.getMe)).statusCode).toBe(200)
  })

  test('of somebody who has left is refused at once, and they can’t sign in', async () => {
    const { id, email } = await newcomer()
    const session = await signInWith(server, email, password)
    await server.admin.ok(changeUser, { params: { id }, body: { active: false } })
    expect((await session.call(contract.getMe)).statusCode).toBe(401)
    expect((await attempt(email, password)).statusCode).toBe(401)
    await server.admin.ok(changeUser, { params: { id }, body: { active: true } })
    expect((await session.call(contract.getMe)).statusCode).toBe(401)
    expect((await attempt(email, password)).statusCode).toBe(201)
  })

  test.each([
    ['rapport_session='],
    ['rapport_session=made-up'],
    ['rapport_session=%00'],
    ['other=1; rapport_session'],
  ])('is not %j', async (cookie) => {
    expect((await server.anonymous.call(contract.getMe, { headers: { cookie } })).statusCode).toBe(401)
  })
})

describe('a write by cookie', () => {
  let session: Browser
  beforeAll(async () => {
    session = await signInWith(server, (await newcomer()).email, password)
  })
  const rename = (headers: Record<string, string>) =>
    session.call(contract.changeMe, { body: { name: '王小雨' }, headers })

  test.each<[string, Record<string, string>]>([
    ['from another site', { origin: 'https://evil.example' }],
    ['from another port', { origin: 'http://localhost:8080' }],
    ['from nowhere', { origin: 'null' }],
    ['from another site in a browser that hides it', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['from a host that begins like ours', { origin: 'http://localhost:80.evil.example' }],
  ])('%s is refused', async (_, headers) => {
    const answer = await rename(headers)
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'access.wrong_origin'])
  })

  test.each<[string, Record<string, string>]>([
    ['of our own page', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
    ['of our own page under the host that was asked for', { origin: 'http://crm.lan', host: 'crm.lan' }],
    ['of a program, which sends no origin', {}],
  ])('%s goes through', async (_, headers) => {
    expect((await rename(headers)).statusCode).toBe(200)
  })

  test('is not asked where it comes from when it comes with a key', async () => {
    const headers = { origin: 'https://evil.example' }
    const answer = await server.admin.call(contract.changeMe, { body: { name: 'Admin' }, headers })
    expect(answer.statusCode).toBe(200)
  })

  test('to sign in is refused from another site too, so that nobody is signed in as somebody else', async () => {
    const { email } = await newcomer()
    expect((await attempt(email, password, { origin: 'https://evil.example' })).statusCode).toBe(403)
  })
})

describe('one’s own', () => {
  test('name, language and zone can be changed; nothing else', async () => {
    const session = await signInWith(server, (await newcomer()).email, password)
    const body = { name: ' 欧阳晓 ', locale: 'zh-CN' as const, timeZone: 'Europe/London' }
    expect(await session.ok(contract.changeMe, { body })).toMatchObject({ ...body, name: '欧阳晓' })
    const problem = await session.refused(contract.changeMe, {
      body: { email: 'x@example.com', roleId: 'x' },
    })
    expect(problem.errors!.map(({ code }) => code)).toEqual(['field.unknown', 'field.unknown'])
    expect(problem.title).toBe('部分字段填写有误，未做任何更改。')
    const zone = await session.refused(contract.changeMe, { body: { timeZone: 'Mars/Olympus' } })
    expect(zone.errors).toMatchObject([{ path: '/timeZone', code: 'field.not_a_time_zone' }])
  })

  test('password can be changed with the current one: other sessions end, this one stays', async () => {
    const { email } = await newcomer()
    const [here, there] = [
      await signInWith(server, email, password),
      await signInWith(server, email, password),
    ]
    const short = { current: password, password: '短短短短短短短短短' }
    expect((await here.refused(contract.changePassword, { body: short })).errors).toMatchObject([
      { path: '/password', code: 'field.too_short' },
    ])
    const body = { current: password, password: '一个足够长的新密码吧' }
    await here.ok(contract.changePassword, { body })
    expect((await here.call(contract.getMe)).statusCode).toBe(200)
    expect((await there.call(contract.getMe)).statusCode).toBe(401)
    expect((await attempt(email, password)).statusCode).toBe(401)
    expect((await attempt(email, body.password)).statusCode).toBe(201)
  })
})
