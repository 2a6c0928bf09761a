import type { FollowUpInput } from '../../shared/follow-ups.ts'
import { demand } from '../access.ts'
import type { Transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { invalidField } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import { lexemes } from '../text/words.ts'
import { demandAble } from './follow-ups.assignees.ts'
import { dueOf } from './follow-ups.due.ts'
import * as queries from './follow-ups.queries.ts'

/** A next step promised to a customer that the actor has been found to see. */
export type Promised = { customerId: string; input: FollowUpInput; communicationId: string | null }

/** Of a follow-up that stands in the body of a communication. */
const inCommunication = '/followUp'

/**
 * Schedules the next step that was promised in a communication, within the transaction that records it. Answers its id.
 * The caller has made sure that the actor may see the customer.
 * Errors: access.forbidden, request.invalid with paths below `path`.
 */
export const scheduleIn = async (
  tx: Transaction,
  customerId: string,
  input: FollowUpInput,
  communicationId: string | null,
  path = inCommunication,
): Promise<string> => {
  const [id] = await scheduleAllIn(tx, [{ customerId, input, communicationId }], path)
  return id!
}

/** The same for a whole batch, set-based; answers the ids in order. */
export const scheduleAllIn = async (
  tx: Transaction,
  promised: Promised[],
  path = inCommunication,
): Promise<string[]> => {
  if (promised.length === 0) return []
  demand(tx, 'follow_ups.create')
  const rows = promised.map((each) => rowOf(tx, each, path))
  await demandAble(
    tx,
    rows.map((row) => ({ customerId: row.customer_id, assigneeId: row.assignee_id })),
    path,
  )
  await queries.insert(tx, rows, path)
  await customerStats.followUpsChanged(tx, [...new Set(rows.map((row) => row.customer_id))])
  await events.recordAll(
    tx,
    rows.map((row) => ({
      type: 'follow_up.scheduled',
      customerId: row.customer_id,
      subjectId: row.id,
      changes: {
        content: { after: row.content },
        due: { after: row.due_at ?? row.due_on },
        assigneeId: { after: row.assignee_id },
      },
    })),
  )
  return rows.map(({ id }) => id)
}

const rowOf = (tx: Transaction, { customerId, input, communicationId }: Promised, path: string) => {
  const assigneeId = input.assigneeId ?? tx.actor.userId
  if (!assigneeId) throw invalidField(`${path}/assigneeId`, 'field.required')
  return {
    customer_id: customerId,
    id: newId(),
    ...contentColumns(input.content),
    ...dueOf(input, input.timeZone ?? tx.timeZone, path),
    priority: input.priority ?? 'normal',
    state: 'open',
    assignee_id: assigneeId,
    communication_id: communicationId ?? input.communicationId ?? null,
    version: 1,
    created_at: tx.now(),
    created_by: tx.actor.userId,
    updated_at: tx.now(),
  }
}

/** Lexemes are letters and digits alone, so that quoting them is all there is to do. */
export const contentColumns = (content: string) => ({
  content,
  search: lexemes(content)
    .map((lexeme) => `'${lexeme}'`)
    .join(' '),
})
