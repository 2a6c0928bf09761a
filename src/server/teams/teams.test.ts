import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer } from '../../../test/server.ts'
import * as contract from '../../shared/people.ts'

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())

const create = (name: string, parentId: string | null = null) =>
  admin.ok(contract.createTeam, { body: { name, parentId } })
const move = (id: string, parentId: string | null) =>
  admin.call(contract.changeTeam, { params: { id }, body: { parentId } })

test('teams form a tree with their members counted', async () => {
  const sales = await create(' 销售中心 ')
  const east = await create('华东组', sales.id)
  const member = await server.join('member', { teamId: east.id })
  await server.join('member', { teamId: east.id })
  await admin.ok(contract.changeUser, { params: { id: member.userId }, body: { active: false } })
  const { items } = await admin.ok(contract.listTeams)
  expect(items.find(({ id }) => id === east.id)).toEqual({ ...east, parentId: sales.id, memberCount: 1 })
  expect(sales).toMatchObject({ name: '销售中心', parentId: null, memberCount: 0, version: 1 })
})

test('a team can be moved, but never below itself', async () => {
  const [top, middle] = [await create('top'), await create('middle')]
  const bottom = await create('bottom', middle.id)
  expect((await move(middle.id, top.id)).statusCode).toBe(200)
  for (const below of [top.id, middle.id, bottom.id]) {
    const refused = await move(top.id, below)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'teams.cycle'])
  }
  expect((await move(bottom.id, null)).json()).toMatchObject({ parentId: null, version: 2 })
})

test('two moves at once, each fine by itself, can’t make a circle', async () => {
  for (let round = 0; round < 5; round++) {
    const [one, other] = [await create('one'), await create('other')]
    const answers = await Promise.all([move(one.id, other.id), move(other.id, one.id)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  }
})

test('a team with members or teams below it can’t be removed', async () => {
  const parent = await create('parent')
  const child = await create('child', parent.id)
  await server.join('member', { teamId: child.id })
  for (const { id } of [parent, child])
    expect(await admin.refused(contract.removeTeam, { params: { id } })).toMatchObject({
      status: 409,
      code: 'teams.not_empty',
    })
  const empty = await create('empty', parent.id)
  await admin.ok(contract.removeTeam, { params: { id: empty.id } })
  expect((await admin.call(contract.removeTeam, { params: { id: empty.id } })).statusCode).toBe(404)
})

test('a parent that isn’t there is refused; a change that lost the race too', async () => {
  const nowhere = '00000000-0000-7000-8000-000000000000'
  const problem = await admin.refused(contract.createTeam, { body: { name: 'x', parentId: nowhere } })
  expect(problem.errors).toMatchObject([{ path: '/parentId', code: 'field.unknown_reference' }])
  const team = await create('racing')
  expect((await move(team.id, nowhere)).statusCode).toBe(422)
  const params = { id: team.id }
  const headers = { 'if-match': '"1"' }
  await admin.ok(contract.changeTeam, { params, body: { name: 'first' }, headers })
  const late = await admin.call(contract.changeTeam, { params, body: { name: 'second' }, headers })
  expect(late.statusCode).toBe(412)
  const same = await admin.ok(contract.changeTeam, { params, body: { name: 'first' } })
  expect(same.version).toBe(2)
})

test('a team cannot come to lie below itself by an id in capitals', async () => {
  const above = await server.admin.ok(contract.createTeam, { body: { name: 'Above' } })
  const below = await server.admin.ok(contract.createTeam, { body: { name: 'Below', parentId: above.id } })
  const { code } = await server.admin.refused(contract.changeTeam, {
    params: { id: above.id },
    body: { parentId: below.id.toUpperCase() },
  })
  expect(code).toBe('teams.cycle')
})
