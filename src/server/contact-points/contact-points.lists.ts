import type { Owner } from '../access.ts'
import type { Context, Transaction } from '../context.ts'
import { invalidField } from '../errors.ts'
import * as events from '../events/events.ts'
import { present, type Stored } from './contact-points.present.ts'
import * as queries from './contact-points.queries.ts'
import { demandOpen, type Holder, type InList, isOpen, rowOf, told } from './contact-points.rows.ts'

/**
 * The points of customers or contacts that are being made; their own events tell of them.
 * @param owner of the customer, when there was one before: the actor's role may keep them from some types.
 * Errors: request.invalid, access.field_read_only.
 */
export const addAll = async (
  tx: Transaction,
  holders: (Holder & { points: InList[] })[],
  owner?: Owner,
): Promise<void> => {
  const rows = holders.flatMap(({ points, ...holder }) => {
    for (const [at, { type }] of points.entries())
      if (owner) demandOpen(tx, type, owner, `/contactPoints/${at}`)
    demandHeld(holder, points)
    return withOnePrimaryPerType(points).map((point, position) =>
      rowOf(tx, holder, { ...point, id: undefined }, position),
    )
  })
  await queries.insert(tx, rows)
}

/** A list belongs to one holder, so a point in it can't name another. */
const demandHeld = ({ contactId }: Holder, points: InList[]): void => {
  for (const [at, point] of points.entries())
    if (point.contactId && point.contactId !== contactId)
      throw invalidField(`/contactPoints/${at}/contactId`, 'field.unknown_reference')
}

/** The first of each type is the primary one, unless another says so. */
const withOnePrimaryPerType = (points: InList[]): InList[] => {
  const primaries = new Map<string, number>()
  for (const [at, { type, isPrimary }] of points.entries())
    if (isPrimary || !primaries.has(type)) primaries.set(type, at)
  return points.map((point, at) => ({ ...point, isPrimary: primaries.get(point.type) === at }))
}

/**
 * Makes the points of a customer (or of one contact) the given ones: those with an id are kept, those without are new,
 * the others go. Points that the actor's role keeps back stay as they are, named or not.
 * Errors: request.invalid, access.field_read_only.
 */
export const replaceAll = async (
  tx: Transaction,
  holder: Holder,
  owner: Owner,
  given: InList[],
): Promise<void> => {
  const stored = await queries.findOfHolder(tx, holder)
  const before = stored.filter(({ type }) => isOpen(tx, type, owner))
  demandHeld(holder, given)
  const points = given
    .map((point, at) => ({ ...point, at }))
    .filter((point) => !isKeptBack(tx, stored, owner, point))
  demandSound(tx, before, owner, points)
  const rows = withOnePrimaryPerType(points).map((point, position) => {
    const row = rowOf(tx, holder, point, position)
    return { ...row, created_at: before.find(({ id }) => id === row.id)?.created_at ?? row.created_at }
  })
  await queries.remove(
    tx,
    holder.customerId,
    before.map(({ id }) => id),
  )
  await queries.insert(tx, rows)
  await recordChange(tx, holder, before, rows)
}

/** Shown masked or read-only, and sent back as it was shown. */
const isKeptBack = (ctx: Context, stored: Stored[], owner: Owner, { id, value }: InList): boolean => {
  const point = stored.find((each) => each.id === id)
  return !!point && !isOpen(ctx, point.type, owner) && present(ctx, point, owner)?.value === value
}

const demandSound = (
  tx: Transaction,
  before: Stored[],
  owner: Owner,
  points: (InList & { at: number })[],
): void => {
  const known = new Set(before.map(({ id }) => id))
  const seen = new Set<string>()
  for (const { id, type, at } of points) {
    if (id && seen.has(id)) throw invalidField(`/contactPoints/${at}/id`, 'field.duplicate_items')
    if (id && !known.has(id)) throw invalidField(`/contactPoints/${at}/id`, 'field.unknown_reference')
    demandOpen(tx, type, owner, `/contactPoints/${at}`)
    if (id) seen.add(id)
  }
}

const recordChange = async (
  tx: Transaction,
  { customerId, contactId }: Holder,
  before: Stored[],
  after: Stored[],
): Promise<void> => {
  const changes = { contactPoints: { before: before.map(told), after: after.map(told) } }
  if (JSON.stringify(changes.contactPoints.before) === JSON.stringify(changes.contactPoints.after)) return
  await events.record(tx, {
    type: 'contact_points.changed',
    customerId,
    subjectId: contactId ?? customerId,
    changes,
  })
}
