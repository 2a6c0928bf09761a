import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Field, Fields } from '../shared/fields.ts'
import type { FieldType } from '../shared/filter.ts'
import type { ListQuery, Total } from '../shared/shapes.ts'
import { isKeptBack } from './access.ts'
import type { Context } from './context.ts'
import { type Cursor, readCursor, sqlTypeOf, writeCursor } from './cursor.ts'
import type { DB } from './db-schema.ts'
import { invalidField } from './errors.ts'
import { type Columns, compileFilter } from './filter.ts'

// biome-ignore lint/suspicious/noExplicitAny: a list may stand on any tables; its columns are checked by their registry
type Rows = SelectQueryBuilder<DB, any, any>

/** What a list stands on. `from` begins at `visible(ctx)` and has nothing selected yet. */
export type ListSource<F extends Fields> = {
  from: Rows
  fields: F
  columns: Columns<F>
  /** The row's id, which makes every order total. */
  id: RawBuilder<unknown>
  /** The row's key parts for fetching it whole, such as customer_id and id. */
  key: Record<string, RawBuilder<unknown>>
  defaultSort: string
  /** The condition for the words in `q`. */
  matching?: (q: string) => RawBuilder<boolean>
}

export type Keys<K extends string> = { keys: Record<K, string>[]; next: string | null; total: Total }

type Order = { column: RawBuilder<unknown>; type: FieldType; descending: boolean; filled: boolean }

/** Beyond this a count is told as "more than". */
export const countedExactly = 10_000

/**
 * One page of a list, by keyset: the keys of the rows that the actor may see, in order, with the cursor to go on from.
 * The rows themselves are fetched by the same query that fetches one. Errors: request.invalid.
 */
export const listKeys = async <F extends Fields, K extends string>(
  ctx: Context,
  source: ListSource<F> & { key: Record<K, RawBuilder<unknown>> },
  query: ListQuery,
): Promise<Keys<K>> => {
  const limit = query.limit ?? 50
  const sort = query.sort || source.defaultSort
  const orders = ordersOf(ctx, source, sort)
  const cursor = query.after === undefined ? undefined : readCursor(query.after, sort, orders)
  const rows = filtered(ctx, source, query)
  const total = cursor ? { count: cursor.count, exact: cursor.exact } : await count(ctx, rows)
  const found = total.count === 0 ? [] : await page(ctx, source, rows, orders, cursor, total, limit)
  const last = found.length > limit ? found[limit - 1] : undefined
  const next = last
    ? writeCursor({
        sort,
        values: orders.map((_, i) => last[`sort_${i}`] ?? null),
        id: last.cursor_id!,
        ...total,
      })
    : null
  return { keys: found.slice(0, limit) as Record<K, string>[], next, total }
}

const filtered = <F extends Fields>(ctx: Context, source: ListSource<F>, query: ListQuery): Rows => {
  let rows = source.from
  if (query.filter) rows = rows.where(compileFilter(ctx, source.fields, source.columns, query.filter))
  if (query.q?.trim() && source.matching) rows = rows.where(source.matching(query.q.trim()))
  return rows
}

/** Exact up to a bound: counting millions of rows takes longer than anyone waits. */
const count = async (ctx: Context, rows: Rows): Promise<Total> => {
  const bounded = rows.select(sql`1`.as('one')).limit(countedExactly + 1)
  const { rows: answer } = await sql<{ count: number }>`
    select count(*)::integer as count from (${bounded}) as bounded`.execute(ctx.db)
  const found = answer[0]!.count
  return found > countedExactly ? { count: countedExactly, exact: false } : { count: found, exact: true }
}

/** Up to so many rows are sorted as they are found. */
const fewRows = 2_000

/**
 * Where the count says that few rows match, they are found as the count found them and then sorted: the planner, asked
 * for the first of them in order, would rather read an index in that order and throw away a million rows on the way.
 */
const page = async <F extends Fields>(
  ctx: Context,
  { id, key }: ListSource<F>,
  filteredRows: Rows,
  orders: Order[],
  cursor: Cursor | undefined,
  total: Total,
  limit: number,
): Promise<Record<string, string | null>[]> => {
  const idDescends = orders.at(-1)!.descending
  let rows = filteredRows.select([sql`${id}::text`.as('cursor_id'), sql`${id}`.as('order_id')])
  for (const [name, column] of Object.entries(key)) rows = rows.select(sql`${column}`.as(name))
  for (const [i, { column }] of orders.entries())
    rows = rows.select([sql`${column}::text`.as(`sort_${i}`), sql`${column}`.as(`order_${i}`)])
  if (cursor) rows = rows.where(after(orders, id, idDescends, cursor))
  const isFew = total.exact && total.count <= fewRows
  const found = isFew ? ctx.db.selectFrom(rows.offset(0).as('found')).selectAll() : rows
  return (await found
    .orderBy(sql.join([...orders.map(inOrder), idDescends ? sql`order_id desc` : sql`order_id`]))
    .limit(limit + 1)
    .execute()) as Record<string, string | null>[]
}

/** An index in plain order is of no use for `nulls last`, not even where no nulls can be. */
const inOrder = ({ descending, filled }: Order, i: number) =>
  sql.raw(`order_${i} ${descending ? 'desc' : 'asc'} ${filled ? '' : 'nulls last'}`)

/**
 * The rows behind a cursor: later in the first column, or equal there and later in the next, … and at last by id.
 * Nulls come last in either direction. Where no nulls can be and all goes one way, it's one comparison of rows, which an
 * index answers from the place on.
 */
const after = (
  orders: Order[],
  id: RawBuilder<unknown>,
  idDescends: boolean,
  cursor: Cursor,
): RawBuilder<boolean> => {
  const place = orders.map(
    ({ type }, i) => sql`${cursor.values[i]}::${sql.raw(sqlTypeOf(type, cursor.values[i]))}`,
  )
  const idPlace = sql`${cursor.id}::uuid`
  const further = (descending: boolean) => sql.raw(descending ? '<' : '>')
  if (orders.every(({ filled, descending }) => filled && descending === idDescends)) {
    const columns = [...orders.map(({ column }) => column), id]
    return sql<boolean>`(${sql.join(columns)}) ${further(idDescends)} (${sql.join([...place, idPlace])})`
  }
  return orders.reduceRight<RawBuilder<boolean>>(
    (rest, { column, descending, filled }, i) => {
      if (cursor.values[i] === null) return sql<boolean>`(${column} is null and ${rest})`
      const later = sql`${column} ${further(descending)} ${place[i]}`
      const empty = filled ? sql`false` : sql`${column} is null`
      return sql<boolean>`(${later} or ${empty} or (${column} = ${place[i]} and ${rest}))`
    },
    sql<boolean>`${id} ${further(idDescends)} ${idPlace}`,
  )
}

const mostOrders = 4

const ordersOf = <F extends Fields>(
  ctx: Context,
  { fields, columns }: ListSource<F>,
  sort: string,
): Order[] => {
  const parts = sort.split(',').map((part) => part.trim())
  if (parts.length > mostOrders) throw invalidField('sort', 'field.too_many_items', { limit: mostOrders })
  return parts.map((part) => {
    const descending = part.startsWith('-')
    const name = descending ? part.slice(1) : part
    const field = Object.hasOwn(fields, name) ? (fields[name] as Field) : undefined
    if (!field?.sortable || (field.guard && isKeptBack(ctx, field.guard)))
      throw invalidField('sort', 'list.unknown_sort', { field: name })
    return { column: columns[name as keyof F], type: field.type, descending, filled: field.filled ?? false }
  })
}
