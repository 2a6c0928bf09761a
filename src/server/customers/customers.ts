import type { GuardedField } from '../../shared/access.ts'
import type { Customer, CustomerInput, CustomerPatch } from '../../shared/customers.ts'
import { CustomerInput as CustomerInputSchema } from '../../shared/customers.ts'
import type { BatchAnswer } from '../../shared/shapes.ts'
import { demand, type Owner, ruleFor } from '../access.ts'
import { eachRow, inTurns } from '../batch.ts'
import { demandBorn } from '../birthdays.ts'
import * as contactPoints from '../contact-points/contact-points.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { invalidField, lostRace, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import { nameKey, nameTerms } from '../text/names.ts'
import * as owners from './customers.owners.ts'
import * as queries from './customers.queries.ts'
import { get, getForGiver } from './customers.read.ts'

export { changeMany } from './customers.bulk.ts'
export { assign, history, release } from './customers.owners.ts'
export { choices, get, list } from './customers.read.ts'

/** The caller becomes its owner unless another is named; null leaves it in the pool. Errors: request.invalid. */
export const create = (ctx: Context, input: CustomerInput): Promise<Customer> =>
  transaction(ctx, 'customers.create', async (tx) => {
    const [id] = await createAll(tx, [input])
    return getForGiver(tx, id!)
  })

export const createBatch = (ctx: Context, items: unknown[]): Promise<BatchAnswer> =>
  eachRow(ctx, 'customers.create', CustomerInputSchema, items, createAll)

const createAll = async (tx: Transaction, inputs: CustomerInput[]): Promise<string[]> => {
  for (const input of inputs) demandBorn(tx, input)
  const made = inputs.map((input) => ({ input, id: newId(), ownerId: ownerOf(tx, input) }))
  await owners.demandKnown(
    tx,
    made.map(({ ownerId }) => ownerId),
    '/ownerId',
  )
  const ids = made.map(({ id }) => id)
  await queries.insert(tx, await inTurns(made, ({ input, id, ownerId }) => rowOf(tx, input, id, ownerId)))
  await customerStats.begin(tx, ids)
  await owners.beginPeriods(tx, made)
  await contactPoints.addAll(
    tx,
    made.map(({ input, id }) => ({ customerId: id, contactId: null, points: input.contactPoints ?? [] })),
  )
  await events.recordAll(
    tx,
    made.map(({ input, id }) => ({
      type: 'customer.created',
      customerId: id,
      subjectId: id,
      changes: {
        name: { after: input.name },
        kind: { after: input.kind },
        ...(input.stage && { stage: { after: input.stage } }),
      },
    })),
  )
  return ids
}

const ownerOf = (ctx: Context, { ownerId }: CustomerInput): string | null => {
  if (ownerId === undefined) return ctx.actor.userId
  if (ownerId !== null && ownerId !== ctx.access.userId) demand(ctx, 'customers.assign')
  return ownerId
}

const rowOf = (tx: Transaction, input: CustomerInput, id: string, ownerId: string | null) => ({
  id,
  kind: input.kind,
  ...nameColumns(input.name),
  gender: input.gender ?? null,
  birthday: input.birthday ?? null,
  source: input.source ?? null,
  stage: input.stage ?? null,
  level: input.level ?? null,
  industry: input.industry ?? null,
  address: input.address ?? null,
  note: input.note ?? null,
  tags: input.tags ?? [],
  owner_id: ownerId,
  owner_since: ownerId ? tx.now() : null,
  version: 1,
  created_at: tx.now(),
  created_by: tx.actor.userId,
  updated_at: tx.now(),
})

const nameColumns = (name: string) => ({
  name: name.trim(),
  name_terms: nameTerms(name),
  name_key: nameKey(name),
})

const guardedProperties: Partial<Record<keyof CustomerPatch, GuardedField>> = {
  note: 'customers.note',
  birthday: 'customers.birthday',
  level: 'customers.level',
  source: 'customers.source',
  address: 'contact_points.address',
}

const demandWritable = (ctx: Context, patch: CustomerPatch, owner: Owner): void => {
  for (const [property, field] of Object.entries(guardedProperties))
    if (property in patch && ruleFor(ctx, field, owner) !== 'open')
      throw invalidField(`/${property}`, 'access.field_read_only')
}

/** Errors: request.not_found, request.changed_meanwhile, access.field_read_only. */
export const update = (ctx: Context, id: string, patch: CustomerPatch, ifMatch?: number): Promise<Customer> =>
  transaction(ctx, 'customers.update', async (tx) => {
    const before = await queries.lock(tx, id)
    if (!before) throw notFound()
    if (ifMatch !== undefined && ifMatch !== before.version) throw lostRace()
    const owner = await owners.ownerAndTeam(tx, before.owner_id)
    demandWritable(tx, patch, owner)
    demandBorn(tx, patch)
    const { contactPoints: points, name, ...rest } = patch
    const values = { ...rest, ...(name !== undefined && { name: name.trim() }) }
    await queries.update(tx, id, { ...values, ...(name !== undefined && nameColumns(name)) })
    if (points) await contactPoints.replaceAll(tx, { customerId: id, contactId: null }, owner, points)
    await recordChanges(tx, id, events.changesBetween(before, values))
    return get(tx, id)
  })

/** A change of stage or level stands on the timeline, so each is an event of its own. */
const recordChanges = async (tx: Transaction, id: string, changes: events.Changes): Promise<void> => {
  const { stage, level, ...others } = changes
  const about = { customerId: id, subjectId: id }
  await events.recordAll(tx, [
    ...(stage ? [{ ...about, type: 'customer.stage_changed', changes: { stage } }] : []),
    ...(level ? [{ ...about, type: 'customer.level_changed', changes: { level } }] : []),
    ...(Object.keys(others).length > 0 ? [{ ...about, type: 'customer.changed', changes: others }] : []),
  ])
}

/** Idempotent. Errors: request.not_found. */
export const trash = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, 'customers.trash', async (tx) => {
    if (!(await queries.lock(tx, id))) throw notFound()
    await queries.update(tx, id, { trashed_at: tx.now(), trashed_by: tx.actor.userId })
    await events.record(tx, { type: 'customer.trashed', customerId: id, subjectId: id })
  })

/** Errors: request.not_found. */
export const restore = (ctx: Context, id: string): Promise<Customer> =>
  transaction(ctx, 'customers.trash', async (tx) => {
    if (!(await queries.lock(tx, id, 'trashed'))) throw notFound()
    await queries.update(tx, id, { trashed_at: null, trashed_by: null })
    await events.record(tx, { type: 'customer.restored', customerId: id, subjectId: id })
    return get(tx, id)
  })
