import type { ContactPointInput, ContactPointType } from '../../shared/customers.ts'
import { type Owner, ruleFor } from '../access.ts'
import type { Context } from '../context.ts'
import { invalidField } from '../errors.ts'
import { newId } from '../ids.ts'
import { normaliseContactPoint } from '../text/contact-points.ts'
import { guards, type Stored } from './contact-points.present.ts'

/** A customer, or one of its contacts. */
export type Holder = { customerId: string; contactId: string | null }
export type InList = ContactPointInput & { id?: string }

/** A row ready to insert; the value is kept as written beside its normalised form. */
export const rowOf = (
  ctx: Context,
  { customerId, contactId }: Holder,
  point: InList,
  position: number,
): Stored => ({
  customer_id: customerId,
  id: point.id ?? newId(),
  contact_id: contactId,
  type: point.type,
  value: point.value.trim(),
  ...normaliseContactPoint(point.type, point.value, ctx.organisation.country),
  label: point.label ?? '',
  note: point.note ?? '',
  is_primary: point.isPrimary ?? false,
  consent: point.consent ?? 'unknown',
  validity: point.validity ?? 'unknown',
  position,
  created_at: ctx.now().toISOString(),
})

/** What the history keeps of a point. */
export const told = ({ id, type, value, label, note, contact_id }: Stored) => ({
  id,
  type,
  value,
  label,
  note,
  contactId: contact_id,
})

export const isOpen = (ctx: Context, type: string, owner: Owner): boolean => {
  const field = guards[type as ContactPointType]
  return !field || ruleFor(ctx, field, owner) === 'open'
}

/** Errors: access.field_read_only. */
export const demandOpen = (ctx: Context, type: string, owner: Owner, path: string): void => {
  if (!isOpen(ctx, type, owner)) throw invalidField(path, 'access.field_read_only')
}
