import type { GuardedField, Permission } from '../../shared/access.ts'
import { isKeptBack, may } from '../access.ts'
import type { Context } from '../context.ts'
import type { Changes } from './events.changes.ts'

// Which events, and which of their values, an actor may see. The type of an event is `kind.what_happened`.

/** Kinds whose events tell more than that something about the customer changed. */
const permissionOf: Record<string, Permission> = {
  attachment: 'communications.read',
  communication: 'communications.read',
  follow_up: 'follow_ups.read',
  order: 'orders.read',
  payment: 'orders.read',
  product: 'products.read',
  user: 'people.read',
  team: 'people.read',
}

export const kindOf = (type: string): string => type.split('.')[0]!

/** The kinds that the actor's role doesn't let them read. */
export const withheldKinds = (ctx: Context): string[] =>
  Object.entries(permissionOf)
    .filter(([, permission]) => !may(ctx, permission))
    .map(([kind]) => kind)

/** Kinds that belong to no customer and are shown on everyone's pages; the others concern only those who look. */
const referenceKinds = new Set(['product', 'user', 'team', 'role', 'organisation', 'saved_view'])
export const isReference = (type: string): boolean => referenceKinds.has(kindOf(type))

/** Kinds after which somebody may be allowed more or less than before. */
const accessKinds = new Set(['session', 'api_key', 'user', 'team', 'role'])
export const concernsAccess = (type: string): boolean => accessKinds.has(kindOf(type))

const guardOf: Record<string, GuardedField> = {
  note: 'customers.note',
  birthday: 'customers.birthday',
  level: 'customers.level',
  source: 'customers.source',
  address: 'contact_points.address',
}
const guardOfType: Record<string, GuardedField> = {
  phone: 'contact_points.phone',
  whatsapp: 'contact_points.phone',
  email: 'contact_points.email',
  wechat: 'contact_points.wechat',
  wecom: 'contact_points.wechat',
  address: 'contact_points.address',
}
/** What an order's history tells of its worth. */
const amounts = new Set(['total', 'discount', 'paid', 'amount', 'items', 'unitPrice', 'payment'])

/**
 * The changes without the values of fields that any rule of the actor's role keeps back: the history doesn't know whose
 * the customer was at the time, so a rule counts even where it makes an exception for one's own team.
 */
export const openChanges = (ctx: Context, type: string, changes: Changes) =>
  Object.fromEntries(
    Object.entries(changes)
      .filter(([field]) => !isClosed(ctx, type, field))
      .map(([field, { before, after }]) => [
        field,
        { before: openValue(ctx, before), after: openValue(ctx, after) },
      ]),
  )

const isClosed = (ctx: Context, type: string, field: string): boolean => {
  const kind = kindOf(type)
  if (kind === 'order' || kind === 'payment') return amounts.has(field) && isKeptBack(ctx, 'orders.total')
  const guard = guardOf[field]
  return guard !== undefined && isKeptBack(ctx, guard)
}

/** In a list of contact points those kept back stay, without what they say. */
const openValue = (ctx: Context, value: unknown): unknown =>
  Array.isArray(value) ? value.map((each) => openPoint(ctx, each)) : (value ?? null)

const openPoint = (ctx: Context, item: unknown): unknown => {
  if (typeof item !== 'object' || item === null) return item
  const { type, value, normalised, note, ...rest } = item as Record<string, unknown>
  const guard = guardOfType[String(type)]
  return guard && value !== undefined && isKeptBack(ctx, guard) ? { type, ...rest } : item
}
