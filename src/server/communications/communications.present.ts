import type { Attachment, Communication } from '../../shared/communications.ts'
import type { WholeCommunication } from './communications.queries.ts'

export type Parts = {
  participants: Communication['participants']
  attachments: Attachment[]
  followUpId: string | null
}

export const present = (row: WholeCommunication, parts: Parts): Communication => ({
  id: row.id,
  customerId: row.customer_id,
  customerName: row.customer_name,
  channel: row.channel as Communication['channel'],
  direction: row.direction as Communication['direction'],
  occurredAt: row.occurred_at,
  durationSeconds: row.duration_seconds,
  subject: row.subject,
  content: row.content,
  contactId: row.contact_id,
  contactName: row.contact_name,
  outcome: row.outcome,
  user: row.user_id ? { id: row.user_id, name: row.user_name ?? '' } : null,
  participants: parts.participants,
  attachments: parts.attachments,
  followUpId: parts.followUpId,
  editedAt: row.edited_at,
  version: row.version,
  createdAt: row.created_at,
})
