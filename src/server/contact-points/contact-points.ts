import type {
  ContactPoint,
  ContactPointInput,
  ContactPointPatch,
  ContactPointType,
} from '../../shared/customers.ts'
import type { Owned } from '../../shared/shapes.ts'
import { type Owner, ruleFor } from '../access.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import { invalidField, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import { normaliseContactPoint } from '../text/contact-points.ts'
import { findOwner } from '../visible.queries.ts'
import { guards, present, type Stored } from './contact-points.present.ts'
import * as queries from './contact-points.queries.ts'

export type { Stored } from './contact-points.present.ts'
export { guards as pointGuards } from './contact-points.present.ts'

type Holder = { customerId: string; contactId: string | null }
type InList = ContactPointInput & { id?: string }

/** Of these customers: each one's own and its contacts', masked as the actor's role says. */
export const ofCustomers = async (
  ctx: Context,
  customers: (Owner & { id: string })[],
): Promise<Map<string, ContactPoint[]>> => {
  const owners = new Map(customers.map((customer) => [customer.id, customer]))
  const points = new Map<string, ContactPoint[]>(customers.map(({ id }) => [id, []]))
  for (const stored of await queries.findOfCustomers(ctx, [...owners.keys()])) {
    const shown = present(ctx, stored, owners.get(stored.customer_id)!)
    if (shown) points.get(stored.customer_id)!.push(shown)
  }
  return points
}

export const list = async (ctx: Context, customerId: string): Promise<ContactPoint[]> => {
  const owner = await findOwner(ctx, customerId)
  if (!owner) throw notFound()
  return (await ofCustomers(ctx, [{ id: customerId, ...owner }])).get(customerId)!
}

/** A row ready to insert; the value is kept as written beside its normalised form. */
const rowOf = (ctx: Context, { customerId, contactId }: Holder, point: InList, position: number): Stored => ({
  customer_id: customerId,
  id: point.id ?? newId(),
  contact_id: point.contactId ?? contactId,
  type: point.type,
  value: point.value.trim(),
  ...normaliseContactPoint(point.type, point.value, ctx.organisation.country),
  label: point.label ?? '',
  note: point.note ?? '',
  is_primary: point.isPrimary ?? false,
  consent: point.consent ?? 'unknown',
  validity: point.validity ?? 'unknown',
  position,
  created_at: ctx.now().toISOString(),
})

/** The points of customers or contacts that are being made; their own events tell of them. */
export const addAll = async (tx: Transaction, holders: (Holder & { points: InList[] })[]): Promise<void> => {
  const rows = holders.flatMap(({ points, ...holder }) =>
    withOnePrimaryPerType(points).map((point, position) =>
      rowOf(tx, holder, { ...point, id: undefined }, position),
    ),
  )
  await queries.insert(tx, rows)
}

/** The first of each type is the primary one, unless another says so. */
const withOnePrimaryPerType = (points: InList[]): InList[] => {
  const primaries = new Map<string, number>()
  points.forEach(({ type, isPrimary }, at) => {
    if (isPrimary || !primaries.has(type)) primaries.set(type, at)
  })
  return points.map((point, at) => ({ ...point, isPrimary: primaries.get(point.type) === at }))
}

/**
 * Makes the points of a customer (or of one contact) the given ones: those with an id are kept, those without are new,
 * the others go. Points that the actor may not see stay as they are.
 */
export const replaceAll = async (
  tx: Transaction,
  holder: Holder,
  owner: Owner,
  points: InList[],
): Promise<void> => {
  const before = (await queries.findOfHolder(tx, holder)).filter(
    (point) => guardOf(tx, point.type, owner) === 'open',
  )
  const known = new Map(before.map((point) => [point.id, point]))
  points.forEach(({ id, type }, at) => {
    if (id && !known.has(id)) throw invalidField(`/contactPoints/${at}/id`, 'field.unknown_reference')
    demandOpen(tx, type, owner, `/contactPoints/${at}`)
  })
  const rows = withOnePrimaryPerType(points).map((point, position) => {
    const row = rowOf(tx, holder, point, position)
    return { ...row, created_at: known.get(row.id)?.created_at ?? row.created_at }
  })
  await queries.remove(tx, holder.customerId, [...known.keys()])
  await queries.insert(tx, rows)
  const changes = { contactPoints: { before: before.map(told), after: rows.map(told) } }
  if (JSON.stringify(changes.contactPoints.before) === JSON.stringify(changes.contactPoints.after)) return
  await events.record(tx, {
    type: 'contact_points.changed',
    customerId: holder.customerId,
    subjectId: holder.contactId ?? holder.customerId,
    changes,
  })
}

/** What the history keeps of a point. */
const told = ({ id, type, value, label, note }: Stored) => ({ id, type, value, label, note })

const guardOf = (ctx: Context, type: string, owner: Owner) => {
  const field = guards[type as ContactPointType]
  return field ? ruleFor(ctx, field, owner) : 'open'
}
const demandOpen = (ctx: Context, type: string, owner: Owner, path: string): void => {
  if (guardOf(ctx, type, owner) !== 'open') throw invalidField(path, 'access.field_read_only')
}

/** Errors: request.not_found, access.field_read_only. */
export const add = (ctx: Context, customerId: string, input: ContactPointInput): Promise<ContactPoint> =>
  transaction(ctx, 'customers.update', async (tx) => {
    const owner = await findOwner(tx, customerId)
    if (!owner) throw notFound()
    if (input.contactId && !(await queries.hasContact(tx, customerId, input.contactId)))
      throw invalidField('/contactId', 'field.unknown_reference')
    const row = rowOf(tx, { customerId, contactId: null }, input, await queries.nextPosition(tx, customerId))
    await queries.insert(tx, [row])
    if (row.is_primary) await queries.setOnlyPrimary(tx, row)
    await recordChange(tx, customerId, row.id, undefined, row)
    return present(tx, row, owner)!
  })

/** Errors: request.not_found, access.field_read_only. */
export const change = (
  ctx: Context,
  { customerId, id }: Owned,
  patch: ContactPointPatch,
): Promise<ContactPoint> =>
  transaction(ctx, 'customers.update', async (tx) => {
    const { owner, before } = await lockOpen(tx, customerId, id)
    if (patch.type) demandOpen(tx, patch.type, owner, '/type')
    if (patch.contactId && !(await queries.hasContact(tx, customerId, patch.contactId)))
      throw invalidField('/contactId', 'field.unknown_reference')
    const merged = rowOf(
      tx,
      { customerId, contactId: null },
      { ...inputOf(before), ...patch, id },
      before.position,
    )
    const after = { ...merged, created_at: before.created_at }
    await queries.update(tx, after)
    if (after.is_primary) await queries.setOnlyPrimary(tx, after)
    await recordChange(tx, customerId, id, before, after)
    return present(tx, after, owner)!
  })

export const remove = (ctx: Context, { customerId, id }: Owned): Promise<void> =>
  transaction(ctx, 'customers.update', async (tx) => {
    const { before } = await lockOpen(tx, customerId, id)
    await queries.remove(tx, customerId, [id])
    await recordChange(tx, customerId, id, before, undefined)
  })

const lockOpen = async (tx: Transaction, customerId: string, id: string) => {
  const owner = await findOwner(tx, customerId)
  const before = owner && (await queries.lock(tx, customerId, id))
  if (!owner || !before) throw notFound()
  demandOpen(tx, before.type, owner, '')
  return { owner, before }
}

const inputOf = (point: Stored): ContactPointInput => ({
  type: point.type as ContactPointInput['type'],
  value: point.value,
  label: point.label,
  note: point.note,
  isPrimary: point.is_primary,
  consent: point.consent as ContactPointInput['consent'],
  validity: point.validity as ContactPointInput['validity'],
  contactId: point.contact_id,
})

const recordChange = (tx: Transaction, customerId: string, id: string, before?: Stored, after?: Stored) =>
  events.record(tx, {
    type: 'contact_points.changed',
    customerId,
    subjectId: id,
    changes: { contactPoints: { before: before ? [told(before)] : [], after: after ? [told(after)] : [] } },
  })
