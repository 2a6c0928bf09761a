import type { GuardedField } from '../../shared/access.ts'
import type { Contact, ContactInput, ContactPatch, ContactPoint } from '../../shared/customers.ts'
import type { Owned, Page } from '../../shared/shapes.ts'
import { isShown, type Owner, ruleFor } from '../access.ts'
import { demandBorn } from '../birthdays.ts'
import * as contactPoints from '../contact-points/contact-points.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import { invalidField, lostRace, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import { nameKey, nameTerms } from '../text/names.ts'
import { findOwner, lockOwner } from '../visible.queries.ts'
import * as queries from './contacts.queries.ts'

/** More than a company ever has; who has more is served the first of them. */
const mostListed = 200

/** The primary one first, then by name. Errors: request.not_found. */
export const list = async (ctx: Context, customerId: string): Promise<Page<Contact>> => {
  const owner = await findOwner(ctx, customerId)
  if (!owner) throw notFound()
  const rows = await queries.findOfCustomer(ctx, customerId, mostListed)
  const points = await pointsOf(ctx, customerId, owner)
  const count = rows.length < mostListed ? rows.length : await queries.count(ctx, customerId)
  return {
    items: rows.map((row) => present(ctx, row, owner, points)),
    next: null,
    total: { count, exact: true },
  }
}

/** Errors: request.not_found. */
export const get = async (ctx: Context, { customerId, id }: Owned): Promise<Contact> => {
  const owner = await findOwner(ctx, customerId)
  const row = owner && (await queries.find(ctx, { customer_id: customerId, id }))
  if (!owner || !row) throw notFound()
  return present(ctx, row, owner, await pointsOf(ctx, customerId, owner))
}

const pointsOf = async (ctx: Context, id: string, owner: Owner): Promise<ContactPoint[]> =>
  (await contactPoints.ofCustomers(ctx, [{ id, ...owner }])).get(id)!

/** What is kept back of a customer who is a person is kept back of a contact too. */
const guards = { birthday: 'customers.birthday', note: 'customers.note' } as const satisfies Partial<
  Record<keyof Contact, GuardedField>
>

const present = (ctx: Context, row: queries.Stored, owner: Owner, points: ContactPoint[]): Contact => {
  const open = <T>(field: GuardedField, value: T): T | null => (isShown(ctx, field, owner) ? value : null)
  return {
    id: row.id,
    customerId: row.customer_id,
    name: row.name,
    title: row.title,
    gender: row.gender as Contact['gender'],
    birthday: open(guards.birthday, row.birthday),
    note: open(guards.note, row.note),
    isPrimary: row.is_primary,
    contactPoints: points.filter(({ contactId }) => contactId === row.id),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

const demandWritable = (ctx: Context, input: ContactPatch, owner: Owner): void => {
  for (const [property, field] of Object.entries(guards))
    if (property in input && ruleFor(ctx, field, owner) !== 'open')
      throw invalidField(`/${property}`, 'access.field_read_only')
}

/** The first contact is the primary one, unless told otherwise. Errors: request.not_found, access.field_read_only. */
export const create = (ctx: Context, customerId: string, input: ContactInput): Promise<Contact> =>
  transaction(ctx, 'customers.update', async (tx) => {
    const owner = await lockOwner(tx, customerId)
    if (!owner) throw notFound()
    demandWritable(tx, input, owner)
    demandBorn(tx, input)
    const isPrimary = input.isPrimary ?? (await queries.count(tx, customerId)) === 0
    if (isPrimary) await queries.clearPrimary(tx, customerId)
    const row = rowOf(tx, customerId, input, isPrimary)
    await queries.insert(tx, row)
    const holder = { customerId, contactId: row.id }
    await contactPoints.addAll(tx, [{ ...holder, points: input.contactPoints ?? [] }], owner)
    await record(tx, 'contact.created', row, { name: { after: row.name } })
    return get(tx, { customerId, id: row.id })
  })

const rowOf = (tx: Transaction, customerId: string, input: ContactInput, isPrimary: boolean) => ({
  customer_id: customerId,
  id: newId(),
  ...nameColumns(input.name),
  title: input.title ?? null,
  gender: input.gender ?? null,
  birthday: input.birthday ?? null,
  note: input.note ?? null,
  is_primary: isPrimary,
  created_at: tx.now(),
  created_by: tx.actor.userId,
  updated_at: tx.now(),
})

const nameColumns = (name: string) => ({
  name: name.trim(),
  name_terms: nameTerms(name),
  name_key: nameKey(name),
})

const record = (tx: Transaction, type: string, { customer_id, id }: queries.Key, changes?: events.Changes) =>
  events.record(tx, { type, customerId: customer_id, subjectId: id, changes })

/** Errors: request.not_found, request.changed_meanwhile, access.field_read_only, request.invalid. */
export const change = (ctx: Context, ref: Owned, patch: ContactPatch, ifMatch?: number): Promise<Contact> =>
  transaction(ctx, 'customers.update', async (tx) => {
    const { owner, row } = await lock(tx, ref)
    if (ifMatch !== undefined && ifMatch !== row.version) throw lostRace()
    demandWritable(tx, patch, owner)
    demandBorn(tx, patch)
    const { contactPoints: points, isPrimary, name, ...rest } = patch
    if (isPrimary) await queries.clearPrimary(tx, ref.customerId)
    const values = { ...rest, name: name?.trim(), is_primary: isPrimary }
    await queries.update(tx, row, { ...values, ...(name !== undefined && nameColumns(name)) })
    if (points) await contactPoints.replaceAll(tx, { ...ref, contactId: ref.id }, owner, points)
    const changes = events.changesBetween(row, values)
    if (Object.keys(changes).length > 0) await record(tx, 'contact.changed', row, changes)
    return get(tx, ref)
  })

const lock = async (tx: Transaction, { customerId, id }: Owned, from?: 'visible' | 'trashed') => {
  const owner = await lockOwner(tx, customerId)
  const row = owner && (await queries.lock(tx, { customer_id: customerId, id }, from))
  if (!owner || !row) throw notFound()
  return { owner, row }
}

/** Errors: request.not_found. */
export const trash = (ctx: Context, ref: Owned): Promise<void> =>
  transaction(ctx, 'customers.update', async (tx) => {
    const { row } = await lock(tx, ref)
    await queries.update(tx, row, { trashed_at: tx.now(), trashed_by: tx.actor.userId, is_primary: false })
    await record(tx, 'contact.trashed', row)
  })

/** Errors: request.not_found. */
export const restore = (ctx: Context, ref: Owned): Promise<Contact> =>
  transaction(ctx, 'customers.update', async (tx) => {
    const { row } = await lock(tx, ref, 'trashed')
    await queries.update(tx, row, { trashed_at: null, trashed_by: null })
    await record(tx, 'contact.restored', row)
    return get(tx, ref)
  })
