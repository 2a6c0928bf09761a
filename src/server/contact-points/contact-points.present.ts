import type { Selectable } from 'kysely'
import type { GuardedField } from '../../shared/access.ts'
import type { ContactPoint, ContactPointType } from '../../shared/customers.ts'
import { maskEmail, maskPhone, maskText } from '../../shared/masking.ts'
import { type Owner, ruleFor } from '../access.ts'
import type { Context } from '../context.ts'
import type { ContactPoints } from '../db-schema.ts'

export type Stored = Selectable<ContactPoints>

/** The field rule that a point of a type stands under. */
export const guards: Partial<Record<ContactPointType, GuardedField>> = {
  phone: 'contact_points.phone',
  whatsapp: 'contact_points.phone',
  email: 'contact_points.email',
  wechat: 'contact_points.wechat',
  wecom: 'contact_points.wechat',
  address: 'contact_points.address',
}

const masks: Partial<Record<ContactPointType, (value: string) => string>> = {
  phone: maskPhone,
  whatsapp: maskPhone,
  email: maskEmail,
}

/** A point as the actor may see it; undefined when their role hides it. */
export const present = (ctx: Context, point: Stored, owner: Owner): ContactPoint | undefined => {
  const type = point.type as ContactPointType
  const guard = guards[type]
  const rule = guard ? ruleFor(ctx, guard, owner) : 'open'
  if (rule === 'hidden') return undefined
  const masked = rule === 'masked'
  const mask = masks[type] ?? maskText
  return {
    id: point.id,
    customerId: point.customer_id,
    contactId: point.contact_id,
    type,
    value: masked ? mask(point.value) : point.value,
    normalised: masked ? null : point.normalised,
    country: point.country,
    label: point.label,
    note: masked ? '' : point.note,
    isPrimary: point.is_primary,
    consent: point.consent as ContactPoint['consent'],
    validity: point.validity as ContactPoint['validity'],
    masked,
    createdAt: point.created_at,
  }
}
