import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltInRole, builtInRoles } from '../../src/shared/access.ts'
import { trashCommunication } from '../../src/shared/communications.ts'
import { trashContact, trashCustomer } from '../../src/shared/customers.ts'
import type { Endpoint } from '../../src/shared/endpoint.ts'
import { trashFollowUp } from '../../src/shared/follow-ups.ts'
import { trashOrder, trashProduct } from '../../src/shared/orders.ts'
import { type Caller, type TestServer, testServer } from '../server.ts'
import { contracts, nameOf } from './contracts.ts'
import { bodyFor, type Fixture, makeFixture, multipart, paramsFor } from './fixture.ts'

// Every endpoint × everyone who might call it, with the answer that follows from the permission that the endpoint
// declares, the caller's role and whose customer it is. A new endpoint is in it by itself.

const actors = ['anonymous', 'read_only', 'stranger', 'owner', 'manager', 'administrator'] as const
type Actor = (typeof actors)[number]

const roleOf: Record<Exclude<Actor, 'anonymous'>, BuiltInRole> = {
  read_only: 'read_only',
  stranger: 'member',
  owner: 'member',
  manager: 'manager',
  administrator: 'administrator',
}

let server: TestServer
let callers: Record<Actor, Caller>
beforeAll(async () => {
  server = await testServer()
  const region = await server.team('华东')
  const [north, south] = [await server.team('一组', region), await server.team('二组', region)]
  callers = {
    anonymous: server.anonymous,
    read_only: await server.join('read_only'),
    stranger: await server.join('member', { teamId: south }),
    owner: await server.join('member', { teamId: north }),
    manager: await server.join('manager', { teamId: region }),
    administrator: server.admin,
  }
})
afterAll(() => server.stop())

/** A stream never ends, so it can't be asked and answered; live.test.ts has its permissions. */
const endless = new Set(['GET /live'])
const asked = contracts.filter((endpoint) => !endless.has(nameOf(endpoint)))

/** What is answered although nothing stands in the way: a made-up token, somebody's wrong password. */
const domainRefusals: Record<string, number> = {
  'POST /setup': 409,
  'POST /session': 401,
  'POST /password-links/check': 404,
  'POST /password-links': 404,
  'PUT /me/password': 422,
  'DELETE /me/sessions/:id': 404,
}

const isOfCustomer = ({ path }: Endpoint) => /^\/customers\/:/.test(path)

const expectedStatus = (endpoint: Endpoint, actor: Actor): number => {
  const { requires } = endpoint
  const permitted = actor === 'anonymous' ? [] : (builtInRoles[roleOf[actor]].permissions as string[])
  if (requires !== 'public') {
    if (actor === 'anonymous') return 401
    if (requires !== 'signed_in' && !permitted.includes(requires)) return 403
    if (actor === 'stranger' && isOfCustomer(endpoint)) return 404
  }
  return (
    domainRefusals[nameOf(endpoint)] ?? endpoint.status ?? (endpoint.answer || endpoint.produces ? 200 : 204)
  )
}

/** What must lie in the trash before it can be taken out. */
const trashFirst: Record<string, Endpoint> = {
  'DELETE /customers/:id/trash': trashCustomer,
  'DELETE /customers/:customerId/contacts/:id/trash': trashContact,
  'DELETE /customers/:customerId/communications/:id/trash': trashCommunication,
  'DELETE /customers/:customerId/follow-ups/:id/trash': trashFollowUp,
  'DELETE /customers/:customerId/orders/:id/trash': trashOrder,
  'DELETE /products/:id/trash': trashProduct,
}

const prepare = async (endpoint: Endpoint, fixture: Fixture): Promise<void> => {
  const trash = trashFirst[nameOf(endpoint)]
  if (trash) await server.admin.ok(trash, { params: paramsFor(trash, fixture) as never })
}

const requiredQuery: Record<string, Record<string, string>> = { 'GET /search': { q: '夹具' } }

const ask = (endpoint: Endpoint, caller: Caller, fixture: Fixture) => {
  const body = bodyFor(endpoint, fixture, caller.userId)
  if (endpoint.body && body === undefined)
    throw new Error(`${nameOf(endpoint)} needs an example body in fixture.ts`)
  return caller.call(endpoint, {
    params: paramsFor(endpoint, fixture) as never,
    query: requiredQuery[nameOf(endpoint)] as never,
    ...(endpoint.consumes ? multipart() : { body: body as never }),
  })
}

describe.each(asked.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', (_, endpoint) => {
  test.each(actors)('for %s', async (actor) => {
    const caller = callers[actor]
    const fixture = await makeFixture(server.admin, callers.owner, actor === 'anonymous' ? undefined : caller)
    await prepare(endpoint, fixture)
    const answer = await ask(endpoint, caller, fixture)
    expect(`${answer.statusCode} ${answer.statusCode >= 400 ? answer.body : ''}`).toMatch(
      new RegExp(`^${expectedStatus(endpoint, actor)} `),
    )
  })
})

test('every contract is mounted, and nothing else is', () => {
  expect(server.app.mounted.map(nameOf).sort()).toEqual(contracts.map(nameOf).sort())
})

test('rows of a stranger in a batch and in a bulk change are refused one by one', async () => {
  const fixture = await makeFixture(server.admin, callers.owner, undefined)
  for (const path of ['/communications/batch', '/orders/batch']) {
    const endpoint = contracts.find((each) => each.path === path)!
    const answer = await ask(endpoint, callers.stranger, fixture)
    expect(answer.json()).toMatchObject({ created: 0, refused: 1 })
  }
  const bulk = contracts.find(({ path }) => path === '/customers/changes')!
  expect((await ask(bulk, callers.stranger, fixture)).json()).toMatchObject({
    changed: 0,
    refused: [fixture.customer],
  })
})
