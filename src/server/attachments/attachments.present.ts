import type { Attachment } from '../../shared/communications.ts'
import type { Told } from './attachments.queries.ts'

export const present = (row: Told): Attachment => ({
  id: row.id,
  customerId: row.customer_id,
  communicationId: row.communication_id,
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  createdAt: row.created_at,
})
