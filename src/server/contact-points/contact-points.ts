import type { ContactPoint, ContactPointInput, ContactPointPatch } from '../../shared/customers.ts'
import type { Owned } from '../../shared/shapes.ts'
import type { Owner } from '../access.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import { invalidField, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { findOwner, lockOwner } from '../visible.queries.ts'
import { present, type Stored } from './contact-points.present.ts'
import * as queries from './contact-points.queries.ts'
import { demandOpen, rowOf, told } from './contact-points.rows.ts'

export { addAll, replaceAll } from './contact-points.lists.ts'
export { guards as pointGuards, type Stored } from './contact-points.present.ts'

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

/** The customer's own and its contacts'. Errors: request.not_found. */
export const list = async (ctx: Context, customerId: string): Promise<ContactPoint[]> => {
  const owner = await findOwner(ctx, customerId)
  if (!owner) throw notFound()
  return (await ofCustomers(ctx, [{ id: customerId, ...owner }])).get(customerId)!
}

/** The first of its type is the primary one. Errors: request.not_found, request.invalid, access.field_read_only. */
export const add = (ctx: Context, customerId: string, input: ContactPointInput): Promise<ContactPoint> =>
  transaction(ctx, 'customers.update', async (tx) => {
    const owner = await lockOwner(tx, customerId)
    if (!owner) throw notFound()
    demandOpen(tx, input.type, owner, '/type')
    const contactId = await contactOf(tx, customerId, input.contactId)
    const position = await queries.nextPosition(tx, customerId)
    const row = rowOf(tx, { customerId, contactId }, { ...input, isPrimary: false }, position)
    await queries.insert(tx, [row])
    await queries.settlePrimary(tx, row, input.isPrimary)
    return finish(tx, owner, undefined, row)
  })

/** Errors: request.invalid when the contact isn't one of this customer. */
const contactOf = async (
  tx: Transaction,
  customerId: string,
  contactId: string | null | undefined,
): Promise<string | null> => {
  if (!contactId) return null
  if (!(await queries.hasContact(tx, customerId, contactId)))
    throw invalidField('/contactId', 'field.unknown_reference')
  return contactId
}

/** Errors: request.not_found, request.invalid, access.field_read_only. */
export const change = (
  ctx: Context,
  { customerId, id }: Owned,
  patch: ContactPointPatch,
): Promise<ContactPoint> =>
  transaction(ctx, 'customers.update', async (tx) => {
    const { owner, before } = await lockOpen(tx, customerId, id)
    if (patch.type) demandOpen(tx, patch.type, owner, '/type')
    const contactId =
      patch.contactId === undefined ? before.contact_id : await contactOf(tx, customerId, patch.contactId)
    const input = { ...inputOf(before), ...patch, id }
    const made = rowOf(tx, { customerId, contactId }, input, before.position)
    const after = { ...made, created_at: before.created_at }
    await queries.update(tx, after)
    await queries.settlePrimary(tx, before)
    await queries.settlePrimary(tx, after, patch.isPrimary)
    return finish(tx, owner, before, after)
  })

const finish = async (tx: Transaction, owner: Owner, before: Stored | undefined, after: Stored) => {
  await recordChange(tx, before, after)
  return present(tx, (await queries.lock(tx, after.customer_id, after.id))!, owner)!
}

/** Another of its type becomes the primary one in its place. Errors: request.not_found, access.field_read_only. */
export const remove = (ctx: Context, { customerId, id }: Owned): Promise<void> =>
  transaction(ctx, 'customers.update', async (tx) => {
    const { before } = await lockOpen(tx, customerId, id)
    await queries.remove(tx, customerId, [id])
    await queries.settlePrimary(tx, before)
    await recordChange(tx, before, undefined)
  })

const lockOpen = async (tx: Transaction, customerId: string, id: string) => {
  const owner = await lockOwner(tx, customerId)
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
})

const recordChange = async (tx: Transaction, before: Stored | undefined, after: Stored | undefined) => {
  const changes = { before: before ? [told(before)] : [], after: after ? [told(after)] : [] }
  if (JSON.stringify(changes.before) === JSON.stringify(changes.after)) return
  const { customer_id: customerId, id } = (after ?? before)!
  await events.record(tx, {
    type: 'contact_points.changed',
    customerId,
    subjectId: id,
    changes: { contactPoints: changes },
  })
}
