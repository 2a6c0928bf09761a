import { type Insertable, sql, type Updateable } from 'kysely'
import type { Context, Transaction } from '../context.ts'
import type { Organisation } from '../db-schema.ts'

export const find = ({ db }: Pick<Context, 'db'>) =>
  db.selectFrom('organisation').selectAll().executeTakeFirst()
export type OrganisationRow = NonNullable<Awaited<ReturnType<typeof find>>>

export const lock = ({ db }: Transaction) =>
  db.selectFrom('organisation').selectAll().forNoKeyUpdate().executeTakeFirstOrThrow()

/** False when there is one already: there is never a second. */
export const insertOnly = async (tx: Transaction, row: Insertable<Organisation>): Promise<boolean> => {
  const made = await tx.db
    .insertInto('organisation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('name')
    .executeTakeFirst()
  return made !== undefined
}

export const update = (tx: Transaction, values: Updateable<Organisation>) =>
  tx.db
    .updateTable('organisation')
    .set({ ...values, updated_at: tx.now(), version: sql`version + 1` })
    .returningAll()
    .executeTakeFirstOrThrow()
