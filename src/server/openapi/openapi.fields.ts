import * as communications from '../../shared/communications.ts'
import * as customers from '../../shared/customers.ts'
import type { Endpoint } from '../../shared/endpoint.ts'
import * as events from '../../shared/events.ts'
import type { Fields } from '../../shared/fields.ts'
import * as followUps from '../../shared/follow-ups.ts'
import * as orders from '../../shared/orders.ts'
import * as people from '../../shared/people.ts'

const fieldsOfLists = new Map<Endpoint, Fields>([
  [customers.listCustomers, customers.customerFields],
  [communications.listCommunications, communications.communicationFields],
  [communications.listCustomerCommunications, communications.communicationFields],
  [followUps.listFollowUps, followUps.followUpFields],
  [followUps.listCustomerFollowUps, followUps.followUpFields],
  [orders.listOrders, orders.orderFields],
  [orders.listCustomerOrders, orders.orderFields],
  [orders.listProducts, orders.productFields],
  [people.listUsers, people.userFields],
  [events.listEvents, events.eventFields],
])

/** What a list can be filtered and sorted by, in words for its parameters `filter` and `sort`. */
export const fieldsInWords = (endpoint: Endpoint, parameter: string): string | undefined => {
  const fields = Object.entries(fieldsOfLists.get(endpoint) ?? {})
  if (fields.length === 0) return undefined
  if (parameter === 'filter')
    return `Fields: ${fields.map(([name, { type }]) => `\`${name}\` (${type})`).join(', ')}`
  const sortable = fields.filter(([, { sortable: can }]) => can).map(([name]) => `\`${name}\``)
  return parameter === 'sort' ? `Fields: ${sortable.join(', ')}` : undefined
}
