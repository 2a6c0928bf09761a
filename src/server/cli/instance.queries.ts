import { sql } from 'kysely'
import type { Context } from '../context.ts'

export const findUserId = async ({ db }: Context, email: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('users')
      .select('id')
      .where(sql`lower(email)`, '=', email.trim().toLowerCase())
      .executeTakeFirst()
  )?.id

export const isActive = async ({ db }: Context, id: string): Promise<boolean> =>
  (await db
    .selectFrom('users')
    .select('id')
    .where('id', '=', id)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst()) !== undefined
