import { may } from '../access.ts'
import type { Transaction } from '../context.ts'
import { invalidField } from '../errors.ts'
import * as events from '../events/events.ts'
import { contextOfUser } from '../session/session.ts'
import * as queries from './follow-ups.queries.ts'

type Assignment = { customerId: string; assigneeId: string }

/**
 * Whoever promises must be able to keep the promise: an active user who may see the customer. The actor is one already.
 * @param path of the follow-up in the body. Errors: field.unknown_reference, follow_ups.assignee_cannot_see.
 */
export const demandAble = async (tx: Transaction, assignments: Assignment[], path: string): Promise<void> => {
  const others = assignments.filter(({ assigneeId }) => assigneeId !== tx.access.userId)
  for (const [assigneeId, theirs] of Map.groupBy(others, (each) => each.assigneeId)) {
    const customerIds = [...new Set(theirs.map(({ customerId }) => customerId))]
    const assignee = await sightOf(tx, assigneeId, customerIds)
    if (!assignee) throw invalidField(`${path}/assigneeId`, 'field.unknown_reference')
    if (assignee.sees.size < customerIds.length)
      throw invalidField(`${path}/assigneeId`, 'follow_ups.assignee_cannot_see', { name: assignee.name })
  }
}

/** Which of these customers a user may see; undefined when there is no such user any more. */
const sightOf = async (tx: Transaction, userId: string, customerIds: string[]) => {
  const name = await queries.findActiveName(tx, userId)
  if (name === undefined) return undefined
  const user = await contextOfUser(tx, userId, tx.requestId)
  const seen = may(user, 'customers.read') ? await queries.findVisible(user, customerIds) : []
  return { name, sees: new Set(seen) }
}

/**
 * After customers have changed hands: what was promised by someone who may not see them any more is the new owner's to
 * keep, or it would stand on nobody's list. In the pool everyone sees them, and nothing changes.
 */
export const ownersChanged = async (tx: Transaction, customerIds: string[]): Promise<void> => {
  const open = await queries.lockOpenOfOthers(tx, customerIds)
  const lost: typeof open = []
  for (const [assigneeId, theirs] of Map.groupBy(open, (each) => each.assignee_id)) {
    const assignee = await sightOf(
      tx,
      assigneeId,
      theirs.map((each) => each.customer_id),
    )
    lost.push(...theirs.filter((each) => !assignee?.sees.has(each.customer_id)))
  }
  await queries.giveToOwners(tx, lost)
  await events.recordAll(
    tx,
    lost.map(({ customer_id, id, assignee_id, owner_id }) => ({
      type: 'follow_up.handed_over',
      customerId: customer_id,
      subjectId: id,
      changes: { assigneeId: { before: assignee_id, after: owner_id } },
    })),
  )
}
