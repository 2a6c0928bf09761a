import { type Insertable, sql } from 'kysely'
import type { Context, Transaction } from '../context.ts'
import { insertMany } from '../db.ts'
import type { OwnerPeriods } from '../db-schema.ts'
import { visibleCustomers } from '../visible.queries.ts'

export const insertPeriods = (tx: Transaction, rows: Insertable<OwnerPeriods>[]) =>
  insertMany(tx.db, 'owner_periods', rows)

export const findPeriods = (ctx: Context, customerId: string) =>
  visibleCustomers(ctx)
    .innerJoin('owner_periods', 'owner_periods.customer_id', 'customers.id')
    .leftJoin('users as owner', 'owner.id', 'owner_periods.owner_id')
    .leftJoin('users as by', 'by.id', 'owner_periods.by_user_id')
    .where('customers.id', '=', customerId)
    .select([
      'owner_periods.owner_id',
      'owner.name as owner_name',
      'owner_periods.from_at',
      'by.id as by_id',
      'by.name as by_name',
    ])
    .orderBy('owner_periods.from_at', 'desc')
    .orderBy('owner_periods.id', 'desc')
    .execute()

export const teamOf = async (ctx: Context, userId: string): Promise<string | null> => {
  const user = await ctx.db.selectFrom('users').select('team_id').where('id', '=', userId).executeTakeFirst()
  return user?.team_id ?? null
}

export const countActive = async (ctx: Context, ids: string[]): Promise<number> => {
  const { count } = await ctx.db
    .selectFrom('users')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('deactivated_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** How many customers a user holds. The user's row is held, so that two claims at once can't both take the last place. */
export const lockAndCount = async (tx: Transaction, userId: string): Promise<number> => {
  await tx.db.selectFrom('users').select('id').where('id', '=', userId).forNoKeyUpdate().execute()
  const { count } = await tx.db
    .selectFrom('customers')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('owner_id', '=', userId)
    .where('trashed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
