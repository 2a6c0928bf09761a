import type { Transaction } from '../context.ts'
import { dayIn } from '../time.ts'
import * as numbers from './orders.numbers.queries.ts'
import type { Key } from './orders.queries.ts'

type Asking = Key & { number: string | undefined }

/**
 * Claims the numbers that orders came with and gives one (such as 2026-000123) to those without. An order in the trash
 * keeps its number. Answers the number of each order id. Errors: orders.number_taken.
 */
export const number = async (tx: Transaction, orders: Asking[]): Promise<Map<string, string>> => {
  const written = orders.flatMap((order) =>
    order.number === undefined ? [] : [{ ...order, number: order.number.trim() }],
  )
  await numbers.claim(tx, written)
  const given = await giveOut(
    tx,
    orders.filter((order) => order.number === undefined),
  )
  return new Map([...written, ...given].map((order) => [order.id, order.number]))
}

const mostCandidates = 10_000

/** Asks for twice as many candidates each time, so that a long run of numbers written by hand is passed in a few steps. */
const giveOut = async (tx: Transaction, orders: Key[]): Promise<numbers.Numbered[]> => {
  const year = dayIn(tx.organisation.timeZone, tx.now()).slice(0, 4)
  const given: numbers.Numbered[] = []
  let left = orders
  for (let factor = 1; left.length > 0; factor *= 2) {
    const candidates = Math.max(left.length, Math.min(left.length * factor, mostCandidates))
    const found = await numbers.giveOut(tx, `${year}-`, left, candidates)
    given.push(...found)
    const done = new Set(found.map(({ id }) => id))
    left = left.filter(({ id }) => !done.has(id))
  }
  return given
}

/** Another number for an order; the old one is free again. Errors: orders.number_taken. */
export const renumber = async (tx: Transaction, order: Key, before: string, after: string): Promise<void> => {
  await numbers.claim(tx, [{ ...order, number: after }])
  await numbers.release(tx, before)
}
