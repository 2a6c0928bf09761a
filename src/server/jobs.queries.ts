import { sql } from 'kysely'
import type { Context } from './context.ts'

/** The queue's own function. Its schema is made when the server starts, and isn't among our migrations. */
export const add = async (tx: Pick<Context, 'db'>, name: string, payload: unknown): Promise<void> => {
  await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload ?? {})}::json)`.execute(tx.db)
}

/** How many wait to be done, and how many of those have failed so often that nobody tries them again. */
export const count = async ({ db }: Pick<Context, 'db'>): Promise<{ waiting: number; given_up: number }> => {
  const { rows } = await sql<{ waiting: number; given_up: number }>`
    select count(*) filter (where attempts < max_attempts)::integer as waiting,
      count(*) filter (where attempts >= max_attempts)::integer as given_up
    from graphile_worker._private_jobs`.execute(db)
  return rows[0]!
}
