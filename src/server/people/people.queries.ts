import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import type { FieldRule, Permission, Scope } from '../../shared/access.ts'
import type { User, userFields } from '../../shared/people.ts'
import type { Context, Transaction } from '../context.ts'
import type { Users } from '../db-schema.ts'
import { conflict, invalidField, renaming } from '../errors.ts'
import type { Columns } from '../filter.ts'
import { nameMatches } from '../names.queries.ts'

const state = sql<User['state']>`
  case when users.deactivated_at is not null then 'deactivated'
    when users.password_hash is null then 'invited' else 'active' end`

export const id = sql.ref('users.id')

export const columns: Columns<typeof userFields> = {
  name: sql.ref('users.name'),
  email: sql.ref('users.email'),
  roleId: sql.ref('users.role_id'),
  teamId: sql.ref('users.team_id'),
  state,
  lastSeenAt: sql.ref('users.last_seen_at'),
  createdAt: sql.ref('users.created_at'),
}

export const all = ({ db }: Context) => db.selectFrom('users')

/** By name (characters, pinyin, initials, words) or any part of the e-mail address. */
export const matches = (q: string): RawBuilder<boolean> => {
  const inEmail = sql`position(lower(${q}) in lower(users.email)) > 0`
  return sql`(${nameMatches('users', q)} or ${inEmail})`
}

/** Users whole, by id, in the order of the ids. */
export const findWhole = (ctx: Context, ids: string[]) =>
  all(ctx)
    .innerJoin('roles', 'roles.id', 'users.role_id')
    .leftJoin('teams', 'teams.id', 'users.team_id')
    .where('users.id', '=', sql<string>`any(${ids}::uuid[])`)
    .select([
      'users.id',
      'users.name',
      'users.email',
      'users.locale',
      'users.time_zone',
      'users.team_id',
      'teams.name as team_name',
      'users.role_id',
      'roles.name as role_name',
      'roles.code as role_code',
      'users.last_seen_at',
      'users.created_at',
      'users.version',
      state.as('state'),
    ])
    .orderBy(sql`array_position(${ids}::uuid[], users.id)`)
    .execute()
export type WholeUser = Awaited<ReturnType<typeof findWhole>>[number]

const grant = [
  sql<Scope>`roles.scope`.as('scope'),
  sql<Permission[]>`roles.permissions`.as('permissions'),
  sql<FieldRule[]>`roles.field_rules`.as('fieldRules'),
] as const

/** Holds a user still, with what their role lets them do. */
export const lock = (tx: Transaction, id: string) =>
  all(tx)
    .innerJoin('roles', 'roles.id', 'users.role_id')
    .where('users.id', '=', id)
    .selectAll('users')
    .select(['roles.code as role_code', state.as('state')])
    .select(grant)
    .forNoKeyUpdate('users')
    .executeTakeFirst()
export type LockedUser = NonNullable<Awaited<ReturnType<typeof lock>>>

export const findGrant = ({ db }: Context, roleId: string) =>
  db.selectFrom('roles').where('id', '=', roleId).select(grant).executeTakeFirst()

export const findPasswordHash = async (ctx: Context, id: string): Promise<string | null> =>
  (await all(ctx).where('id', '=', id).select('password_hash').executeTakeFirst())?.password_hash ?? null

/** Of new users who don't say otherwise. */
export const findDefaults = ({ db }: Context) =>
  db.selectFrom('organisation').select(['locale', 'time_zone']).executeTakeFirstOrThrow()

/** One after the other: two administrators could otherwise each let the other go. */
export const lockAdministration = ({ db }: Transaction) =>
  db.selectFrom('roles').select('id').where('code', '=', 'administrator').forNoKeyUpdate().execute()

/** Administrators other than this one, who can sign in. */
export const countOtherAdministrators = async ({ db }: Context, id: string): Promise<number> => {
  const { count } = await db
    .selectFrom('users')
    .innerJoin('roles', 'roles.id', 'users.role_id')
    .where('roles.code', '=', 'administrator')
    .where('users.id', '<>', id)
    .where(state, '=', 'active')
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const refusals = {
  users_email: () => conflict('people.email_taken'),
  users_role_id_fkey: () => invalidField('/roleId', 'field.unknown_reference'),
  users_team_id_fkey: () => invalidField('/teamId', 'field.unknown_reference'),
}

export const insert = (tx: Transaction, row: Insertable<Users>) =>
  renaming(refusals, () => tx.db.insertInto('users').values(row).execute())

export const update = (tx: Transaction, id: string, values: Updateable<Users>) =>
  renaming(refusals, () =>
    tx.db
      .updateTable('users')
      .set({ ...values, updated_at: tx.now(), version: sql`version + 1` })
      .where('id', '=', id)
      .execute(),
  )
