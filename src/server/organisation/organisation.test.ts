import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserWith, cookieFrom } from '../../../test/browser.ts'
import { type TestServer, testServer } from '../../../test/server.ts'
import { createCustomer, getCustomer, listCustomers } from '../../shared/customers.ts'
import { enterOrder } from '../../shared/orders.ts'
import * as contract from '../../shared/organisation.ts'
import { listRoles, listUsers } from '../../shared/people.ts'
import { claimInstance, getMe, type SetupInput, signIn } from '../../shared/session.ts'
import { createApp } from '../app.ts'
import * as customers from '../customers/customers.ts'
import { system } from '../session/session.ts'
import { foundFromEnv, issueSetupLink, type LoadSampleData } from './organisation.ts'

const password = 'correct horse battery'
const tokenIn = (link: string) => link.split('#')[1]!

describe('a fresh instance', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.stop())

  /** As it was before anybody came. */
  const empty = () =>
    server.database.pool.query(
      'truncate organisation, roles, teams, customers, events, sign_in_attempts cascade',
    )
  const link = () => issueSetupLink(system(server.services, 'test'))
  const input = (token: string, more: Partial<SetupInput> = {}): SetupInput => ({
    token,
    locale: 'zh-CN',
    name: ' 周明远 ',
    email: 'mingyuan@example.com',
    password,
    sampleData: false,
    ...more,
  })
  const claim = (body: SetupInput) => server.anonymous.call(claimInstance, { body })

  test('is claimed with the one-time link: its administrator is signed in, and it is closed', async () => {
    await empty()
    expect(await server.anonymous.ok(contract.getSetup)).toEqual({ open: true })
    const url = await link()
    expect(url).toMatch(/^http:\/\/localhost:3000\/setup#[\w-]{43}$/)
    const answer = await claim(input(tokenIn(url)))
    expect(answer.statusCode).toBe(201)
    const browser = browserWith(server, cookieFrom(answer))
    expect(await browser.ok(getMe)).toMatchObject({
      name: '周明远',
      role: { code: 'administrator', name: '管理员' },
      organisation: {
        name: '我的公司',
        country: 'CN',
        timeZone: 'Asia/Shanghai',
        currency: 'CNY',
        locale: 'zh-CN',
      },
    })
    expect((await browser.ok(listRoles)).items.map(({ name }) => name)).toEqual([
      '管理员',
      '主管',
      '成员',
      '只读',
    ])
    expect((await browser.ok(listUsers, { query: { q: 'zmy' } })).total.count).toBe(1)
    expect(await server.anonymous.ok(contract.getSetup)).toEqual({ open: false })
    const again = await claim(input(tokenIn(url)))
    expect([again.statusCode, again.json().code]).toEqual([409, 'setup.closed'])
  })

  test('is nobody’s without the link of the latest start', async () => {
    await empty()
    const earlier = await link()
    const latest = await link()
    for (const token of ['made-up', tokenIn(earlier)]) {
      const refused = await claim(input(token))
      expect([refused.statusCode, refused.json().code]).toEqual([404, 'links.not_valid'])
    }
    expect(await server.anonymous.ok(contract.getSetup)).toEqual({ open: true })
    const more = { organisationName: 'Pinewind', country: 'GB', timeZone: 'Europe/London', currency: 'GBP' }
    const answer = await claim(input(tokenIn(latest), { ...more, locale: 'en' }))
    expect(answer.json().organisation).toMatchObject({
      name: 'Pinewind',
      country: 'GB',
      timeZone: 'Europe/London',
      currency: 'GBP',
    })
  })

  test('claimed by several at once becomes one of theirs', async () => {
    await empty()
    const token = tokenIn(await link())
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((name) => claim(input(token, { name, email: `${name}@example.com` }))),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()[0]).toBe(201)
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    const { rows } = await server.database.pool.query('select count(*)::integer as users from users')
    expect(rows[0].users).toBe(1)
  })

  const loadOne: LoadSampleData = async (ctx) => {
    await customers.create(ctx, { kind: 'person', name: '张三' })
  }

  test('has sample data when it is wanted, and stays unclaimed when that fails', async () => {
    await empty()
    let loads: LoadSampleData = async (ctx) => {
      await loadOne(ctx)
      throw new Error('the sample data is broken')
    }
    const app = createApp(server.services, { checkAnswers: true, loadSampleData: (ctx) => loads(ctx) })
    const payload = input(tokenIn(await link()), { sampleData: true })
    const post = () => app.http.inject({ method: 'POST', url: claimInstance.url, payload })
    expect((await post()).statusCode).toBe(500)
    expect(await server.anonymous.ok(contract.getSetup)).toEqual({ open: true })
    loads = loadOne
    const answer = await post()
    expect(answer.statusCode).toBe(201)
    const browser = browserWith(server, cookieFrom(answer))
    const { items } = await browser.ok(listCustomers)
    expect(items.map(({ name, ownerId }) => [name, ownerId])).toEqual([['张三', answer.json().id]])
    await app.http.close()
  })

  test('is founded by the settings of the process, once', async () => {
    await empty()
    const ctx = system(server.services, 'test')
    const admin = { email: 'ops@example.com', password }
    expect(await foundFromEnv(ctx, { admin: undefined, sampleData: true }, 'en', loadOne)).toBe(false)
    const founding = () => foundFromEnv(ctx, { admin, sampleData: true }, 'en', loadOne)
    expect((await Promise.all([founding(), founding()])).sort()).toEqual([false, true])
    expect(await founding()).toBe(false)
    const answer = await server.anonymous.call(signIn, { body: admin })
    expect(answer.json()).toMatchObject({ name: 'Administrator', organisation: { name: 'My company' } })
    const browser = browserWith(server, cookieFrom(answer))
    expect((await browser.ok(listCustomers)).total.count).toBe(1)
  })

  test('sends its cookie over https alone when that is how it is reached', async () => {
    await empty()
    const app = createApp({ ...server.services, url: 'https://crm.example.com' }, { checkAnswers: true })
    const post = (origin: string) =>
      app.http.inject({
        method: 'POST',
        url: claimInstance.url,
        headers: { origin },
        payload: input(token),
      })
    const token = tokenIn(await link())
    expect((await post('https://evil.example')).statusCode).toBe(403)
    const answer = await post('https://crm.example.com')
    expect(answer.statusCode).toBe(201)
    expect(answer.headers['set-cookie']).toMatch(/; HttpOnly; SameSite=Lax; Secure$/)
    await app.http.close()
  })

  test('keeps strangers from asking without end', async () => {
    const app = createApp(server.services, { visitsPerMinute: 3 })
    const ask = () => app.http.inject({ url: contract.getSetup.url })
    const answers = [await ask(), await ask(), await ask(), await ask(), await ask()]
    // A minute may end in between.
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBeGreaterThan(0)
    const refused = answers.find(({ statusCode }) => statusCode === 429)!
    expect(refused.json().code).toBe('request.too_many')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    await app.http.close()
  })
})

describe('the organisation', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.stop())

  test('is there for everyone to see and for administrators to change', async () => {
    const member = await server.join('member')
    const before = await member.ok(contract.getOrganisation)
    expect(before).toMatchObject({ name: '云雀茶业', currency: 'CNY', claimLimit: 200, version: 1 })
    expect((await member.call(contract.changeOrganisation, { body: { name: 'x' } })).statusCode).toBe(403)
    const body = { name: ' 松风茶业 ', claimLimit: 0, timeZone: 'Asia/Urumqi', country: 'SG' }
    const headers = { 'if-match': '"1"' }
    const after = await server.admin.ok(contract.changeOrganisation, { body, headers })
    expect(after).toMatchObject({ ...body, name: '松风茶业', currency: 'CNY', version: 2 })
    const late = await server.admin.call(contract.changeOrganisation, { body: { name: 'x' }, headers })
    expect(late.statusCode).toBe(412)
    expect(await member.ok(getMe)).toMatchObject({ organisation: after })
  })

  test('compares its customers by the currency that it has', async () => {
    const { id } = await server.admin.ok(createCustomer, {
      body: { kind: 'company', name: 'Two currencies' },
    })
    const order = (currency: string, amount: number) =>
      server.admin.ok(enterOrder, {
        params: { customerId: id },
        body: {
          status: 'paid',
          currency,
          items: [{ name: 'Tea', quantity: 1, unitPrice: { amount, currency } }],
        },
      })
    await order('CNY', 1000)
    await order('USD', 250)
    const worth = async () => {
      const filter = JSON.stringify({ field: 'orderTotal', operator: 'gt', value: 0 })
      const { rows } = await server.database.pool.query('select order_total from customer_stats')
      const { items } = await server.admin.ok(listCustomers, { query: { filter } })
      return [items.length, Number(rows[0].order_total)]
    }
    expect(await worth()).toEqual([1, 1000])
    const change = (currency: string) => server.admin.ok(contract.changeOrganisation, { body: { currency } })
    await change('USD')
    expect(await worth()).toEqual([1, 250])
    await change('EUR')
    expect(await worth()).toEqual([0, 0])
    const { stats } = await server.admin.ok(getCustomer, { params: { id } })
    expect(stats.orderTotals).toHaveLength(2)
  })

  test.each([
    ['currency', 'Yuan'],
    ['country', 'China'],
    ['timeZone', '+08:00'],
    ['claimLimit', -1],
    ['locale', 'fr'],
    ['name', ''],
  ])('refuses a wrong %s', async (field, value) => {
    const problem = await server.admin.refused(contract.changeOrganisation, { body: { [field]: value } })
    expect(problem).toMatchObject({ status: 422, errors: [{ path: `/${field}` }] })
  })
})
