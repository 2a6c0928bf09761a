import type { Insertable } from 'kysely'
import type { Context, Transaction } from '../context.ts'
import type { Organisation, Roles, Users } from '../db-schema.ts'

export const exists = async ({ db }: Pick<Context, 'db'>): Promise<boolean> =>
  (await db.selectFrom('organisation').select('name').executeTakeFirst()) !== undefined

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

export const insertRole = (tx: Transaction, row: Insertable<Roles>) =>
  tx.db.insertInto('roles').values(row).execute()

export const insertAdministrator = (tx: Transaction, row: Insertable<Users>) =>
  tx.db.insertInto('users').values(row).execute()
