import type { Customer } from '../../shared/customers.ts'
import { demand, may, type Owner } from '../access.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import { conflict, invalidField, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import * as followUps from '../follow-ups/follow-ups.ts'
import { newId } from '../ids.ts'
import * as owners from './customers.owners.queries.ts'
import * as queries from './customers.queries.ts'
import { get, getForGiver } from './customers.read.ts'

/** Errors: request.invalid when one of the users doesn't exist or has left. */
export const demandKnown = async (tx: Transaction, ids: (string | null)[], path: string): Promise<void> => {
  const others = [...new Set(ids)].filter((id): id is string => id !== null && id !== tx.access.userId)
  if (others.length > 0 && (await owners.countActive(tx, others)) < others.length)
    throw invalidField(path, 'field.unknown_reference')
}

/** From now on each of these customers has this owner: a line in its history. */
export const beginPeriods = (tx: Transaction, begun: { id: string; ownerId: string | null }[]) =>
  owners.insertPeriods(
    tx,
    begun.map(({ id, ownerId }) => periodOf(tx, id, ownerId)),
  )

const periodOf = (tx: Transaction, customerId: string, ownerId: string | null) => ({
  customer_id: customerId,
  id: newId(),
  owner_id: ownerId,
  from_at: tx.now(),
  by_user_id: tx.actor.userId,
})

export const ownerAndTeam = async (ctx: Context, ownerId: string | null): Promise<Owner> => ({
  ownerId,
  ownerTeamId: ownerId ? await owners.teamOf(ctx, ownerId) : null,
})

/** Who owned the customer and since when, newest first. Errors: request.not_found. */
export const history = async (ctx: Context, customerId: string) => {
  const periods = await owners.findPeriods(ctx, customerId)
  if (periods.length === 0) throw notFound()
  return periods.map(({ owner_id, owner_name, from_at, by_id, by_name }) => ({
    owner: owner_id ? { id: owner_id, name: owner_name! } : null,
    from: from_at,
    by: by_id ? { id: by_id, name: by_name! } : null,
  }))
}

/**
 * Gives a customer an owner. Oneself: a claim, from the pool alone and within the limit. Anyone else, or a customer that
 * has an owner: needs customers.assign. Idempotent.
 * Errors: request.not_found, request.invalid, customers.not_in_pool, customers.claim_limit, access.forbidden.
 */
export const assign = (ctx: Context, customerId: string, ownerId: string): Promise<Customer> =>
  transaction(ctx, 'customers.claim', async (tx) => {
    const customer = await queries.lock(tx, customerId)
    if (!customer) throw notFound()
    if (customer.owner_id !== ownerId) await giveTo(tx, customer, ownerId)
    return getForGiver(tx, customerId)
  })

const giveTo = async (
  tx: Transaction,
  customer: { id: string; owner_id: string | null },
  ownerId: string,
) => {
  const isClaim = ownerId === tx.access.userId
  if (!isClaim || (customer.owner_id !== null && may(tx, 'customers.assign'))) demand(tx, 'customers.assign')
  else if (customer.owner_id !== null) throw conflict('customers.not_in_pool')
  else await demandRoom(tx, ownerId)
  await demandKnown(tx, [ownerId], '/ownerId')
  await setOwner(tx, customer, ownerId)
}

/** Whoever assigns for others may go beyond the limit; whoever claims may not. */
const demandRoom = async (tx: Transaction, userId: string): Promise<void> => {
  const limit = tx.organisation.claimLimit
  if (may(tx, 'customers.assign')) return
  if ((await owners.lockAndCount(tx, userId)) >= limit) throw conflict('customers.claim_limit', { limit })
}

const setOwner = async (
  tx: Transaction,
  customer: { id: string; owner_id: string | null },
  ownerId: string | null,
) => {
  await queries.update(tx, customer.id, { owner_id: ownerId, owner_since: ownerId ? tx.now() : null })
  await owners.insertPeriods(tx, [periodOf(tx, customer.id, ownerId)])
  await events.record(tx, {
    type: 'customer.owner_changed',
    customerId: customer.id,
    subjectId: customer.id,
    changes: { ownerId: { before: customer.owner_id, after: ownerId } },
  })
  await followUps.ownersChanged(tx, [customer.id])
}

/** Puts a customer back into the pool, for anyone to claim. Idempotent. Errors: request.not_found. */
export const release = (ctx: Context, customerId: string): Promise<Customer> =>
  transaction(ctx, 'customers.claim', async (tx) => {
    const customer = await queries.lock(tx, customerId)
    if (!customer) throw notFound()
    if (customer.owner_id !== null && customer.owner_id !== tx.access.userId) demand(tx, 'customers.assign')
    if (customer.owner_id !== null) await setOwner(tx, customer, null)
    return get(tx, customerId)
  })
