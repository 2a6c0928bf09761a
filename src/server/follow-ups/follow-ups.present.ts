import type { FollowUp } from '../../shared/follow-ups.ts'
import type { UserRef } from '../../shared/shapes.ts'
import { may } from '../access.ts'
import type { Context } from '../context.ts'
import { bucketOf } from './follow-ups.due.ts'
import type { WholeFollowUp } from './follow-ups.queries.ts'

const refOf = (id: string | null, name: string | null): UserRef | null =>
  id ? { id, name: name ?? '' } : null

export const present = (ctx: Context, row: WholeFollowUp): FollowUp => ({
  id: row.id,
  customerId: row.customer_id,
  customerName: row.customer_name,
  content: row.content,
  dueAt: row.due_at,
  dueOn: row.due_on,
  timeZone: row.time_zone,
  priority: row.priority as FollowUp['priority'],
  state: row.state as FollowUp['state'],
  bucket: row.state === 'open' ? bucketOf(ctx, row) : null,
  assigneeId: row.assignee_id,
  assignee: { id: row.assignee_id, name: row.assignee_name },
  communicationId: row.communication_id,
  communicationChannel: may(ctx, 'communications.read')
    ? (row.communication_channel as FollowUp['communicationChannel'])
    : null,
  outcome: row.outcome,
  nextFollowUpId: row.next_follow_up_id,
  completedAt: row.completed_at,
  completedBy: refOf(row.completed_by, row.completer_name),
  lastContactAt: row.last_communication_at,
  createdBy: refOf(row.created_by, row.creator_name),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
})
