import fc from 'fast-check'
import type { TSchema } from 'typebox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Endpoint } from '../../src/shared/endpoint.ts'
import { type TestServer, testServer } from '../server.ts'
import { contracts, nameOf } from './contracts.ts'
import { bodyFor, type Fixture, makeFixture, multipart, paramsFor } from './fixture.ts'

// Input generated from the schemas, good and broken, at every endpoint: whatever is sent, the answer is what was asked
// for or a problem that names the fault; never a 500.

let server: TestServer
let fixture: Fixture
beforeAll(async () => {
  server = await testServer()
  fixture = await makeFixture(server.admin, server.admin, server.admin)
})
afterAll(() => server.stop())

const awkwardTexts = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  '\u202e',
  '👩‍👩‍👧‍👦',
  '张三',
  "'; drop table customers; --",
  '%',
  '_',
  '\\',
  '{"$ne":1}',
  '__proto__',
  'NaN',
  '1e400',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '9999-12-31',
  '2026-03-01T25:00:00Z',
  '2026-03-01T09:30:00+99:00',
  '2026-03-01T09:30:60Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'x'.repeat(300),
  '龙'.repeat(3000),
  'Etc/Nowhere',
  'America/New_York',
  'a@b.c',
  'CNY',
  'XXX',
)
const anyText = fc.oneof(
  awkwardTexts,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
)
const anyNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 1, 0.1, 1e-9, 1e15, 1e21, 2 ** 31, 2 ** 53, -(2 ** 63), 9_000_000_000_000_000),
  fc.double({ noNaN: true }),
  fc.integer(),
)
const anything: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  anyNumber,
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 2 }),
)

type Node = TSchema & {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Node[]
  properties?: Record<string, Node>
  required?: string[]
  items?: Node
  format?: string
}

/** Values that mostly fit the schema and sometimes don't, at any depth. */
const near = (schema: Node): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: fitting(schema) }, { weight: 1, arbitrary: anything })

const fitting = (schema: Node): fc.Arbitrary<unknown> => {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(near))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'object') return fittingObject(schema)
  if (schema.type === 'array') return fc.array(near(schema.items ?? ({} as Node)), { maxLength: 4 })
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.oneof(fc.integer({ min: 0, max: 1000 }), anyNumber)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  return fittingText(schema)
}

const fittingObject = ({ properties = {}, required = [] }: Node): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record(
        Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, near(schema)])),
        { requiredKeys: required },
      ),
    },
    { weight: 1, arbitrary: fc.dictionary(fc.string({ maxLength: 12 }), anything, { maxKeys: 4 }) },
  )

const fittingText = ({ format }: Node): fc.Arbitrary<unknown> => {
  if (format === 'uuid')
    return fc.oneof(fc.uuid(), fc.constantFrom(...Object.values(fixture).filter(Boolean)), anyText)
  if (format === 'date') return fc.oneof(fc.constantFrom('2026-03-05', '2024-02-29', '1000-01-01'), anyText)
  if (format === 'date-time')
    return fc.oneof(
      fc.constantFrom('2026-03-05T09:00:00+08:00', '1000-01-01T00:00:00Z', '2999-12-31T23:59:59Z'),
      anyText,
    )
  if (format === 'email') return fc.oneof(fc.constant('someone@example.com'), fc.emailAddress(), anyText)
  if (format === 'time-zone') return fc.oneof(fc.constantFrom('Asia/Shanghai', 'UTC'), anyText)
  return anyText
}

/** What would end the test's own key, or never ends. */
const leftAlone = new Set([
  'GET /live',
  'DELETE /session',
  'PUT /me/password',
  'PATCH /users/:id',
  'POST /session',
])
const asked = contracts.filter((endpoint) => !leftAlone.has(nameOf(endpoint)))

const runs = Number(process.env.GENERATED_RUNS ?? 100)

const check = async (
  endpoint: Endpoint,
  request: { query?: unknown; body?: unknown; payload?: string },
): Promise<void> => {
  const answer = await server.admin.call(endpoint, {
    params: paramsFor(endpoint, fixture) as never,
    query: request.query as never,
    ...(request.payload !== undefined
      ? { payload: request.payload, headers: { 'content-type': 'application/json' } }
      : { body: request.body as never }),
  })
  expect(answer.statusCode, answer.body).toBeLessThan(500)
  if (answer.statusCode < 400) return
  expect(answer.headers['content-type']).toContain('application/problem+json')
  const problem = answer.json()
  expect(problem).toMatchObject({
    status: answer.statusCode,
    code: expect.any(String),
    title: expect.any(String),
  })
  if (answer.statusCode === 422) expect(problem.errors.length).toBeGreaterThan(0)
}

const named = (endpoints: Endpoint[]) => endpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const)
const withBody = asked.filter(({ body }) => body)
const withQuery = asked.filter(({ query }) => query)
const withIds = asked.filter(({ params }) => Object.keys(params?.properties ?? {}).length > 0)

test.each(named(withBody))('%s takes generated bodies', async (_, endpoint) => {
  const bodies = near(endpoint.body as Node)
  await fc.assert(
    fc.asyncProperty(bodies, (body) => check(endpoint, { payload: JSON.stringify(body) ?? 'null' })),
    { numRuns: runs },
  )
})

test.each(named(withQuery))('%s takes generated query strings', async (_, endpoint) => {
  const queries = near(endpoint.query as Node).map((query) =>
    Object.fromEntries(Object.entries(query ?? {}).map(([name, value]) => [name, asText(value)])),
  )
  await fc.assert(
    fc.asyncProperty(queries, (query) => check(endpoint, { query })),
    { numRuns: runs },
  )
})

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

const brokenBodies = [
  '',
  '{',
  '[]',
  'null',
  '1',
  '"x"',
  '{"a":1}{',
  '{"__proto__":{"x":1}}',
  '\ufeff{}',
  '{"name":"\\ud800"}',
]

test.each(named(withBody))('%s takes broken bodies', async (_, endpoint) => {
  for (const payload of brokenBodies) await check(endpoint, { payload })
  const good = bodyFor(endpoint, fixture, server.admin.userId)
  await check(endpoint, { payload: JSON.stringify({ ...(good as object), surprise: 1 }) })
})

test.each(named(withIds))('%s leads nowhere with ids of nothing', async (name, endpoint) => {
  for (const id of ['x', '%00', "'", '01900000-0000-7000-8000-000000000000', '..%2f..%2fetc']) {
    const { headers, payload } = endpoint.consumes
      ? multipart()
      : { headers: {}, payload: endpoint.body && (bodyFor(endpoint, fixture, server.admin.userId) as object) }
    const answer = await server.app.http.inject({
      method: endpoint.method,
      url: endpoint.url.replace(/:\w+/g, id),
      headers: { authorization: `Bearer ${server.admin.key}`, ...headers },
      ...(payload && { payload }),
    })
    expect([404, 422], `${name} ${id}: ${answer.body}`).toContain(answer.statusCode)
  }
})
