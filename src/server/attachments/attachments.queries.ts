import { type Insertable, type Selectable, sql } from 'kysely'
import { demand } from '../access.ts'
import type { Context, Transaction } from '../context.ts'
import type { Attachments } from '../db-schema.ts'
import { visibleCustomers } from '../visible.queries.ts'

/** A file and the communication that it is to be in. */
export type Place = { customerId: string; communicationId: string; id: string }
export type Key = { customer_id: string; id: string }

const told = ['customer_id', 'id', 'communication_id', 'name', 'media_type', 'size', 'created_at'] as const
export type Told = Pick<Selectable<Attachments>, (typeof told)[number]>

export const insert = (tx: Transaction, row: Insertable<Attachments>): Promise<Told> =>
  tx.db.insertInto('attachments').values(row).returning(told).executeTakeFirstOrThrow()

export const findOfCommunications = (ctx: Context, keys: Key[]) =>
  ctx.db
    .selectFrom('attachments')
    .select(told)
    .where(
      sql<boolean>`(customer_id, communication_id) in (select * from unnest(
        ${keys.map(({ customer_id }) => customer_id)}::uuid[], ${keys.map(({ id }) => id)}::uuid[]))`,
    )
    .where('trashed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/**
 * A file that the actor may see: one of a communication that doesn't lie in the trash, also when an edit took it off,
 * as the history names it; or one that they have just uploaded themselves.
 */
export const findVisible = (ctx: Context, customerId: string, id: string) => {
  demand(ctx, 'communications.read')
  return visibleCustomers(ctx)
    .innerJoin('attachments', 'attachments.customer_id', 'customers.id')
    .leftJoin('communications', (join) =>
      join
        .onRef('communications.customer_id', '=', 'attachments.customer_id')
        .onRef('communications.id', '=', 'attachments.communication_id'),
    )
    .where('attachments.customer_id', '=', customerId)
    .where('attachments.id', '=', id)
    .where((where) =>
      where.or([
        where.and([
          where('communications.id', 'is not', null),
          where('communications.trashed_at', 'is', null),
        ]),
        where.and([
          where('attachments.communication_id', 'is', null),
          where('attachments.created_by', '=', ctx.access.userId),
        ]),
      ]),
    )
    .select(['attachments.name', 'attachments.media_type', 'attachments.size', 'attachments.sha256'])
    .select('attachments.file_key')
    .executeTakeFirst()
}

/** A file may go where its customer's communication is, when it is there already or was uploaded for it by the actor. */
const mayGo = (tx: Transaction) => sql<boolean>`
  attachments.customer_id = place."customerId" and attachments.id = place.id
  and (attachments.communication_id = place."communicationId"
    or (attachments.communication_id is null and attachments.created_by = ${tx.access.userId}::uuid))`

const placesIn = (places: (Omit<Place, 'communicationId'> & { communicationId: string | null })[]) => sql`
  json_to_recordset(${JSON.stringify(places)}::json)
    as place("customerId" uuid, "communicationId" uuid, id uuid)`

export const findAttachable = async (
  tx: Transaction,
  places: (Omit<Place, 'communicationId'> & { communicationId: string | null })[],
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select attachments.id from attachments, ${placesIn(places)} where ${mayGo(tx)}`.execute(tx.db)
  return rows.map(({ id }) => id)
}

/** How many of them found their place. */
export const place = async (tx: Transaction, places: Place[]): Promise<number> => {
  const { numAffectedRows } = await sql`
    update attachments set communication_id = place."communicationId", trashed_at = null
    from ${placesIn(places)} where ${mayGo(tx)}`.execute(tx.db)
  return Number(numAffectedRows)
}

/** Puts the files of a communication in the trash, but for those that stay. */
export const trashOthers = (tx: Transaction, { customer_id, id }: Key, stayingIds: string[]) =>
  tx.db
    .updateTable('attachments')
    .set({ trashed_at: tx.now() })
    .where('customer_id', '=', customer_id)
    .where('communication_id', '=', id)
    .where('trashed_at', 'is', null)
    .where(sql<boolean>`id <> all(${stayingIds}::uuid[])`)
    .execute()

/** Holds some that nobody named in a communication, so that nobody can any more. */
export const lockLoose = (tx: Transaction, olderThan: Date, limit: number) =>
  tx.db
    .selectFrom('attachments')
    .select(['customer_id', 'id', 'file_key'])
    .where('communication_id', 'is', null)
    .where('created_at', '<', olderThan.toISOString())
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()

export const lockTrashed = (tx: Transaction, olderThan: Date, limit: number) =>
  tx.db
    .selectFrom('attachments')
    .select(['customer_id', 'id', 'file_key'])
    .where('trashed_at', '<', olderThan.toISOString())
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()

export const remove = (tx: Transaction, keys: Key[]) =>
  tx.db
    .deleteFrom('attachments')
    .where(
      sql<boolean>`(customer_id, id) in (select * from unnest(
        ${keys.map(({ customer_id }) => customer_id)}::uuid[], ${keys.map(({ id }) => id)}::uuid[]))`,
    )
    .execute()
