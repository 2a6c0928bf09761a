import type { Order } from '../../shared/orders.ts'
import type { Money } from '../../shared/shapes.ts'
import { isShown } from '../access.ts'
import type { Context } from '../context.ts'
import type { WholeOrder } from './orders.queries.ts'

/** An order as the actor may see it. */
export const present = (ctx: Context, row: WholeOrder): Order => {
  const shown = isShown(ctx, 'orders.total', { ownerId: row.owner_id, ownerTeamId: row.owner_team_id })
  const money = (amount: number): Money | null => (shown ? { amount, currency: row.currency } : null)
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: row.customer_name,
    number: row.number,
    orderedAt: row.ordered_at,
    status: row.status as Order['status'],
    channel: row.channel,
    currency: row.currency,
    items: row.items.map((item) => ({
      id: item.id,
      productId: item.product_id,
      name: item.name,
      quantity: Number(item.quantity),
      unit: item.unit,
      unitPrice: money(item.unit_price),
      amount: money(item.amount),
    })),
    discount: money(row.discount),
    total: money(row.total),
    paid: money(row.paid),
    note: row.note,
    contactId: row.contact_id,
    communicationId: row.communication_id,
    createdBy: row.created_by ? { id: row.created_by, name: row.creator_name ?? '' } : null,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  }
}
