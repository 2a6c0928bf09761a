import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { Endpoint } from '../shared/endpoint.ts'
import type { LiveUpdate } from '../shared/events.ts'

/** Which lists show something of a kind. Beside these, everything about the same customer is refreshed. */
const shownIn: Record<string, readonly string[]> = {
  customer: ['/customers', '/customers/choices', '/trash'],
  communication: ['/customers', '/communications', '/today', '/trash'],
  follow_up: ['/customers', '/follow-ups', '/today', '/trash'],
  order: ['/customers', '/orders', '/trash'],
  payment: ['/orders'],
  contact: ['/trash'],
  contact_point: ['/customers'],
  attachment: [],
  product: ['/products', '/products/:id', '/trash'],
  user: ['/users', '/users/:id', '/teams', '/roles', '/me'],
  team: ['/users', '/teams', '/me'],
  role: ['/roles', '/users', '/me'],
  organisation: ['/organisation', '/me'],
  saved_view: ['/saved-views'],
  session: ['/me/sessions'],
  api_key: ['/me/api-keys'],
}

/** The kind that an address changes: the last noun that isn't a state. */
const kindOf = (path: string): string => {
  const nouns: [RegExp, string][] = [
    [/payments/, 'payment'],
    [/\/orders/, 'order'],
    [/follow-ups/, 'follow_up'],
    [/communications/, 'communication'],
    [/contact-points/, 'contact_point'],
    [/contacts/, 'contact'],
    [/attachments/, 'attachment'],
    [/^\/customers/, 'customer'],
    [/^\/products/, 'product'],
    [/^\/users/, 'user'],
    [/^\/teams/, 'team'],
    [/^\/roles/, 'role'],
    [/^\/organisation/, 'organisation'],
    [/^\/saved-views/, 'saved_view'],
    [/^\/me\/api-keys/, 'api_key'],
    [/^\/me\/sessions/, 'session'],
    [/^\/me/, 'user'],
  ]
  return nouns.find(([pattern]) => pattern.test(path))?.[1] ?? 'customer'
}

/** Kinds that a verb touches beside its own, e.g. a communication with its next step. */
const alongWith: Record<string, readonly string[]> = {
  communication: ['follow_up'],
  follow_up: ['communication'],
  customer: ['follow_up', 'order', 'communication'],
}

type Change = { kind: string; customerId?: string | null }

/** Whether a query shows something that the change may have touched. */
export const isTouched = ([path, params]: QueryKey, { kind, customerId }: Change): boolean => {
  if (typeof path !== 'string') return false
  // `much.changed`: more than could be told one by one.
  if (kind === 'much') return true
  if (shownIn[kind]?.includes(path)) return true
  const asked = (params ?? {}) as Record<string, unknown>
  const isOfCustomer = asked.customerId ?? (path.startsWith('/customers/') ? asked.id : undefined)
  return customerId != null && isOfCustomer === customerId
}

const refresh = (client: QueryClient, changes: Change[]) =>
  void client.invalidateQueries({
    predicate: (query) => changes.some((change) => isTouched(query.queryKey, change)),
  })

/** After a call of one's own: refreshes what it changed, without waiting for the live update. */
export const refreshAfter = (client: QueryClient, endpoint: Endpoint, request: unknown) => {
  const { params } = (request ?? {}) as { params?: Record<string, string> }
  const customerId = params?.customerId ?? (endpoint.path.startsWith('/customers/') ? params?.id : undefined)
  const kind = kindOf(endpoint.path)
  refresh(
    client,
    [kind, ...(alongWith[kind] ?? [])].map((each) => ({ kind: each, customerId })),
  )
}

/** After live updates: `type` is that of an event, e.g. `follow_up.completed`. */
export const refreshFor = (client: QueryClient, updates: readonly LiveUpdate[]) =>
  refresh(
    client,
    updates.map(({ type, customerId }) => ({ kind: type.split('.')[0] ?? '', customerId })),
  )
