import { setImmediate as othersFirst } from 'node:timers/promises'
import { sql } from 'kysely'
import type { TSchema } from 'typebox'
import type { Permission } from '../shared/access.ts'
import type { BatchAnswer } from '../shared/shapes.ts'
import { type Context, type Transaction, transaction } from './context.ts'
import { invalid, Refusal } from './errors.ts'
import { problemOf } from './problem.ts'
import { wrongFields } from './validation.ts'

type Row<T> = { index: number; input: T }
type Outcome = { index: number; id: string } | { index: number; refusal: Refusal }

/**
 * Makes many rows at once and answers for each. The rows go in together, set-based; when one of them is refused, the
 * two halves are tried apart (each under a savepoint), until the refusal is pinned on its row and the others are in.
 * @param make inserts all of the inputs or throws a Refusal; answers their ids in order.
 * @param check says for each input, all at once and before anything is made, why it can't be: cheaper than halving for
 * what often goes wrong, such as customers that the actor may not see.
 */
export const eachRow = <T>(
  ctx: Context,
  permission: Permission,
  schema: TSchema,
  items: unknown[],
  make: (tx: Transaction, inputs: T[]) => Promise<string[]>,
  check?: (tx: Transaction, inputs: T[]) => Promise<(Refusal | undefined)[]>,
): Promise<BatchAnswer> =>
  transaction(ctx, permission, async (tx) => {
    const valid: Row<T>[] = []
    const outcomes: Outcome[] = []
    for (const [index, item] of items.entries()) {
      const fields = wrongFields(schema, item, 'body')
      if (fields.length > 0) outcomes.push({ index, refusal: invalid(fields) })
      else valid.push({ index, input: item as T })
    }
    const refusals = check ? await check(tx, inputsOf(valid)) : []
    const sound = valid.filter(({ index }, i) => {
      const refusal = refusals[i]
      if (refusal) outcomes.push({ index, refusal })
      return !refusal
    })
    outcomes.push(...(await halving(tx, sound, make)))
    return answerOf(tx, outcomes)
  })

/**
 * What takes long for each of many rows, such as the words of long texts, one by one: between two of them others get their
 * turn, as one process serves everyone.
 */
export const inTurns = async <T, R>(inputs: T[], work: (input: T) => R): Promise<R[]> => {
  const done: R[] = []
  for (const input of inputs) {
    done.push(work(input))
    await othersFirst()
  }
  return done
}

const inputsOf = <T>(rows: Row<T>[]): T[] => rows.map(({ input }) => input)

const halving = async <T>(
  tx: Transaction,
  rows: Row<T>[],
  make: (tx: Transaction, inputs: T[]) => Promise<string[]>,
): Promise<Outcome[]> => {
  if (rows.length === 0) return []
  const announced = tx.afterCommit.length
  await sql`savepoint batch`.execute(tx.db)
  try {
    const ids = await make(tx, inputsOf(rows))
    await sql`release savepoint batch`.execute(tx.db)
    return rows.map(({ index }, i) => ({ index, id: ids[i]! }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await sql`rollback to savepoint batch`.execute(tx.db)
    await sql`release savepoint batch`.execute(tx.db)
    tx.afterCommit.length = announced
    if (rows.length === 1) return [{ index: rows[0]!.index, refusal: error }]
    const middle = rows.length >> 1
    const first = await halving(tx, rows.slice(0, middle), make)
    return [...first, ...(await halving(tx, rows.slice(middle), make))]
  }
}

const answerOf = (ctx: Context, outcomes: Outcome[]): BatchAnswer => {
  const items = outcomes
    .sort((a, b) => a.index - b.index)
    .map((outcome) =>
      'id' in outcome
        ? { index: outcome.index, status: 201, id: outcome.id }
        : {
            index: outcome.index,
            status: outcome.refusal.status,
            problem: problemOf(outcome.refusal, ctx.locale),
          },
    )
  const created = items.filter(({ status }) => status === 201).length
  return { items, created, refused: items.length - created }
}
