import type { GuardedField } from '../../shared/access.ts'
import type { ContactPoint, Customer } from '../../shared/customers.ts'
import { isShown } from '../access.ts'
import type { Context } from '../context.ts'
import { dayIn } from '../time.ts'
import type { WholeCustomer } from './customers.queries.ts'

/** Full years between two days; someone born on 29 February grows older on 1 March. */
const ageOn = (today: string, birthday: string): number =>
  Number(today.slice(0, 4)) - Number(birthday.slice(0, 4)) - (today.slice(5) < birthday.slice(5) ? 1 : 0)

/** A customer as the actor may see it. */
export const present = (ctx: Context, row: WholeCustomer, contactPoints: ContactPoint[]): Customer => {
  const owner = { ownerId: row.owner_id, ownerTeamId: row.owner_team_id }
  const hiddenFields: string[] = []
  const open = <T>(field: GuardedField, name: string, value: T): T | null => {
    if (isShown(ctx, field, owner)) return value
    hiddenFields.push(name)
    return null
  }
  const birthday = open('customers.birthday', 'birthday', row.birthday)
  return {
    id: row.id,
    kind: row.kind as Customer['kind'],
    name: row.name,
    gender: row.gender as Customer['gender'],
    birthday,
    age: birthday ? ageOn(dayIn(ctx.timeZone, ctx.now()), birthday) : null,
    source: open('customers.source', 'source', row.source),
    stage: row.stage,
    level: open('customers.level', 'level', row.level),
    industry: row.industry,
    address: open('contact_points.address', 'address', row.address),
    note: open('customers.note', 'note', row.note),
    tags: row.tags,
    ownerId: row.owner_id,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner_name ?? '' } : null,
    contactPoints: contactPoints.filter(({ contactId }) => contactId === null),
    stats: {
      lastContactAt: row.last_communication_at,
      lastInboundAt: row.last_inbound_at,
      communicationCount: row.communication_count,
      nextFollowUpAt: row.next_follow_up_on ? null : row.next_follow_up_at,
      nextFollowUpOn: row.next_follow_up_on,
      openFollowUpCount: row.open_follow_up_count,
      orderCount: row.order_count,
      orderTotals: open('orders.total', 'orderTotals', totalsOf(row.order_totals)) ?? [],
      lastOrderAt: row.last_order_at,
    },
    hiddenFields,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
  }
}

const totalsOf = (totals: unknown) =>
  Object.entries(totals as Record<string, number>).map(([currency, amount]) => ({ amount, currency }))
