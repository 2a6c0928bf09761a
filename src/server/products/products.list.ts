import { sql } from 'kysely'
import { productFields } from '../../shared/orders.ts'
import type { Context } from '../context.ts'
import type { ListSource } from '../list.ts'
import * as queries from './products.queries.ts'

const id = sql.ref('products.id')

/** What the list of products stands on. */
export const listSource = (ctx: Context) =>
  ({
    from: queries.visible(ctx),
    fields: productFields,
    columns: queries.columns,
    id,
    key: { id },
    defaultSort: 'code',
    matching: queries.matches,
  }) satisfies ListSource<typeof productFields>
