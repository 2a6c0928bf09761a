import { sql } from 'kysely'
import type { Transaction } from '../context.ts'
import { insertMany } from '../db.ts'
import { Refusal, renaming } from '../errors.ts'
import type { Key } from './orders.queries.ts'

export type Numbered = Key & { number: string }

/** Of numbers and orders at once; in the order of numbers, so that two batches can't wait for each other. */
export const claim = (tx: Transaction, orders: Numbered[]) =>
  renaming({ order_numbers_pkey: numberTaken }, () =>
    insertMany(
      tx.db,
      'order_numbers',
      orders
        .map(({ number, customer_id, id }) => ({ number, customer_id, order_id: id }))
        .sort((a, b) => (a.number < b.number ? -1 : 1)),
    ),
  )

export const numberTaken = () =>
  new Refusal(409, 'orders.number_taken', {}, [{ path: '/number', code: 'orders.number_taken' }])

export const takenAmong = async (tx: Transaction, numbers: string[]): Promise<Set<string>> => {
  if (numbers.length === 0) return new Set()
  const rows = await tx.db
    .selectFrom('order_numbers')
    .select('number')
    .where('number', '=', sql<string>`any(${numbers}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.number))
}

export const release = (tx: Transaction, number: string) =>
  tx.db.deleteFrom('order_numbers').where('number', '=', number).execute()

/**
 * Takes the next numbers of the sequence for these orders. Numbers that somebody wrote by hand are passed over; of an
 * order for which none of the candidates was free nothing is answered, and it asks again.
 * @param beginning what stands before the number, such as `2026-`
 */
export const giveOut = async (
  tx: Transaction,
  beginning: string,
  orders: Key[],
  candidates: number,
): Promise<Numbered[]> => {
  const { rows } = await sql<{ number: string; order_id: string }>`
    with candidates as (
      select n, ${beginning}::text || lpad(n::text, greatest(6, length(n::text)), '0') as number
      from (select nextval('order_number_sequence') as n from generate_series(1, ${candidates}::integer)) as next
    ),
    free as (
      select number, row_number() over (order by n) as at from candidates
      where not exists (select from order_numbers as taken where taken.number = candidates.number)
    )
    insert into order_numbers (number, customer_id, order_id)
    select free.number, asking.customer_id, asking.order_id
    from free join unnest(
      ${orders.map((each) => each.customer_id)}::uuid[], ${orders.map(({ id }) => id)}::uuid[]
    ) with ordinality as asking (customer_id, order_id, at) using (at)
    on conflict do nothing
    returning number, order_id`.execute(tx.db)
  const numbers = new Map(rows.map((row) => [row.order_id, row.number]))
  return orders.flatMap((order) => {
    const number = numbers.get(order.id)
    return number ? [{ ...order, number }] : []
  })
}
