import type { Context, Transaction } from '../context.ts'
import * as queries from './customer-stats.queries.ts'

// What lists sort and filter by, kept in the transaction of what it counts.

/** New customers begin with nothing counted. */
export const begin = (tx: Transaction, customerIds: string[]) => queries.insert(tx, customerIds)

/** Adds what was just recorded, without counting the rest again. */
export const communicationsRecorded = (tx: Transaction, recorded: queries.Counted[]) =>
  queries.addCommunications(tx, recorded)

/** Counts again: after an edit, the trash or a restore. */
export const communicationsChanged = async (tx: Transaction, customerIds: string[]) => {
  await queries.lock(tx, customerIds)
  await queries.recountCommunications(tx, customerIds)
}

export const followUpsChanged = async (tx: Transaction, customerIds: string[]) => {
  await queries.lock(tx, customerIds)
  await queries.recountFollowUps(tx, customerIds)
}

export const ordersChanged = async (tx: Transaction, customerIds: string[]) => {
  await queries.lock(tx, customerIds)
  await queries.recountOrders(tx, customerIds)
}

/** What customers are compared by is what was sold in the organisation's currency, which has changed. */
export const currencyChanged = (tx: Transaction) => queries.setOrderTotals(tx)

/** How many customers' kept figures differ from what is there; for `doctor`. */
export const countWrong = (ctx: Context): Promise<number> => queries.countWrong(ctx)

/** Counts everything again, for everyone; for `doctor --rebuild`. */
export const rebuild = async (tx: Transaction): Promise<void> => {
  await queries.recountCommunications(tx)
  await queries.recountFollowUps(tx)
  await queries.recountOrders(tx)
}
