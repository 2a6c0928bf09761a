import { type Insertable, sql } from 'kysely'
import type { Permission } from '../../shared/access.ts'
import type { Context, Transaction } from '../context.ts'
import type { ApiKeys } from '../db-schema.ts'

const rows = ({ db, access }: Context) =>
  db
    .selectFrom('api_keys')
    .select(['id', 'name', 'prefix', 'created_at', 'last_used_at', 'expires_at'])
    .select(sql<Permission[] | null>`permissions`.as('permissions'))
    .where('user_id', '=', access.userId)
    .where('revoked_at', 'is', null)

export const list = (ctx: Context) => rows(ctx).orderBy('created_at', 'desc').orderBy('id', 'desc').execute()
export type ApiKeyRow = Awaited<ReturnType<typeof list>>[number]

/** One of the actor's own that isn't revoked. */
export const find = (ctx: Context, id: string) => rows(ctx).where('id', '=', id).executeTakeFirst()

export const insert = (tx: Transaction, row: Insertable<ApiKeys>) =>
  tx.db.insertInto('api_keys').values(row).execute()

/** Whether one of the actor's own was there to revoke. */
export const setRevoked = (tx: Transaction, id: string) =>
  tx.db
    .updateTable('api_keys')
    .set({ revoked_at: tx.now() })
    .where('id', '=', id)
    .where('user_id', '=', tx.access.userId)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst()

export const setAllRevoked = (tx: Transaction, userId: string) =>
  tx.db
    .updateTable('api_keys')
    .set({ revoked_at: tx.now() })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute()
