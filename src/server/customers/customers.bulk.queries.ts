import { sql } from 'kysely'
import type { Transaction } from '../context.ts'
import { visibleCustomers } from '../visible.queries.ts'

/** Holds those that the actor may see, in the order of their ids, so that two bulk changes can't wait for each other. */
export const lockAll = (tx: Transaction, ids: string[]) =>
  visibleCustomers(tx)
    .leftJoin('users as owner', 'owner.id', 'customers.owner_id')
    .where('customers.id', '=', sql<string>`any(${ids}::uuid[])`)
    .select(['customers.id', 'customers.owner_id', 'customers.stage', 'customers.level', 'customers.tags'])
    .select('owner.team_id as owner_team_id')
    .orderBy('customers.id')
    .forNoKeyUpdate('customers')
    .execute()
export type Locked = Awaited<ReturnType<typeof lockAll>>[number]

/** What bulk changes can change of a customer. */
export type State = {
  id: string
  owner_id: string | null
  stage: string | null
  level: string | null
  tags: string[]
  trashed: boolean
}

export const updateAll = (tx: Transaction, states: State[]) =>
  sql`
    update customers set
      owner_id = each.owner_id, stage = each.stage, level = each.level, tags = each.tags,
      owner_since = case
        when customers.owner_id is not distinct from each.owner_id then customers.owner_since
        when each.owner_id is not null then ${tx.now()}::timestamptz
      end,
      trashed_at = case when each.trashed then ${tx.now()}::timestamptz end,
      trashed_by = case when each.trashed then ${tx.actor.userId}::uuid end,
      updated_at = ${tx.now()}, version = version + 1
    from json_to_recordset(${JSON.stringify(states)}::json)
      as each(id uuid, owner_id uuid, stage text, level text, tags text[], trashed boolean)
    where customers.id = each.id`.execute(tx.db)
