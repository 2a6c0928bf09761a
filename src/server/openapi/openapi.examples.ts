import * as communications from '../../shared/communications.ts'
import * as customers from '../../shared/customers.ts'
import type { Endpoint } from '../../shared/endpoint.ts'
import * as followUps from '../../shared/follow-ups.ts'
import * as orders from '../../shared/orders.ts'
import * as people from '../../shared/people.ts'
import * as session from '../../shared/session.ts'
import { plainOf } from './openapi.json-schema.ts'
import { sampleOf } from './openapi.samples.ts'

const id = '0195b7a2-4c00-7d3e-8f21-5a6b7c8d9e0f'

/** Bodies as somebody would really send them, where one made from the shape alone would teach little. */
const bodies = new Map<Endpoint, unknown>([
  [
    customers.createCustomer,
    {
      kind: 'person',
      name: '张三',
      source: 'referral',
      stage: 'new',
      tags: ['VIP'],
      contactPoints: [{ type: 'phone', value: '138 0000 0000', label: '手机' }],
    },
  ],
  [
    customers.createCustomers,
    {
      items: [
        { kind: 'company', name: '云雀茶业' },
        { kind: 'person', name: 'Anna Becker', tags: ['export'] },
      ],
    },
  ],
  [customers.updateCustomer, { stage: 'negotiating', level: 'A' }],
  [customers.assignCustomer, { ownerId: id }],
  [
    communications.recordCommunication,
    {
      channel: 'phone',
      direction: 'inbound',
      occurredAt: '2026-03-04T10:05:00+08:00',
      durationSeconds: 300,
      content: '想把龙井换成明前的，周四前给报价',
      followUp: { content: '发明前龙井报价', dueAt: '2026-03-05T09:30:00+08:00', priority: 'high' },
    },
  ],
  [
    communications.createCommunications,
    {
      items: [
        {
          customerId: id,
          channel: 'email',
          direction: 'outbound',
          occurredAt: '2026-03-04T10:05:00+08:00',
          subject: 'Quotation',
          content: 'Please find our offer for 20 boxes of Longjing.',
        },
      ],
    },
  ],
  [communications.editCommunication, { outcome: '已报价' }],
  [followUps.scheduleFollowUp, { content: '发明前龙井报价', dueOn: '2026-03-05' }],
  [followUps.changeFollowUp, { dueOn: '2026-03-06' }],
  [
    followUps.completeFollowUp,
    { outcome: '已发报价，周五再联系', next: { content: '确认是否下单', dueOn: '2026-03-06' } },
  ],
  [
    orders.enterOrder,
    {
      number: 'S-2026-0001',
      orderedAt: '2026-03-04T11:00:00+08:00',
      status: 'confirmed',
      channel: 'shop',
      currency: 'CNY',
      items: [{ name: '明前龙井 250 g', quantity: 2, unitPrice: { amount: 68_000, currency: 'CNY' } }],
    },
  ],
  [people.inviteUser, { name: 'Anna Becker', email: 'anna@example.com', roleId: id }],
  [session.createApiKey, { name: 'ERP' }],
])

/** The body to show for an endpoint; a PATCH without one shows its first field. */
export const exampleBody = (endpoint: Endpoint): unknown => {
  if (!endpoint.body) return undefined
  const written = bodies.get(endpoint)
  if (written !== undefined) return written
  const schema = plainOf(endpoint.body)
  const required = sampleOf(schema, '', false)
  if (Object.keys(required as object).length > 0) return required
  return Object.fromEntries(Object.entries(sampleOf(schema) as object).slice(0, 1))
}

/** Query parameters to show: what a list is really asked for. */
const queries = new Map<Endpoint, Record<string, string>>([
  [
    customers.listCustomers,
    {
      filter:
        '{"and":[{"field":"stage","operator":"in","value":["new","contacted"]},{"field":"ownerId","operator":"eq","value":"me"}]}',
      sort: '-lastContactAt',
      limit: '20',
    },
  ],
  [followUps.listFollowUps, { bucket: 'overdue' }],
  [
    communications.listCommunications,
    { filter: '{"field":"occurredAt","operator":"gte","value":{"daysAgo":7}}' },
  ],
])

export const exampleQuery = (endpoint: Endpoint): Record<string, string> => {
  const written = queries.get(endpoint)
  if (written || !endpoint.query) return written ?? {}
  const needed = sampleOf(plainOf(endpoint.query), '', false) as Record<string, unknown>
  return Object.fromEntries(Object.entries(needed).map(([key, value]) => [key, String(value)]))
}
