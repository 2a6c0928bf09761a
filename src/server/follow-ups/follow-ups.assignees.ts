import { may } from '../access.ts'
import type { Transaction } from '../context.ts'
import { invalidField } from '../errors.ts'
import { contextOfUser } from '../session/session.ts'
import * as queries from './follow-ups.queries.ts'

type Assignment = { customerId: string; assigneeId: string }

/**
 * Whoever promises must be able to keep the promise: an active user who may see the customer. The actor is one already.
 * @param path of the follow-up in the body. Errors: field.unknown_reference, follow_ups.assignee_cannot_see.
 */
export const demandAble = async (tx: Transaction, assignments: Assignment[], path: string): Promise<void> => {
  const customersOf = new Map<string, Set<string>>()
  for (const { customerId, assigneeId } of assignments)
    if (assigneeId !== tx.access.userId)
      customersOf.set(assigneeId, (customersOf.get(assigneeId) ?? new Set()).add(customerId))
  for (const [assigneeId, customerIds] of customersOf)
    await demandSight(tx, assigneeId, [...customerIds], `${path}/assigneeId`)
}

const demandSight = async (tx: Transaction, assigneeId: string, customerIds: string[], path: string) => {
  const name = await queries.findActiveName(tx, assigneeId)
  if (name === undefined) throw invalidField(path, 'field.unknown_reference')
  const assignee = await contextOfUser(tx, assigneeId, tx.requestId)
  const sees =
    may(assignee, 'customers.read') &&
    (await queries.countVisible(assignee, customerIds)) === customerIds.length
  if (!sees) throw invalidField(path, 'follow_ups.assignee_cannot_see', { name })
}
