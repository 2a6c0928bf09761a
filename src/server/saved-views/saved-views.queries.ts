import type { Insertable, Updateable } from 'kysely'
import { may } from '../access.ts'
import type { Context, Transaction } from '../context.ts'
import type { SavedViews } from '../db-schema.ts'

/** The actor's own, and those that others share. */
const visible = ({ db, access }: Context) =>
  db
    .selectFrom('saved_views')
    .where(({ eb, or }) => or([eb('user_id', '=', access.userId), eb('shared', '=', true)]))

export const list = (ctx: Context, ofList: string | undefined) =>
  visible(ctx)
    .$if(ofList !== undefined, (views) => views.where('list', '=', ofList!))
    .selectAll()
    .orderBy('shared')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
export type SavedViewRow = Awaited<ReturnType<typeof list>>[number]

/** One that the actor may change: their own, or as an administrator of the organisation any that is shared. */
export const lock = (tx: Transaction, id: string) =>
  visible(tx)
    .where('id', '=', id)
    .$if(!may(tx, 'organisation.manage'), (views) => views.where('user_id', '=', tx.access.userId))
    .selectAll()
    .forUpdate()
    .executeTakeFirst()

export const insert = (tx: Transaction, row: Insertable<SavedViews>) =>
  tx.db.insertInto('saved_views').values(row).returningAll().executeTakeFirstOrThrow()

export const update = (tx: Transaction, id: string, values: Updateable<SavedViews>) =>
  tx.db
    .updateTable('saved_views')
    .set({ ...values, updated_at: tx.now() })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const remove = (tx: Transaction, id: string) =>
  tx.db.deleteFrom('saved_views').where('id', '=', id).execute()
