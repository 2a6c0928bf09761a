import { type Insertable, sql, type Updateable } from 'kysely'
import type { Context, Transaction } from '../context.ts'
import type { Teams } from '../db-schema.ts'
import { conflict, invalidField, renaming } from '../errors.ts'

const memberCount = sql<number>`
  (select count(*)::integer from users where users.team_id = teams.id and users.deactivated_at is null)`

const rows = ({ db }: Context) =>
  db.selectFrom('teams').select(['id', 'name', 'parent_id', 'version', memberCount.as('member_count')])

export const list = (ctx: Context) => rows(ctx).orderBy('name').orderBy('id').execute()
export type TeamRow = Awaited<ReturnType<typeof list>>[number]

export const find = (ctx: Context, id: string) => rows(ctx).where('id', '=', id).executeTakeFirst()

/** Holds the whole tree still: two moves at once, each fine by itself, could make a circle. */
export const lockAll = (tx: Transaction) =>
  tx.db.selectFrom('teams').select(['id', 'parent_id']).orderBy('id').forNoKeyUpdate().execute()

const refusals = {
  teams_parent_id_fkey: () => invalidField('/parentId', 'field.unknown_reference'),
  teams_check: () => conflict('teams.cycle'),
}

export const insert = (tx: Transaction, row: Insertable<Teams>) =>
  renaming(refusals, () => tx.db.insertInto('teams').values(row).execute())

export const update = (tx: Transaction, id: string, values: Updateable<Teams>) =>
  renaming(refusals, () =>
    tx.db
      .updateTable('teams')
      .set({ ...values, updated_at: tx.now(), version: sql`version + 1` })
      .where('id', '=', id)
      .execute(),
  )

const notEmpty = () => conflict('teams.not_empty')

/** Whether there was one. */
export const remove = (tx: Transaction, id: string) =>
  renaming({ users_team_id_fkey: notEmpty, teams_parent_id_fkey: notEmpty }, () =>
    tx.db.deleteFrom('teams').where('id', '=', id).returning('name').executeTakeFirst(),
  )
