import * as access from '../../shared/access.ts'
import * as communications from '../../shared/communications.ts'
import * as customers from '../../shared/customers.ts'
import type { Endpoint } from '../../shared/endpoint.ts'
import * as events from '../../shared/events.ts'
import * as followUps from '../../shared/follow-ups.ts'
import * as orders from '../../shared/orders.ts'
import * as organisation from '../../shared/organisation.ts'
import * as people from '../../shared/people.ts'
import * as savedViews from '../../shared/saved-views.ts'
import * as search from '../../shared/search.ts'
import * as session from '../../shared/session.ts'
import * as shapes from '../../shared/shapes.ts'
import * as timeline from '../../shared/timeline.ts'
import * as today from '../../shared/today.ts'
import * as trash from '../../shared/trash.ts'

// The contracts by the names under which they are exported: in the API's description they are called the same.

const contracts: Record<string, unknown>[] = [
  shapes,
  access,
  customers,
  communications,
  followUps,
  orders,
  timeline,
  today,
  trash,
  search,
  events,
  savedViews,
  people,
  organisation,
  session,
]

const entries = contracts.flatMap((contract) => Object.entries(contract))

/** Not worth a name of their own in the description: they say little, and stand in nearly every shape. */
const plain = new Set([
  'Id',
  'Instant',
  'Day',
  'Version',
  'Email',
  'Country',
  'Currency',
  'TimeZone',
  'Amount',
  'ListQuery',
])

const isShape = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && ('type' in value || 'anyOf' in value) && !('method' in value)

/** Shapes by name, such as `Customer`. */
export const shapesByName = new Map(
  entries.filter(([name, value]) => /^[A-Z]/.test(name) && !plain.has(name) && isShape(value)),
)

const operationIds = new Map(
  entries
    .filter(([, value]) => (value as Endpoint | null)?.method)
    .map(([name, value]) => [value as Endpoint, name]),
)

/** The name of an endpoint's contract: what the page imports, the server mounts, and generated clients call it by. */
export const operationIdOf = (endpoint: Endpoint): string => {
  const name = operationIds.get(endpoint)
  if (!name) throw new Error(`${endpoint.method} ${endpoint.path} is in none of the contracts listed here`)
  return name
}
