import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../../test/server.ts'
import * as contract from '../../shared/saved-views.ts'

let server: TestServer
let one: Caller
let other: Caller
beforeAll(async () => {
  server = await testServer()
  one = await server.join('member')
  other = await server.join('member')
})
afterAll(() => server.stop())

const filter = JSON.stringify({ field: 'ownerId', operator: 'eq', value: 'me' })
const save = (by: Caller, input: Partial<contract.SavedViewInput> = {}) =>
  by.ok(contract.saveView, {
    body: { list: 'customers', name: '我的客户', shared: false, filter, ...input },
  })
const idsFor = async (who: Caller, list?: string) =>
  (await who.ok(contract.listSavedViews, { query: { list } })).items.map(({ id }) => id)

test('a view keeps what a list shows, for oneself alone until it is shared', async () => {
  const view = await save(one, { sort: '-createdAt', columns: ['name', 'stage'] })
  expect(view).toEqual({
    id: view.id,
    list: 'customers',
    name: '我的客户',
    shared: false,
    own: true,
    filter,
    sort: '-createdAt',
    columns: ['name', 'stage'],
  })
  expect(await idsFor(one, 'customers')).toContain(view.id)
  expect(await idsFor(one, 'orders')).not.toContain(view.id)
  expect(await idsFor(other)).not.toContain(view.id)
  await one.ok(contract.changeSavedView, { params: { id: view.id }, body: { shared: true } })
  const { items } = await other.ok(contract.listSavedViews)
  expect(items.find(({ id }) => id === view.id)).toEqual({ ...view, shared: true, own: false })
})

test('only its owner changes it, and whoever administrates the organisation if it is shared', async () => {
  const [shared, own] = [await save(one, { shared: true }), await save(one)]
  for (const { id } of [shared, own]) {
    const params = { id }
    const body = { name: 'Mine' }
    expect((await other.call(contract.changeSavedView, { params, body })).statusCode).toBe(404)
    expect((await other.call(contract.removeSavedView, { params })).statusCode).toBe(404)
  }
  expect((await server.admin.call(contract.removeSavedView, { params: { id: own.id } })).statusCode).toBe(404)
  await server.admin.ok(contract.removeSavedView, { params: { id: shared.id } })
  await one.ok(contract.removeSavedView, { params: { id: own.id } })
  expect((await one.call(contract.removeSavedView, { params: { id: own.id } })).statusCode).toBe(404)
})

test('what was kept can be taken out again', async () => {
  const { id } = await save(one, { sort: 'name', columns: ['name'] })
  const body = { filter: null, sort: null, columns: null }
  expect(await one.ok(contract.changeSavedView, { params: { id }, body })).toMatchObject({
    ...body,
    name: '我的客户',
  })
})

test.each([
  ['a filter that is no JSON', { filter: '{' }, '/filter'],
  ['a filter with a zero byte', { filter: '"\u0000"' }, '/filter'],
  ['a filter as an object', { filter: {} }, '/filter'],
  ['a sort with a line break', { sort: 'a\nb' }, '/sort'],
  ['too many columns', { columns: Array.from({ length: 61 }, (_, i) => `c${i}`) }, '/columns'],
  ['a blank name', { name: ' ' }, '/name'],
])('%s is refused', async (_, wrong, path) => {
  const body = { list: 'customers', name: 'x', shared: false, ...wrong }
  expect(await one.refused(contract.saveView, { body })).toMatchObject({ status: 422, errors: [{ path }] })
})
