import * as communications from '../../src/shared/communications.ts'
import * as customers from '../../src/shared/customers.ts'
import type { Endpoint } from '../../src/shared/endpoint.ts'
import * as events from '../../src/shared/events.ts'
import * as followUps from '../../src/shared/follow-ups.ts'
import * as orders from '../../src/shared/orders.ts'
import * as organisation from '../../src/shared/organisation.ts'
import * as people from '../../src/shared/people.ts'
import * as savedViews from '../../src/shared/saved-views.ts'
import * as search from '../../src/shared/search.ts'
import * as session from '../../src/shared/session.ts'
import * as timeline from '../../src/shared/timeline.ts'
import * as today from '../../src/shared/today.ts'
import * as trash from '../../src/shared/trash.ts'

const modules = [
  communications,
  customers,
  events,
  followUps,
  orders,
  organisation,
  people,
  savedViews,
  search,
  session,
  timeline,
  today,
  trash,
]

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'url' in value && 'method' in value

/** Every endpoint that a contract promises. */
export const contracts: Endpoint[] = modules.flatMap((each) =>
  Object.values(each as object).filter(isEndpoint),
)

export const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`
