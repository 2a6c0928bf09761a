import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer, worldNow } from '../../../test/server.ts'
import * as contract from '../../shared/communications.ts'
import {
  createContact,
  createCustomer,
  getCustomer,
  releaseCustomer,
  trashCustomer,
} from '../../shared/customers.ts'
import { getFollowUp } from '../../shared/follow-ups.ts'

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())

const customerOf = async (caller: Caller, name = '张三'): Promise<string> =>
  (await caller.ok(createCustomer, { body: { kind: 'person', name } })).id
const statsOf = async (caller: Caller, id: string) => (await caller.ok(getCustomer, { params: { id } })).stats
const nobody = '00000000-0000-7000-8000-000000000000'
const call = { channel: 'phone', direction: 'outbound', content: '问了退款的进度' } as const

test('a call is recorded just now, by whoever records it, and counted', async () => {
  const customerId = await customerOf(admin)
  const made = await admin.ok(contract.recordCommunication, {
    params: { customerId },
    body: { ...call, durationSeconds: 95, outcome: 'reached' },
  })
  expect(made).toMatchObject({
    customerId,
    customerName: '张三',
    occurredAt: '2026-03-04T02:00:00Z',
    user: { id: admin.userId, name: 'Admin' },
    durationSeconds: 95,
    outcome: 'reached',
    followUpId: null,
    editedAt: null,
    version: 1,
  })
  expect(await admin.ok(contract.getCommunication, { params: { customerId, id: made.id } })).toEqual(made)
  expect(await statsOf(admin, customerId)).toMatchObject({
    communicationCount: 1,
    lastContactAt: '2026-03-04T02:00:00Z',
    lastInboundAt: null,
  })
})

test('the next step is promised in the same transaction: refused together, kept together', async () => {
  const customerId = await customerOf(admin)
  const params = { customerId }
  const refused = await admin.refused(contract.recordCommunication, {
    params,
    body: { ...call, followUp: { content: 'Call again' } },
  })
  expect(refused.errors).toMatchObject([{ path: '/followUp/dueAt', code: 'field.exactly_one' }])
  expect((await statsOf(admin, customerId)).communicationCount).toBe(0)
  const made = await admin.ok(contract.recordCommunication, {
    params,
    body: { ...call, followUp: { content: '回电告知退款', dueAt: '2026-03-05T09:30:00+08:00' } },
  })
  const followUp = await admin.ok(getFollowUp, { params: { customerId, id: made.followUpId! } })
  expect(followUp).toMatchObject({ communicationId: made.id, communicationChannel: 'phone', state: 'open' })
  expect(await statsOf(admin, customerId)).toMatchObject({
    communicationCount: 1,
    openFollowUpCount: 1,
    nextFollowUpAt: '2026-03-05T01:30:00Z',
  })
})

test('those who took part are users and contacts of this customer, each once', async () => {
  const [customerId, elsewhere] = [await customerOf(admin, '云帆公司'), await customerOf(admin, '别家')]
  const contact = await admin.ok(createContact, { params: { customerId }, body: { name: '李娜' } })
  const stranger = await admin.ok(createContact, {
    params: { customerId: elsewhere },
    body: { name: '王五' },
  })
  const made = await admin.ok(contract.recordCommunication, {
    params: { customerId },
    body: {
      ...call,
      contactId: contact.id.toUpperCase(),
      participantIds: [contact.id, admin.userId.toUpperCase()],
    },
  })
  expect(made).toMatchObject({ contactId: contact.id, contactName: '李娜' })
  expect(made.participants).toEqual([
    { kind: 'contact', id: contact.id, name: '李娜' },
    { kind: 'user', id: admin.userId, name: 'Admin' },
  ])
  const refused = await admin.refused(contract.recordCommunication, {
    params: { customerId },
    body: {
      ...call,
      contactId: stranger.id,
      participantIds: [admin.userId, nobody],
      attachmentIds: [nobody],
    },
  })
  expect(refused).toMatchObject({ status: 422 })
  expect(refused.errors!.map(({ path, code }) => [path, code])).toEqual([
    ['/contactId', 'field.unknown_reference'],
    ['/participantIds/1', 'field.unknown_reference'],
    ['/attachmentIds/0', 'field.unknown_reference'],
  ])
})

test.each([
  [
    'a day that does not exist',
    { occurredAt: '2026-02-30T10:00:00Z' },
    '/occurredAt',
    'field.not_an_instant',
  ],
  ['next week', { occurredAt: '2026-03-11T10:00:00Z' }, '/occurredAt', 'communications.in_future'],
  ['a negative duration', { durationSeconds: -1 }, '/durationSeconds', 'field.too_small'],
  ['an unknown channel', { channel: 'pigeon' }, '/channel', 'field.not_one_of'],
  ['an unknown field', { mood: 'good' }, '/mood', 'field.unknown'],
  ['a control character', { content: 'a\u0000b' }, '/content', 'field.forbidden_characters'],
  ['a lone surrogate', { subject: 'a\ud800' }, '/subject', 'field.forbidden_characters'],
  ['one character too many', { content: '长'.repeat(100_001) }, '/content', 'field.too_long'],
  [
    'a follow-up of another communication',
    { followUp: { content: 'x', dueOn: '2026-03-09', communicationId: nobody } },
    '/followUp/communicationId',
    'field.unknown_reference',
  ],
])('%s is refused with its path and changes nothing', async (_, wrong, path, code) => {
  const customerId = await customerOf(admin)
  const problem = await admin.refused(contract.recordCommunication, {
    params: { customerId },
    body: { ...call, ...wrong },
  })
  expect(problem).toMatchObject({ status: 422, code: 'request.invalid', errors: [{ path, code }] })
  expect((await statsOf(admin, customerId)).communicationCount).toBe(0)
})

test('a text of 100,000 characters is kept whole and found by words at its end', async () => {
  const customerId = await customerOf(admin)
  const content = `${'今天讨论了合同条款。'.repeat(9_999)}结尾是凤凰传奇`.slice(0, 100_000)
  const made = await admin.ok(contract.recordCommunication, {
    params: { customerId },
    body: { ...call, content },
  })
  expect(made.content).toBe(content)
  const found = await admin.ok(contract.listCommunications, { query: { q: '凤凰传奇' } })
  expect(found.items.map(({ id }) => id)).toEqual([made.id])
})

test('an edit keeps what was said before, with who and when; the same again changes nothing', async () => {
  const customerId = await customerOf(admin)
  const contact = await admin.ok(createContact, { params: { customerId }, body: { name: '小周' } })
  const made = await admin.ok(contract.recordCommunication, { params: { customerId }, body: call })
  const params = { customerId, id: made.id }
  server.travelTo(new Date('2026-03-04T03:00:00Z'))
  const edited = await admin.ok(contract.editCommunication, {
    params,
    body: { content: '客户要求换货', contactId: contact.id, occurredAt: '2026-03-04T10:00:00+08:00' },
  })
  expect(edited).toMatchObject({ content: '客户要求换货', version: 2, editedAt: '2026-03-04T03:00:00Z' })
  const again = await admin.ok(contract.editCommunication, { params, body: { content: '客户要求换货' } })
  expect(again).toEqual(edited)
  server.travelTo(worldNow)
  const { items } = await admin.ok(contract.listEdits, { params })
  expect(items).toEqual([
    {
      at: '2026-03-04T03:00:00Z',
      by: { id: admin.userId, name: 'Admin' },
      changes: {
        content: { before: call.content, after: '客户要求换货' },
        contact: { before: null, after: { id: contact.id, name: '小周' } },
        participants: { before: [], after: [{ kind: 'contact', id: contact.id, name: '小周' }] },
      },
    },
  ])
  const found = async (q: string) => (await admin.ok(contract.listCommunications, { query: { q } })).items
  expect((await found('换货')).map(({ id }) => id)).toEqual([made.id])
  expect((await found('退款的进度')).map(({ id }) => id)).not.toContain(made.id)
})

test('an edit that lost the race is refused with 412; a moved time counts again', async () => {
  const customerId = await customerOf(admin)
  const made = await admin.ok(contract.recordCommunication, { params: { customerId }, body: call })
  const params = { customerId, id: made.id }
  const change = { occurredAt: '2026-03-01T09:00:00+08:00', direction: 'inbound' as const }
  await admin.ok(contract.editCommunication, { params, body: change, headers: { 'if-match': '"1"' } })
  const late = await admin.call(contract.editCommunication, {
    params,
    body: { content: 'late' },
    headers: { 'if-match': '"1"' },
  })
  expect(late.statusCode).toBe(412)
  expect(await statsOf(admin, customerId)).toMatchObject({
    lastContactAt: '2026-03-01T01:00:00Z',
    lastInboundAt: '2026-03-01T01:00:00Z',
  })
})

test('who took part can be replaced; a contact who has gone to the trash since may stay', async () => {
  const customerId = await customerOf(admin)
  const [one, two] = [
    await admin.ok(createContact, { params: { customerId }, body: { name: '甲' } }),
    await admin.ok(createContact, { params: { customerId }, body: { name: '乙' } }),
  ]
  const made = await admin.ok(contract.recordCommunication, {
    params: { customerId },
    body: { ...call, contactId: one.id, participantIds: [admin.userId] },
  })
  const params = { customerId, id: made.id }
  const names = async (body: Record<string, unknown>) =>
    (await admin.ok(contract.editCommunication, { params, body })).participants.map(({ name }) => name)
  expect(await names({ contactId: two.id })).toEqual(['乙', 'Admin'])
  await server.services.db
    .updateTable('contacts')
    .set({ trashed_at: worldNow })
    .where('id', '=', two.id)
    .execute()
  expect(await names({ participantIds: [two.id], contactId: two.id })).toEqual(['乙'])
  expect(await names({ contactId: null, participantIds: [] })).toEqual([])
  const gone = await admin.refused(contract.editCommunication, { params, body: { contactId: two.id } })
  expect(gone.errors).toMatchObject([{ path: '/contactId', code: 'field.unknown_reference' }])
})

test('one in the trash is no longer counted, its promise stands, and it comes back whole', async () => {
  const customerId = await customerOf(admin)
  const made = await admin.ok(contract.recordCommunication, {
    params: { customerId },
    body: { ...call, followUp: { content: '寄样品', dueOn: '2026-03-09' } },
  })
  const params = { customerId, id: made.id }
  await admin.ok(contract.trashCommunication, { params })
  expect((await admin.call(contract.trashCommunication, { params })).statusCode).toBe(404)
  expect((await admin.call(contract.getCommunication, { params })).statusCode).toBe(404)
  expect((await admin.call(contract.listEdits, { params })).statusCode).toBe(404)
  expect(await statsOf(admin, customerId)).toMatchObject({
    communicationCount: 0,
    lastContactAt: null,
    openFollowUpCount: 1,
  })
  const back = await admin.ok(contract.restoreCommunication, { params })
  expect(back).toMatchObject({ content: call.content, followUpId: made.followUpId })
  expect((await statsOf(admin, customerId)).communicationCount).toBe(1)
})

test("nothing said to another member's customer can be found, read, edited or trashed", async () => {
  const [mine, other] = [await server.join('member'), await server.join('member')]
  const customerId = await customerOf(mine)
  const body = { ...call, content: '只有我知道的秘方' }
  const made = await mine.ok(contract.recordCommunication, { params: { customerId }, body })
  const params = { customerId, id: made.id }
  for (const endpoint of [contract.getCommunication, contract.trashCommunication, contract.listEdits])
    expect((await other.call(endpoint, { params })).statusCode).toBe(404)
  expect((await other.call(contract.editCommunication, { params, body: { content: 'x' } })).statusCode).toBe(
    404,
  )
  const ofCustomer = { params: { customerId } }
  expect((await other.call(contract.listCustomerCommunications, ofCustomer)).statusCode).toBe(404)
  expect((await other.call(contract.recordCommunication, { ...ofCustomer, body })).statusCode).toBe(404)
  const found = await other.ok(contract.listCommunications, { query: { q: '秘方' } })
  expect(found).toEqual({ items: [], next: null, total: { count: 0, exact: true } })
})

test('the pool is open to all, the trash to nobody', async () => {
  const [mine, other] = [await server.join('member'), await server.join('member')]
  const customerId = await customerOf(mine)
  const made = await mine.ok(contract.recordCommunication, { params: { customerId }, body: call })
  const params = { customerId, id: made.id }
  await mine.ok(releaseCustomer, { params: { id: customerId } })
  expect((await other.ok(contract.getCommunication, { params })).id).toBe(made.id)
  await admin.ok(trashCustomer, { params: { id: customerId } })
  expect((await admin.call(contract.getCommunication, { params })).statusCode).toBe(404)
})

test('the list is filtered by channel, direction, user and time, searched by words, sorted and paged', async () => {
  const rep = await server.join('member')
  const customerId = await customerOf(rep)
  const params = { customerId }
  for (const [at, channel, content] of [
    ['2026-03-01T01:00:00Z', 'phone', 'asked about the refund'],
    ['2026-03-02T01:00:00Z', 'wechat', '问了退款'],
    ['2026-03-03T01:00:00Z', 'phone', '报价已发'],
  ] as const)
    await rep.ok(contract.recordCommunication, {
      params,
      body: { channel, direction: 'inbound', occurredAt: at, content },
    })
  const contents = async (query: Record<string, unknown>) =>
    (await rep.ok(contract.listCommunications, { query })).items.map(({ content }) => content)
  expect(await contents({})).toEqual(['报价已发', '问了退款', 'asked about the refund'])
  expect(await contents({ sort: 'occurredAt', limit: 1 })).toEqual(['asked about the refund'])
  expect(await contents({ q: '退款' })).toEqual(['问了退款'])
  expect(await contents({ q: 'refunds' })).toEqual(['asked about the refund'])
  expect(await contents({ q: '？！' })).toEqual([])
  const filter = (field: string, operator: string, value: unknown) => ({
    filter: JSON.stringify({ field, operator, value }),
  })
  expect(await contents(filter('channel', 'eq', 'phone'))).toEqual(['报价已发', 'asked about the refund'])
  expect(await contents(filter('occurredAt', 'lt', '2026-03-02'))).toEqual(['asked about the refund'])
  expect(await contents(filter('userId', 'eq', 'me'))).toHaveLength(3)
  const first = await rep.ok(contract.listCustomerCommunications, { params, query: { limit: 2 } })
  expect(first.total).toEqual({ count: 3, exact: true })
  const rest = await rep.ok(contract.listCustomerCommunications, {
    params,
    query: { limit: 2, after: first.next! },
  })
  expect(rest.items.map(({ content }) => content)).toEqual(['asked about the refund'])
  expect(rest.next).toBeNull()
})

test('a batch answers for each row and counts each customer once', async () => {
  const [mine, other] = [await server.join('member'), await server.join('member')]
  const [customerId, secret] = [await customerOf(mine), await customerOf(other)]
  const answer = await mine.ok(contract.createCommunications, {
    body: {
      items: [
        { ...call, customerId, occurredAt: '2026-03-01T00:00:00Z' },
        { ...call, customerId: secret },
        { ...call, customerId: nobody },
        { ...call, customerId, channel: 'pigeon' },
        { ...call, customerId, contactId: nobody },
        { ...call, customerId, followUp: { content: 'x', dueOn: '2026-03-09', assigneeId: other.userId } },
        { ...call, customerId: customerId.toUpperCase(), direction: 'inbound' },
        { ...call, customerId, followUp: { content: '寄样品', dueOn: '2026-03-09' } },
      ],
    },
  })
  expect(answer).toMatchObject({ created: 3, refused: 5 })
  expect(answer.items.map(({ status }) => status)).toEqual([201, 422, 422, 422, 422, 422, 201, 201])
  const errors = answer.items.flatMap(({ problem }) => problem?.errors ?? [])
  expect(errors.map(({ path, code }) => [path, code])).toEqual([
    ['/customerId', 'field.unknown_reference'],
    ['/customerId', 'field.unknown_reference'],
    ['/channel', 'field.not_one_of'],
    ['/contactId', 'field.unknown_reference'],
    ['/followUp/assigneeId', 'follow_ups.assignee_cannot_see'],
  ])
  expect(await statsOf(mine, customerId)).toMatchObject({
    communicationCount: 3,
    openFollowUpCount: 1,
    lastContactAt: '2026-03-04T02:00:00Z',
    lastInboundAt: '2026-03-04T02:00:00Z',
  })
  expect((await statsOf(other, secret)).communicationCount).toBe(0)
  const { countWrong } = await import('../customer-stats/customer-stats.ts')
  expect(await countWrong(await admin.ctx())).toBe(0)
})

test('an idempotency key records once, however often it is sent', async () => {
  const customerId = await customerOf(admin)
  const request = { params: { customerId }, body: call, headers: { 'idempotency-key': 'call-1' } }
  const first = await admin.ok(contract.recordCommunication, request)
  expect(await admin.ok(contract.recordCommunication, request)).toEqual(first)
  expect((await statsOf(admin, customerId)).communicationCount).toBe(1)
})

test('whoever may only read can neither record nor edit', async () => {
  const reader = await server.join('read_only')
  const customerId = await customerOf(admin)
  const made = await admin.ok(contract.recordCommunication, { params: { customerId }, body: call })
  const params = { customerId, id: made.id }
  expect((await reader.ok(contract.getCommunication, { params })).content).toBe(call.content)
  const refused = await reader.call(contract.recordCommunication, { params: { customerId }, body: call })
  expect(refused.statusCode).toBe(403)
  expect((await reader.call(contract.editCommunication, { params, body: {} })).statusCode).toBe(403)
  expect((await reader.call(contract.trashCommunication, { params })).statusCode).toBe(403)
})
