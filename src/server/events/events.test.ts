import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../../test/server.ts'
import { createCustomer, releaseCustomer, trashCustomer, updateCustomer } from '../../shared/customers.ts'
import { type LiveUpdate, listEvents, liveUpdates } from '../../shared/events.ts'
import { createApp } from '../app.ts'
import { notSignedIn } from '../errors.ts'
import { newId, newSecret } from '../ids.ts'
import { databaseLive } from '../live.ts'
import { hashOf } from '../session/session.ts'
import { liveStreams } from './events.ts'

let server: TestServer
let admin: Caller
const closing: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterEach(async () => {
  vi.useRealTimers()
  for (const close of closing.splice(0).reverse()) await close()
})
afterAll(() => server.stop())

const company = (name: string) => ({ kind: 'company' as const, name })

/** A server process with a socket of its own on the same database; answers its address. */
const process = async (): Promise<string> => {
  const live = databaseLive(server.database.pool, server.database.config, server.services.log)
  const app = createApp({ ...server.services, live })
  await app.http.listen({ host: '127.0.0.1', port: 0 })
  closing.push(async () => {
    await app.http.close()
    await live.stop()
  })
  return `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`
}

type Heard = { updates: LiveUpdate[]; text: string; ended: boolean; status: number; headers: Headers }

/** Opens the stream and gathers what comes. */
const listen = async (address: string, headers: Record<string, string>): Promise<Heard> => {
  const hangUp = new AbortController()
  closing.push(async () => hangUp.abort())
  const response = await fetch(address + liveUpdates.url, { headers, signal: hangUp.signal })
  const heard: Heard = {
    updates: [],
    text: '',
    ended: false,
    status: response.status,
    headers: response.headers,
  }
  const gather = async () => {
    for await (const bytes of response.body!) {
      heard.text += Buffer.from(bytes).toString()
      heard.updates = [...heard.text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json!))
    }
    heard.ended = true
  }
  gather().catch(() => {
    heard.ended = true
  })
  await vi.waitFor(() => expect(heard.text).toContain('retry:'))
  await listening()
  return heard
}

/** All processes have their connection that listens. */
const listening = () =>
  vi.waitFor(async () => {
    const { rows } = await server.database.pool.query(
      `select bool_and(query like 'listen%' or query = 'select') as all from pg_stat_activity
       where datname = current_database() and application_name = 'rapport live'`,
    )
    expect(rows[0].all).toBe(true)
  })

const bearer = ({ key }: Caller) => ({ authorization: `Bearer ${key}` })

const post = (address: string, caller: Caller, body: unknown) =>
  fetch(address + createCustomer.url, {
    method: 'POST',
    headers: { ...bearer(caller), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).then(async (response) => (await response.json()) as { id: string })

const types = ({ updates }: Heard) => updates.map(({ type }) => type)

test('what happens at one process reaches the browser at another, and only those who may see it', async () => {
  const [here, there] = [await process(), await process()]
  const [mine, other] = [await server.join('member'), await server.join('member')]
  const [heardByMe, heardByOther, heardByAdmin] = [
    await listen(there, bearer(mine)),
    await listen(there, bearer(other)),
    await listen(here, bearer(admin)),
  ]
  const secret = await post(here, mine, company('只有我看得见'))
  await vi.waitFor(() => expect(types(heardByMe)).toEqual(['customer.created']))
  expect(heardByMe.updates[0]).toEqual({
    type: 'customer.created',
    customerId: secret.id,
    subjectId: secret.id,
  })
  await vi.waitFor(() => expect(types(heardByAdmin)).toEqual(['customer.created']))
  const pooled = await post(here, admin, { ...company('公海客户'), ownerId: null })
  await vi.waitFor(() =>
    expect(heardByOther.updates.map(({ customerId }) => customerId)).toEqual([pooled.id]),
  )
  expect(heardByMe.headers.get('content-type')).toContain('text/event-stream')
  expect(heardByMe.headers.get('cache-control')).toContain('no-transform')
})

test('of reference data a listener hears only that it changed, of what concerns others nothing', async () => {
  const here = await process()
  const live = databaseLive(server.database.pool, server.database.config, server.services.log)
  closing.push(() => live.stop())
  const heard = await listen(here, bearer(await server.join('member')))
  const subjectId = newId()
  live.announce([
    { type: 'api_key.created', customerId: null, subjectId },
    { type: 'mystery.happened', customerId: null, subjectId },
    { type: 'communication.recorded', customerId: newId(), subjectId },
    { type: 'product.changed', customerId: null, subjectId },
  ])
  await vi.waitFor(() => expect(types(heard)).toEqual(['product.changed']))
  expect(heard.text).not.toContain(subjectId)
})

test('a customer that went to the trash is told of to those who could see it', async () => {
  const here = await process()
  const made = await admin.ok(createCustomer, { body: company('进回收站') })
  const heard = await listen(here, bearer(admin))
  await fetch(`${here}/api/v1/customers/${made.id}`, { method: 'DELETE', headers: bearer(admin) })
  await vi.waitFor(() => expect(types(heard)).toEqual(['customer.trashed']))
})

test('a browser listens with its session, and is cut off when the session is revoked', async () => {
  const here = await process()
  const { userId } = await server.join('member')
  const token = newSecret()
  const id = newId()
  await server.services.db
    .insertInto('sessions')
    .values({
      id,
      token_hash: hashOf(token),
      user_id: userId,
      user_agent: '',
      created_at: server.services.now(),
      last_seen_at: server.services.now(),
      expires_at: new Date(server.services.now().getTime() + 3_600_000),
    })
    .execute()
  const heard = await listen(here, { cookie: `rapport_session=${token}` })
  expect(heard.status).toBe(200)
  await server.services.db.deleteFrom('sessions').where('id', '=', id).execute()
  const live = databaseLive(server.database.pool, server.database.config, server.services.log)
  closing.push(() => live.stop())
  live.announce([{ type: 'session.revoked', customerId: null, subjectId: id }])
  await vi.waitFor(() => expect(heard.ended).toBe(true))
})

test('without any news a revoked session is noticed within a minute, a database that is away is waited for', async () => {
  vi.useFakeTimers()
  const ctx = await admin.ctx()
  const again = vi.fn().mockRejectedValueOnce(new Error('ECONNREFUSED')).mockRejectedValue(notSignedIn())
  const stream = liveStreams().open(ctx, again)
  const ended = vi.fn()
  stream.on('end', ended).resume()
  await vi.advanceTimersByTimeAsync(46_000)
  expect(again).toHaveBeenCalledOnce()
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(46_000)
  expect(ended).toHaveBeenCalledOnce()
})

test('one user may hold only so many streams; a closed one makes room', async () => {
  const ctx = await admin.ctx()
  const streams = liveStreams()
  const again = async () => ctx
  const open = Array.from({ length: 20 }, () => streams.open(ctx, again))
  expect(() => streams.open(ctx, again)).toThrow('request.too_many')
  open[0]!.destroy()
  await new Promise((resolve) => open[0]!.once('close', resolve))
  open.push(streams.open(ctx, again))
  for (const stream of open) stream.destroy()
})

test('a listener that does not read is cut off instead of filling the memory', async () => {
  const ctx = await admin.ctx()
  const made = await admin.ok(createCustomer, { body: company('很忙') })
  const stream = liveStreams().open(ctx, async () => ctx)
  stream.push('x'.repeat(300_000))
  ctx.live.announce([{ type: 'customer.changed', customerId: made.id, subjectId: made.id }])
  await vi.waitFor(() => expect(stream.destroyed).toBe(true))
})

test('streams end when the server does, at once', async () => {
  const live = databaseLive(server.database.pool, server.database.config, server.services.log)
  const app = createApp({ ...server.services, live })
  await app.http.listen({ host: '127.0.0.1', port: 0 })
  const heard = await listen(
    `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`,
    bearer(admin),
  )
  const began = performance.now()
  await app.http.close()
  await live.stop()
  expect(performance.now() - began).toBeLessThan(2000)
  await vi.waitFor(() => expect(heard.ended).toBe(true))
})

test('nobody listens without signing in', async () => {
  expect((await server.anonymous.call(liveUpdates)).statusCode).toBe(401)
})

test('the history is told newest first, with who did what', async () => {
  const made = await admin.ok(createCustomer, { body: company('历史公司') })
  await admin.ok(updateCustomer, { params: { id: made.id }, body: { stage: 'won', industry: '茶' } })
  const filter = JSON.stringify({ field: 'customerId', operator: 'eq', value: made.id })
  const { items, total } = await admin.ok(listEvents, { query: { filter } })
  expect(total.count).toBe(3)
  expect(items.map(({ type }) => type)).toEqual([
    'customer.changed',
    'customer.stage_changed',
    'customer.created',
  ])
  expect(items[1]).toMatchObject({
    actorKind: 'api_key',
    actor: { id: admin.userId, name: 'Admin' },
    changes: { stage: { before: null, after: 'won' } },
  })
})

test('only who may read the history does, and only of the customers they see', async () => {
  const member = await server.join('member')
  expect((await member.refused(listEvents)).code).toBe('access.forbidden')
  const [east, west] = [await server.team('East'), await server.team('West')]
  const manager = await server.join('manager', { teamId: east })
  const [ours, theirs] = [
    await server.join('member', { teamId: east }),
    await server.join('member', { teamId: west }),
  ]
  const seen = await ours.ok(createCustomer, { body: company('东区') })
  const unseen = await theirs.ok(createCustomer, { body: company('西区') })
  const of = async (caller: Caller) =>
    new Set(
      (await caller.ok(listEvents, { query: { limit: 200 } })).items.map(({ customerId }) => customerId),
    )
  expect(await of(manager)).toContain(seen.id)
  expect(await of(manager)).not.toContain(unseen.id)
  expect(await of(manager)).not.toContain(null)
  expect(await of(admin)).toContain(null)
  await ours.ok(trashCustomer, { params: { id: seen.id } })
  expect(await of(manager)).toContain(seen.id)
  await theirs.ok(releaseCustomer, { params: { id: unseen.id } })
  expect(await of(manager)).toContain(unseen.id)
})

test('the history keeps back what a role may not see', async () => {
  const { services } = server
  const keeper = await server.join('manager')
  const roleId = newId()
  await services.db
    .insertInto('roles')
    .values({
      id: roleId,
      name: 'Auditor',
      scope: 'all',
      permissions: ['customers.read', 'events.read'],
      field_rules: JSON.stringify([
        { field: 'contact_points.phone', effect: 'masked', exceptOwnerTeam: true },
        { field: 'customers.note', effect: 'hidden', exceptOwnerTeam: true },
      ]),
      created_at: services.now(),
      updated_at: services.now(),
    })
    .execute()
  await services.db.updateTable('users').set({ role_id: roleId }).where('id', '=', keeper.userId).execute()
  const made = await admin.ok(createCustomer, { body: company('保密公司') })
  const body = {
    note: '机密',
    industry: '茶',
    contactPoints: [
      { type: 'phone', value: '13811112222', note: '打给老板' },
      { type: 'email', value: 'a@example.com' },
    ],
  }
  await admin.ok(updateCustomer, { params: { id: made.id }, body })
  const filter = JSON.stringify({ field: 'customerId', operator: 'eq', value: made.id })
  const answer = await keeper.call(listEvents, { query: { filter } })
  expect(answer.body).toContain('a@example.com')
  expect(answer.body).toContain('茶')
  expect(answer.body).not.toMatch(/机密|1381111|打给老板/)
  expect((await admin.call(listEvents, { query: { filter } })).body).toMatch(
    /机密.*13811112222|13811112222.*机密/s,
  )
})
