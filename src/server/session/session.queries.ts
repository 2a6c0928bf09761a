import { type Insertable, sql } from 'kysely'
import type { Context, Transaction } from '../context.ts'
import type { Sessions } from '../db-schema.ts'

/** By an e-mail address, in letters of either case; those who have left aren't found. */
export const findByEmail = ({ db }: Context, email: string) =>
  db
    .selectFrom('users')
    .select(['id', 'password_hash'])
    .where(sql`lower(email)`, '=', sql`lower(${email})`)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst()

export const findMe = ({ db, access }: Context) =>
  db
    .selectFrom('users')
    .innerJoin('roles', 'roles.id', 'users.role_id')
    .leftJoin('teams', 'teams.id', 'users.team_id')
    .where('users.id', '=', access.userId)
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
    ])
    .executeTakeFirstOrThrow()

export const findOrganisation = ({ db }: Context) =>
  db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow()

export const insert = (tx: Transaction, row: Insertable<Sessions>) =>
  tx.db.insertInto('sessions').values(row).execute()

export const list = ({ db, access, now }: Context) =>
  db
    .selectFrom('sessions')
    .select(['id', 'user_agent', 'address', 'created_at', 'last_seen_at'])
    .where('user_id', '=', access.userId)
    .where('expires_at', '>', now().toISOString())
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Whether there was one of the actor's own. */
export const remove = async (tx: Transaction, id: string): Promise<boolean> => {
  const removed = await tx.db
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('user_id', '=', tx.access.userId)
    .returning('id')
    .executeTakeFirst()
  return removed !== undefined
}

export const removeByToken = (tx: Transaction, tokenHash: Buffer) =>
  tx.db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()

export const removeOfUser = (tx: Transaction, userId: string, except: string | undefined) =>
  tx.db
    .deleteFrom('sessions')
    .where('user_id', '=', userId)
    .$if(except !== undefined, (rows) => rows.where('id', '<>', except!))
    .execute()

export const removeExpired = (tx: Transaction) =>
  tx.db.deleteFrom('sessions').where('expires_at', '<=', tx.now().toISOString()).execute()
