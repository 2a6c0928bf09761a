import { type RawBuilder, sql } from 'kysely'
import { customerIsVisible, demand, type Owner } from './access.ts'
import type { Context, Transaction } from './context.ts'

// Where every query on customers, and on what belongs to them, begins.

const reachable = (ctx: Context) => {
  demand(ctx, 'customers.read')
  return ctx.db.selectFrom('customers').where(customerIsVisible(ctx))
}

/** The customers that the actor may see and that don't lie in the trash. Errors: access.forbidden. */
export const visibleCustomers = (ctx: Context) => reachable(ctx).where('customers.trashed_at', 'is', null)

/** Those in the trash that the actor could see before. Errors: access.forbidden. */
export const trashedCustomers = (ctx: Context) => reachable(ctx).where('customers.trashed_at', 'is not', null)

/** Whose team decides about the fields kept back; undefined when the actor may not see the customer. */
export const findOwner = async (ctx: Context, customerId: string) => {
  const row = await visibleCustomers(ctx)
    .leftJoin('users as owner', 'owner.id', 'customers.owner_id')
    .where('customers.id', '=', customerId)
    .select(['customers.owner_id', 'owner.team_id'])
    .executeTakeFirst()
  return row && { ownerId: row.owner_id, ownerTeamId: row.team_id }
}

/** The same, and holds the customer still for what only one may change at a time, such as which contact is primary. */
export const lockOwner = async (tx: Transaction, customerId: string): Promise<Owner | undefined> => {
  const row = await visibleCustomers(tx)
    .leftJoin('users as owner', 'owner.id', 'customers.owner_id')
    .where('customers.id', '=', customerId)
    .select(['customers.owner_id', 'owner.team_id'])
    .forNoKeyUpdate('customers')
    .executeTakeFirst()
  return row && { ownerId: row.owner_id, ownerTeamId: row.team_id }
}

/** Whether the user in a column is the actor or, for the team's work, anyone whom the actor's role reaches. */
export const isOf = (ctx: Context, whose: 'me' | 'team', user: RawBuilder<unknown>): RawBuilder<boolean> => {
  const { reach, userId } = ctx.access
  if (whose === 'me' || reach.kind === 'own') return sql<boolean>`${user} = ${userId}`
  if (reach.kind === 'all') return sql<boolean>`true`
  return sql<boolean>`(${user} = ${userId}
    or ${user} in (select id from users where team_id = any(${reach.teamIds}::uuid[])))`
}
