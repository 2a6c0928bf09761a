import { type Insertable, sql, type Updateable } from 'kysely'
import type { FieldRule, Permission, Scope } from '../../shared/access.ts'
import type { Context, Transaction } from '../context.ts'
import { insertMany } from '../db.ts'
import type { Roles } from '../db-schema.ts'
import { conflict, renaming } from '../errors.ts'

const userCount = sql<number>`(select count(*)::integer from users where users.role_id = roles.id)`

const rows = ({ db }: Context) =>
  db
    .selectFrom('roles')
    .select(['id', 'code', 'name', 'version', userCount.as('user_count')])
    .select([
      sql<Scope>`scope`.as('scope'),
      sql<Permission[]>`permissions`.as('permissions'),
      sql<FieldRule[]>`field_rules`.as('field_rules'),
    ])

/** The built-in ones first, in the order they were made. */
export const list = (ctx: Context) =>
  rows(ctx)
    .orderBy(sql`code is null`)
    .orderBy(sql`case when code is null then name end`)
    .orderBy('id')
    .execute()
export type RoleRow = Awaited<ReturnType<typeof list>>[number]

export const find = (ctx: Context, id: string) => rows(ctx).where('id', '=', id).executeTakeFirst()

export const lock = (tx: Transaction, id: string) =>
  rows(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const findIdByCode = async ({ db }: Context, code: string): Promise<string | undefined> =>
  (await db.selectFrom('roles').select('id').where('code', '=', code).executeTakeFirst())?.id

const nameTaken = { roles_name: () => conflict('roles.name_taken') }

export const insert = (tx: Transaction, roles: Insertable<Roles>[]) =>
  renaming(nameTaken, () => insertMany(tx.db, 'roles', roles))

export const update = (tx: Transaction, id: string, values: Updateable<Roles>) =>
  renaming(nameTaken, () =>
    tx.db
      .updateTable('roles')
      .set({ ...values, updated_at: tx.now(), version: sql`version + 1` })
      .where('id', '=', id)
      .execute(),
  )

export const remove = (tx: Transaction, id: string) =>
  renaming({ users_role_id_fkey: () => conflict('roles.in_use') }, () =>
    tx.db.deleteFrom('roles').where('id', '=', id).execute(),
  )
