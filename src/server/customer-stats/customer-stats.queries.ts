import { type RawBuilder, sql } from 'kysely'
import { soldStatuses } from '../../shared/orders.ts'
import { largestAmount } from '../../shared/shapes.ts'
import type { Context, Transaction } from '../context.ts'

export type Counted = { customerId: string; occurredAt: string; direction: 'inbound' | 'outbound' }

export const insert = (tx: Transaction, customerIds: string[]) =>
  sql`insert into customer_stats (customer_id) select unnest(${customerIds}::uuid[])`.execute(tx.db)

/** In the order of ids, so that two of them can't wait for each other. */
export const lock = (tx: Transaction, customerIds: string[]) =>
  tx.db
    .selectFrom('customer_stats')
    .select('customer_id')
    .where('customer_id', '=', sql<string>`any(${customerIds}::uuid[])`)
    .orderBy('customer_id')
    .forUpdate()
    .execute()

export const addCommunications = (tx: Transaction, recorded: Counted[]) =>
  sql`
    update customer_stats as stats set
      communication_count = stats.communication_count + added.count,
      last_communication_at = greatest(stats.last_communication_at, added.last_at),
      last_inbound_at = greatest(stats.last_inbound_at, added.last_inbound_at)
    from (
      select "customerId" as customer_id, count(*)::integer as count, max("occurredAt") as last_at,
        max("occurredAt") filter (where direction = 'inbound') as last_inbound_at
      from json_to_recordset(${JSON.stringify(recorded)}::json)
        as each("customerId" uuid, "occurredAt" timestamptz, direction text)
      group by 1 order by 1
    ) as added
    where stats.customer_id = added.customer_id`.execute(tx.db)

const communicationFigures = sql`
  select customer_id, count(*)::integer as communication_count, max(occurred_at) as last_communication_at,
    max(occurred_at) filter (where direction = 'inbound') as last_inbound_at
  from communications where trashed_at is null`

const followUpFigures = sql`
  select customer_id, count(*)::integer as open_follow_up_count, min(due_sort) as next_follow_up_at,
    (array_agg(case when due_at is null then due_on end order by due_sort, id))[1] as next_follow_up_on
  from follow_ups where state = 'open' and trashed_at is null`

// Beyond the largest amount a sum stands still: neither bigint nor JSON carries it exactly.
const orderFigures = sql`
  select customer_id, sum(orders)::integer as order_count, max(last_at) as last_order_at,
    jsonb_object_agg(currency, total) as order_totals,
    coalesce(max(total) filter (where currency = (select currency from organisation)), 0)::bigint as order_total
  from (
    select customer_id, currency, count(*) as orders, max(ordered_at) as last_at,
      least(sum(total), ${largestAmount}::numeric) as total
    from orders
    where trashed_at is null and status = any(${[...soldStatuses]}::text[])`

/** Of some customers, or of all. */
const only = (customerIds: string[] | undefined) =>
  customerIds ? sql`and customer_id = any(${customerIds}::uuid[])` : sql``

const figures = {
  communications: (ids?: string[]) => sql`${communicationFigures} ${only(ids)} group by customer_id`,
  followUps: (ids?: string[]) => sql`${followUpFigures} ${only(ids)} group by customer_id`,
  orders: (ids?: string[]) =>
    sql`${orderFigures} ${only(ids)} group by customer_id, currency) as each group by customer_id`,
}

const recount = (
  tx: Transaction,
  counted: RawBuilder<unknown>,
  settings: RawBuilder<unknown>,
  ids?: string[],
) =>
  sql`
    update customer_stats as stats set ${settings}
    from customer_stats as kept left join (${counted}) as counted using (customer_id)
    where stats.customer_id = kept.customer_id
      ${ids ? sql`and kept.customer_id = any(${ids}::uuid[])` : sql``}`.execute(tx.db)

export const recountCommunications = (tx: Transaction, ids?: string[]) =>
  recount(
    tx,
    figures.communications(ids),
    sql`communication_count = coalesce(counted.communication_count, 0),
      last_communication_at = counted.last_communication_at, last_inbound_at = counted.last_inbound_at`,
    ids,
  )

export const recountFollowUps = (tx: Transaction, ids?: string[]) =>
  recount(
    tx,
    figures.followUps(ids),
    sql`open_follow_up_count = coalesce(counted.open_follow_up_count, 0),
      next_follow_up_at = counted.next_follow_up_at, next_follow_up_on = counted.next_follow_up_on`,
    ids,
  )

export const recountOrders = (tx: Transaction, ids?: string[]) =>
  recount(
    tx,
    figures.orders(ids),
    sql`order_count = coalesce(counted.order_count, 0), order_total = coalesce(counted.order_total, 0),
      order_totals = coalesce(counted.order_totals, '{}'), last_order_at = counted.last_order_at`,
    ids,
  )

/**
 * From the totals per currency, which are kept too, so that no order need be looked at. An order that is being entered was
 * counted in the old currency: it's waited for, and those after it wait.
 */
export const setOrderTotals = async (tx: Transaction) => {
  await sql`lock table customer_stats in exclusive mode`.execute(tx.db)
  await sql`
    update customer_stats as stats set order_total = coalesce((order_totals ->> currency)::bigint, 0)
    from organisation
    where order_total <> coalesce((order_totals ->> currency)::bigint, 0)`.execute(tx.db)
}

export const countWrong = async (ctx: Context): Promise<number> => {
  const { rows } = await sql<{ wrong: number }>`
    select count(*)::integer as wrong
    from customer_stats as kept
    left join (${figures.communications()}) as c using (customer_id)
    left join (${figures.followUps()}) as f using (customer_id)
    left join (${figures.orders()}) as o using (customer_id)
    where (kept.communication_count, kept.last_communication_at, kept.last_inbound_at,
        kept.open_follow_up_count, kept.next_follow_up_at, kept.next_follow_up_on,
        kept.order_count, kept.order_total, kept.order_totals, kept.last_order_at)
      is distinct from
      (coalesce(c.communication_count, 0), c.last_communication_at, c.last_inbound_at,
        coalesce(f.open_follow_up_count, 0), f.next_follow_up_at, f.next_follow_up_on,
        coalesce(o.order_count, 0), coalesce(o.order_total, 0), coalesce(o.order_totals, '{}'), o.last_order_at)
  `.execute(ctx.db)
  return rows[0]!.wrong
}
