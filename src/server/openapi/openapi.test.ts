import { spawnSync } from 'node:child_process'
import { Validator } from '@seriousme/openapi-schema-validator'
import type { TSchema } from 'typebox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../test/server.ts'
import { problems } from '../../shared/problems.ts'
import { wrongFields } from '../validation.ts'
import { operationIdOf, shapesByName } from './openapi.contracts.ts'
import type { Listed, OpenApi } from './openapi.document.ts'
import { exampleBody, exampleQuery } from './openapi.examples.ts'

let server: TestServer
let document: OpenApi
const get = (url: string, headers: Record<string, string> = {}) => server.app.http.inject({ url, headers })
beforeAll(async () => {
  server = await testServer()
  document = (await get('/api/openapi.json')).json()
})
afterAll(() => server.stop())

const operations = (): Listed[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document) as never)
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
})

test('every endpoint is in it, under the name of its contract', () => {
  const told = operations().map(({ method, path, operation }) => `${method} ${path} ${operation.operationId}`)
  const mounted = server.app.mounted.map(
    (endpoint) =>
      `${endpoint.method.toLowerCase()} ${endpoint.url.replace(/:(\w+)/g, '{$1}')} ${operationIdOf(endpoint)}`,
  )
  expect(told.sort()).toEqual(mounted.sort())
  expect(new Set(operations().map(({ operation }) => operation.operationId)).size).toBe(told.length)
})

test('it says who may call what, what is sent once, and what can be refused', () => {
  const create = document.paths['/api/v1/customers']!.post!
  expect(create).toMatchObject({ operationId: 'createCustomer', 'x-permission': 'customers.create' })
  expect(create.parameters!.map(({ name }) => name)).toEqual(['Idempotency-Key'])
  expect(Object.keys(create.responses)).toEqual([
    '201',
    '401',
    '403',
    '409',
    '413',
    '415',
    '422',
    '429',
    'default',
  ])
  const change = document.paths['/api/v1/customers/{id}']!.patch!
  expect(change.parameters!.map(({ name }) => name)).toEqual(['id', 'If-Match'])
  expect(change.responses['412']).toEqual({ $ref: '#/components/responses/ChangedMeanwhile' })
  expect(document.paths['/api/v1/session']!.post!.security).toEqual([])
  expect(document.security).toEqual([{ bearer: [] }, { cookie: [] }])
})

test('every list says what it can be filtered and sorted by', () => {
  for (const { path, operation } of operations()) {
    const filter = operation.parameters!.find(({ name }) => name === 'filter')
    if (filter) expect([path, filter.description]).toEqual([path, expect.stringContaining('Fields: `')])
  }
})

test('shapes that are shared have a name, and every reference leads somewhere', () => {
  const text = JSON.stringify(document)
  const references = new Set(
    [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)].map(([, kind, name]) => `${kind}/${name}`),
  )
  for (const reference of references) {
    const [kind, name] = reference.split('/') as ['schemas' | 'responses', string]
    expect(document.components[kind][name], reference).toBeTruthy()
  }
  expect([...references]).toEqual(
    expect.arrayContaining(['schemas/Customer', 'schemas/CustomerPage', 'schemas/Problem']),
  )
  const list = document.paths['/api/v1/customers']!.get!.responses['200']!
  expect(list.content!['application/json']!.schema).toEqual({ $ref: '#/components/schemas/CustomerPage' })
})

test('every example is what the API would take', () => {
  for (const endpoint of server.app.mounted) {
    const { method, path, body, query } = endpoint
    if (body)
      expect([method, path, wrongFields(body, exampleBody(endpoint), 'body')]).toEqual([method, path, []])
    if (query)
      expect([method, path, wrongFields(query, exampleQuery(endpoint), 'query')]).toEqual([method, path, []])
  }
})

test('every example of a shape fits it', () => {
  for (const [name, { examples }] of Object.entries(document.components.schemas)) {
    const shape = shapesByName.get(name)
    if (shape) expect([name, wrongFields(shape as TSchema, examples![0], 'body')]).toEqual([name, []])
  }
})

test.each(['en', 'zh-CN'] as const)(
  'the page tells of everything, in %s, with nothing from elsewhere',
  async (lang) => {
    const answer = await get(`/api/docs?lang=${lang}`)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['content-language']).toBe(lang)
    expect(answer.body).toContain(`<html lang="${lang}">`)
    const ids = [...answer.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(operations().map(({ operation }) => operation.operationId)))
    expect(ids).toEqual(expect.arrayContaining(Object.keys(problems)))
    const links = [...answer.body.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, target]) => target!)
    for (const link of links.filter((each) => each.startsWith('#'))) expect(ids).toContain(link.slice(1))
    expect(links.filter((link) => !/^(#|\/api\/|\/icon\.svg$)/.test(link))).toEqual([])
    expect(answer.body).not.toMatch(/<script|style="|undefined|\[object/)
  },
)

test('the language is that of the browser until another is chosen', async () => {
  expect((await get('/api/docs', { 'accept-language': 'zh-CN,zh;q=0.9' })).headers['content-language']).toBe(
    'zh-CN',
  )
  expect((await get('/api/docs', { 'accept-language': 'de' })).headers['content-language']).toBe('en')
  expect((await get('/api/docs?lang=<script>')).headers['content-language']).toBe('en')
})

test('a problem points to where it is explained', async () => {
  const { type } = (await get('/api/v1/me')).json() as { type: string }
  expect(type).toBe('/api/docs#access.not_signed_in')
  expect((await get('/api/docs')).body).toContain('<tr id="access.not_signed_in">')
})

test('the commands on the page can be pasted into a shell', async () => {
  const { body } = await get('/api/docs')
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  }
  const commands = [...body.matchAll(/<code>((?:export|curl)[^<]*)<\/code>/g)].map(([, text]) =>
    text!.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!),
  )
  expect(commands.length).toBeGreaterThan(operations().length)
  const { status, stderr } = spawnSync('sh', ['-n'], { input: commands.join('\n') })
  expect([status, String(stderr)]).toEqual([0, ''])
})

test('what has not changed is not sent again', async () => {
  for (const url of ['/api/openapi.json', '/api/docs', '/api/docs.css']) {
    const { headers } = await get(url)
    expect(headers['cache-control']).toBe('no-cache')
    expect((await get(url, { 'if-none-match': headers.etag as string })).statusCode).toBe(304)
  }
})
