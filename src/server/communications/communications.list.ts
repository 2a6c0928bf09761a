import { sql } from 'kysely'
import { communicationFields } from '../../shared/communications.ts'
import type { ListSource } from '../list.ts'
import * as queries from './communications.queries.ts'

const id = sql.ref('communications.id')

/** What the lists of communications stand on: all that the actor may see, or one customer's. */
export const listSource = (from: ReturnType<typeof queries.visible>) =>
  ({
    from,
    fields: communicationFields,
    columns: queries.columns,
    id,
    key: { customer_id: sql.ref('communications.customer_id'), id },
    defaultSort: '-occurredAt',
    matching: queries.wordsMatch,
  }) satisfies ListSource<typeof communicationFields>
