import type { ContactPointInput, Customer, CustomerInput, CustomerPatch } from '../../shared/customers.ts'

/** A contact point as it is typed. `key` keeps its row apart from the others while it has no id yet. */
export type PointValues = ContactPointInput & {
  key: string
  id?: string
  masked?: boolean
  country?: string | null
}

export type CustomerValues = {
  kind: Customer['kind']
  name: string
  ownerId: string | null
  stage: string | null
  level: string | null
  source: string | null
  tags: string[]
  industry: string
  gender: Customer['gender']
  birthday: string | null
  address: string
  note: string
  contactPoints: PointValues[]
}

let made = 0
export const newPoint = (type: PointValues['type'] = 'phone', isPrimary = false): PointValues => ({
  key: `new-${made++}`,
  type,
  value: '',
  label: '',
  isPrimary,
})

export const emptyCustomer = (ownerId: string | null): CustomerValues => ({
  kind: 'person',
  name: '',
  ownerId,
  stage: 'new',
  level: null,
  source: null,
  tags: [],
  industry: '',
  gender: null,
  birthday: null,
  address: '',
  note: '',
  contactPoints: [newPoint('phone', true)],
})

export const valuesOf = (customer: Customer): CustomerValues => ({
  kind: customer.kind,
  name: customer.name,
  ownerId: customer.ownerId,
  stage: customer.stage,
  level: customer.level,
  source: customer.source,
  tags: customer.tags,
  industry: customer.industry ?? '',
  gender: customer.gender,
  birthday: customer.birthday,
  address: customer.address ?? '',
  note: customer.note ?? '',
  contactPoints: customer.contactPoints.map((point) => ({ ...point, key: point.id })),
})

const orNull = (text: string) => text.trim() || null

/** Those with something in them, as the API takes them. */
export const pointsOf = (points: readonly PointValues[]) =>
  points
    .filter(({ value }) => value.trim())
    .map(({ id, type, value, label, note, isPrimary, consent, validity }) => ({
      ...(id ? { id } : {}),
      type,
      value: value.trim(),
      label: label?.trim() ?? '',
      note,
      isPrimary,
      consent,
      validity,
    }))

const shared = (values: CustomerValues) => ({
  kind: values.kind,
  name: values.name.trim(),
  stage: values.stage,
  level: values.level,
  source: values.source,
  tags: values.tags,
  industry: orNull(values.industry),
  gender: values.kind === 'person' ? values.gender : null,
  birthday: values.kind === 'person' ? values.birthday : null,
  address: orNull(values.address),
  note: orNull(values.note),
})

/** What is left empty isn't sent: a role that may not write a field may still create a customer. */
export const inputOf = (values: CustomerValues): CustomerInput => {
  const filled = Object.entries(shared(values)).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return {
    ...(Object.fromEntries(filled) as ReturnType<typeof shared>),
    ownerId: values.ownerId,
    contactPoints: pointsOf(values.contactPoints),
  } as CustomerInput
}

/** Only what was changed: the rest may be hidden from the role, and others may be changing it. */
export const patchOf = (before: CustomerValues, after: CustomerValues): CustomerPatch => {
  const [old, now] = [shared(before), shared(after)]
  const changed = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name as keyof typeof old]),
  )
  const points = pointsOf(after.contactPoints)
  const arePointsChanged = JSON.stringify(points) !== JSON.stringify(pointsOf(before.contactPoints))
  return { ...Object.fromEntries(changed), ...(arePointsChanged ? { contactPoints: points } : {}) }
}
