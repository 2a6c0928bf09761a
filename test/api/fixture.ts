import { recordCommunication, uploadAttachment } from '../../src/shared/communications.ts'
import { createContact, createContactPoint, createCustomer } from '../../src/shared/customers.ts'
import type { Endpoint } from '../../src/shared/endpoint.ts'
import { scheduleFollowUp } from '../../src/shared/follow-ups.ts'
import { createProduct, enterOrder, recordPayment } from '../../src/shared/orders.ts'
import { createRole, createTeam, inviteUser } from '../../src/shared/people.ts'
import { saveView } from '../../src/shared/saved-views.ts'
import { createApiKey, listSessions } from '../../src/shared/session.ts'
import type { Caller } from '../server.ts'
import { nameOf } from './contracts.ts'

/** One of everything, fresh: what an endpoint's parameters can name. */
export type Fixture = Awaited<ReturnType<typeof makeFixture>>

let made = 0

/** @param owner whose customer it is @param admin who makes the reference data @param caller whose own key and view */
export const makeFixture = async (admin: Caller, owner: Caller, caller: Caller | undefined) => {
  const n = ++made
  const customer = await owner.ok(createCustomer, { body: { kind: 'company', name: `夹具 ${n}` } })
  const params = { customerId: customer.id }
  const contact = await owner.ok(createContact, { params, body: { name: '王芳' } })
  const point = await owner.ok(createContactPoint, {
    params,
    body: { type: 'email', value: 'a@example.com' },
  })
  const attachment = await upload(owner, customer.id)
  const communication = await owner.ok(recordCommunication, {
    params,
    body: { channel: 'phone', direction: 'outbound', content: '你好', attachmentIds: [attachment] },
  })
  const followUp = await owner.ok(scheduleFollowUp, {
    params,
    body: { content: '回访', dueOn: '2026-03-05' },
  })
  const order = await owner.ok(enterOrder, {
    params,
    body: { items: [{ name: '茶', quantity: 1, unitPrice: cny(100) }] },
  })
  const payment = await owner.ok(recordPayment, {
    params: { ...params, id: order.id },
    body: { amount: cny(50) },
  })
  const product = await admin.ok(createProduct, { body: { code: `M-${n}`, name: '龙井' } })
  const team = await admin.ok(createTeam, { body: { name: `部门 ${n}` } })
  const role = await admin.ok(createRole, {
    body: { name: `角色 ${n}`, scope: 'own', permissions: ['customers.read'], fieldRules: [] },
  })
  const usedRole = await admin.ok(createRole, {
    body: { name: `在用角色 ${n}`, scope: 'own', permissions: [], fieldRules: [] },
  })
  const user = await admin.ok(inviteUser, {
    body: { name: '新人', email: `new-${n}@example.com`, roleId: usedRole.id, password: 'long enough 123' },
  })
  const own = caller && (await ownThings(caller, n))
  return {
    customer: customer.id,
    contact: contact.id,
    point: point.id,
    communication: communication.id,
    followUp: followUp.id,
    order: order.id,
    payment: payment.id,
    attachment,
    product: product.id,
    team: team.id,
    role: role.id,
    user: user.user.id,
    ...own,
  }
}

export const cny = (amount: number) => ({ amount, currency: 'CNY' })

const ownThings = async (caller: Caller, n: number) => {
  const key = await caller.ok(createApiKey, { body: { name: `key ${n}` } })
  const view = await caller.ok(saveView, { body: { list: 'customers', name: `视图 ${n}`, shared: false } })
  const { items } = await caller.ok(listSessions)
  return { apiKey: key.id, savedView: view.id, session: items[0]?.id }
}

const boundary = 'rapport-test-boundary'
export const multipart = (content = '你好', name = '说明.txt') => ({
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  payload: [
    `--${boundary}`,
    `content-disposition: form-data; name="file"; filename="${name}"`,
    'content-type: text/plain',
    '',
    content,
    `--${boundary}--`,
    '',
  ].join('\r\n'),
})

const upload = async (owner: Caller, customerId: string): Promise<string> => {
  const { headers, payload } = multipart()
  const answer = await owner.call(uploadAttachment, { params: { customerId }, headers, payload })
  return answer.json().id
}

/** The parameters that lead an endpoint to the fixture's rows. */
export const paramsFor = (endpoint: Endpoint, fixture: Fixture): Record<string, string> => {
  const kinds: [RegExp, string | undefined][] = [
    [/^\/customers\/:customerId\/contacts\//, fixture.contact],
    [/^\/customers\/:customerId\/contact-points\//, fixture.point],
    [/^\/customers\/:customerId\/communications\//, fixture.communication],
    [/^\/customers\/:customerId\/attachments\//, fixture.attachment],
    [/^\/customers\/:customerId\/follow-ups\//, fixture.followUp],
    [/^\/customers\/:customerId\/orders\/:orderId\/payments\//, fixture.payment],
    [/^\/customers\/:customerId\/orders\//, fixture.order],
    [/^\/customers\//, fixture.customer],
    [/^\/products\//, fixture.product],
    [/^\/users\//, fixture.user],
    [/^\/teams\//, fixture.team],
    [/^\/roles\//, fixture.role],
    [/^\/saved-views\//, fixture.savedView],
    [/^\/me\/api-keys\//, fixture.apiKey],
    [/^\/me\/sessions\//, fixture.session],
  ]
  const id =
    kinds.find(([pattern]) => pattern.test(endpoint.path))?.[1] ?? '01900000-0000-7000-8000-000000000000'
  return { id, customerId: fixture.customer, orderId: fixture.order }
}

/** A body that each endpoint takes; an endpoint with a body and no example here fails the tests that go through all. */
export const bodyFor = (endpoint: Endpoint, fixture: Fixture, userId: string): unknown => {
  const { customer, communication } = fixture
  const n = ++made
  const bodies: Record<string, unknown> = {
    'POST /customers': { kind: 'person', name: '张三' },
    'POST /customers/batch': { items: [{ kind: 'person', name: '李四' }] },
    'PATCH /customers/:id': { industry: '茶' },
    'POST /customers/changes': { ids: [customer], addTags: ['VIP'] },
    'POST /customers/:customerId/contacts': { name: '刘洋' },
    'PATCH /customers/:customerId/contacts/:id': { title: '经理' },
    'POST /customers/:customerId/contact-points': { type: 'wechat', value: 'rapport' },
    'PATCH /customers/:customerId/contact-points/:id': { note: '工作时间' },
    'POST /customers/:customerId/communications': {
      channel: 'visit',
      direction: 'outbound',
      content: '拜访',
    },
    'PATCH /customers/:customerId/communications/:id': { content: '拜访了' },
    'POST /communications/batch': { items: [{ customerId: customer, channel: 'sms', direction: 'inbound' }] },
    'POST /customers/:customerId/follow-ups': {
      content: '寄样品',
      dueOn: '2026-03-06',
      communicationId: communication,
    },
    'PATCH /customers/:customerId/follow-ups/:id': { priority: 'high' },
    'PUT /customers/:customerId/follow-ups/:id/completion': { outcome: '已联系' },
    'PUT /customers/:customerId/follow-ups/:id/cancellation': {},
    'POST /customers/:customerId/orders': { items: [{ name: '茶', quantity: 2, unitPrice: cny(9900) }] },
    'PATCH /customers/:customerId/orders/:id': { note: '加急' },
    'POST /orders/batch': { items: [{ customerId: customer, items: [] }] },
    'POST /customers/:customerId/orders/:id/payments': { amount: cny(10) },
    'POST /products': { code: `N-${n}`, name: '碧螺春' },
    'PATCH /products/:id': { note: '春茶' },
    'PATCH /organisation': { name: '云雀茶业' },
    'POST /setup': {
      token: 'x',
      locale: 'en',
      name: 'Eve',
      email: 'eve@example.com',
      password: 'long enough 123',
      sampleData: false,
    },
    'POST /session': { email: 'nobody@example.com', password: 'wrong' },
    'PATCH /me': { name: 'Me' },
    'PUT /me/password': { current: 'wrong', password: 'long enough 456' },
    'POST /me/api-keys': { name: `key ${n}` },
    'POST /users': { name: '新人', email: `user-${n}@example.com`, roleId: fixture.role },
    'PATCH /users/:id': { name: '改名' },
    'POST /password-links/check': { token: 'x' },
    'POST /password-links': { token: 'x', password: 'long enough 123' },
    'POST /teams': { name: `新部门 ${n}` },
    'PATCH /teams/:id': { name: `改名部门 ${n}` },
    'POST /roles': { name: `新角色 ${n}`, scope: 'own', permissions: [], fieldRules: [] },
    'PATCH /roles/:id': { scope: 'team' },
    'POST /saved-views': { list: 'customers', name: '视图', shared: false },
    'PATCH /saved-views/:id': { name: '新视图' },
    'PUT /customers/:id/owner': { ownerId: userId },
  }
  return bodies[nameOf(endpoint)]
}
