import type { Contact, ContactInput, ContactPatch } from '../../shared/customers.ts'
import { newPoint, type PointValues, pointsOf } from '../customers/customer-form-values.ts'

/** A contact as it is typed. */
export type ContactValues = {
  name: string
  title: string
  gender: Contact['gender']
  birthday: string | null
  note: string
  isPrimary: boolean
  contactPoints: PointValues[]
}

export const emptyContact = (): ContactValues => ({
  name: '',
  title: '',
  gender: null,
  birthday: null,
  note: '',
  isPrimary: false,
  contactPoints: [newPoint('phone', true)],
})

export const valuesOf = (contact: Contact): ContactValues => ({
  name: contact.name,
  title: contact.title ?? '',
  gender: contact.gender,
  birthday: contact.birthday,
  note: contact.note ?? '',
  isPrimary: contact.isPrimary,
  contactPoints: contact.contactPoints.map((point) => ({ ...point, key: point.id })),
})

export const inputOf = (values: ContactValues): ContactInput => ({
  name: values.name.trim(),
  title: values.title.trim() || null,
  gender: values.gender,
  birthday: values.birthday,
  note: values.note.trim() || null,
  isPrimary: values.isPrimary,
  contactPoints: pointsOf(values.contactPoints),
})

/** Only what was changed: others may be changing the rest. */
export const patchOf = (before: ContactValues, now: ContactValues): ContactPatch => {
  const [was, is] = [inputOf(before), inputOf(now)]
  return Object.fromEntries(
    Object.entries(is).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field as keyof typeof was]),
    ),
  )
}
