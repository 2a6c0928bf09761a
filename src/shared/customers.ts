import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { defineFields } from './fields.ts'
import {
  Batch,
  BatchAnswer,
  customerParams,
  Day,
  Id,
  Instant,
  Line,
  ListQuery,
  Money,
  Nullable,
  OneOf,
  OptionalLine,
  OptionalText,
  ownedParams,
  Page,
  Strict,
  UserRef,
  Version,
} from './shapes.ts'

export const customerKinds = ['person', 'company'] as const
export const genders = ['male', 'female', 'other'] as const
export const contactPointTypes = [
  'phone',
  'email',
  'wechat',
  'wecom',
  'whatsapp',
  'qq',
  'address',
  'website',
  'other',
] as const
export type ContactPointType = (typeof contactPointTypes)[number]
export const consents = ['unknown', 'granted', 'withdrawn'] as const
export const validities = ['unknown', 'valid', 'invalid'] as const

/** Codes with a name in both languages. An organisation's own words are welcome beside them. */
export const knownStages = ['new', 'contacted', 'qualified', 'negotiating', 'won', 'dormant', 'lost'] as const
export const knownLevels = ['A', 'B', 'C', 'D'] as const
export const knownSources = [
  'referral',
  'website',
  'search',
  'advertising',
  'exhibition',
  'phone',
  'wechat',
  'shop',
  'partner',
  'import',
  'other',
] as const

export const mostTags = 50
export const Tags = Type.Array(Line(40), { maxItems: mostTags, uniqueItems: true })

const contactPointProperties = {
  type: OneOf(contactPointTypes),
  value: Line(500, 'as it was written; a phone number is kept raw and as E.164'),
  label: Type.Optional(OptionalLine(40)),
  note: Type.Optional(OptionalLine(500)),
  isPrimary: Type.Optional(Type.Boolean()),
  consent: Type.Optional(OneOf(consents)),
  validity: Type.Optional(OneOf(validities)),
  contactId: Type.Optional(Nullable(Id)),
}
export const ContactPointInput = Strict(contactPointProperties)
export type ContactPointInput = Static<typeof ContactPointInput>
export const ContactPointPatch = Type.Partial(ContactPointInput, { additionalProperties: false })
export type ContactPointPatch = Static<typeof ContactPointPatch>
/** In a customer's or contact's PATCH the list replaces the old one: with `id` a point is kept, without it's new. */
const ContactPointInList = Strict({ id: Type.Optional(Id), ...contactPointProperties })

export const ContactPoint = Type.Object({
  id: Id,
  customerId: Id,
  contactId: Nullable(Id),
  type: OneOf(contactPointTypes),
  value: Type.String(),
  normalised: Nullable(Type.String({ description: 'phones as E.164, e-mail in lower case' })),
  country: Nullable(Type.String({ description: 'of a phone number' })),
  label: Type.String(),
  note: Type.String(),
  isPrimary: Type.Boolean(),
  consent: OneOf(consents),
  validity: OneOf(validities),
  masked: Type.Boolean({ description: "true when the actor's role may not see the value" }),
  createdAt: Instant,
})
export type ContactPoint = Static<typeof ContactPoint>

const customerProperties = {
  kind: OneOf(customerKinds),
  name: Line(200),
  gender: Type.Optional(Nullable(OneOf(genders))),
  birthday: Type.Optional(Nullable(Day)),
  source: Type.Optional(Nullable(Line(60))),
  stage: Type.Optional(Nullable(Line(60))),
  level: Type.Optional(Nullable(Line(60))),
  industry: Type.Optional(Nullable(Line(100))),
  address: Type.Optional(Nullable(OptionalText(500))),
  note: Type.Optional(Nullable(OptionalText(10_000))),
  tags: Type.Optional(Tags),
}
export const CustomerInput = Strict({
  ...customerProperties,
  ownerId: Type.Optional(Nullable(Id)),
  contactPoints: Type.Optional(Type.Array(ContactPointInput, { maxItems: 50 })),
})
export type CustomerInput = Static<typeof CustomerInput>
export const CustomerPatch = Type.Partial(
  Strict({
    ...customerProperties,
    contactPoints: Type.Array(ContactPointInList, { maxItems: 50 }),
  }),
  { additionalProperties: false },
)
export type CustomerPatch = Static<typeof CustomerPatch>

export const CustomerStats = Type.Object({
  lastContactAt: Nullable(Instant),
  lastInboundAt: Nullable(Instant),
  communicationCount: Type.Integer(),
  nextFollowUpAt: Nullable(Instant),
  nextFollowUpOn: Nullable(Day),
  openFollowUpCount: Type.Integer(),
  orderCount: Type.Integer(),
  orderTotals: Type.Array(Money, { description: 'per currency; drafts, cancelled and refunded left out' }),
  lastOrderAt: Nullable(Instant),
})

export const Customer = Type.Object({
  id: Id,
  kind: OneOf(customerKinds),
  name: Type.String(),
  gender: Nullable(OneOf(genders)),
  birthday: Nullable(Day),
  age: Nullable(Type.Integer({ description: 'in years, today' })),
  source: Nullable(Type.String()),
  stage: Nullable(Type.String()),
  level: Nullable(Type.String()),
  industry: Nullable(Type.String()),
  address: Nullable(Type.String()),
  note: Nullable(Type.String()),
  tags: Type.Array(Type.String()),
  ownerId: Nullable(Id),
  owner: Nullable(UserRef),
  contactPoints: Type.Array(ContactPoint, {
    description: "the customer's own; a contact's are with the contact",
  }),
  stats: CustomerStats,
  hiddenFields: Type.Array(Type.String(), { description: "fields that the actor's role keeps back" }),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
  trashedAt: Nullable(Instant),
})
export type Customer = Static<typeof Customer>

export const customerFields = defineFields({
  name: { type: 'text', sortable: true, filled: true },
  kind: { type: 'choice', codes: customerKinds },
  gender: { type: 'choice', codes: genders },
  birthday: { type: 'day', sortable: true, guard: 'customers.birthday' },
  source: { type: 'choice', sortable: true, guard: 'customers.source' },
  stage: { type: 'choice', sortable: true },
  level: { type: 'choice', sortable: true, guard: 'customers.level' },
  industry: { type: 'text' },
  tags: { type: 'tags' },
  ownerId: { type: 'user' },
  createdAt: { type: 'instant', sortable: true, filled: true },
  updatedAt: { type: 'instant', sortable: true, filled: true },
  lastContactAt: { type: 'instant', sortable: true },
  communicationCount: { type: 'number', sortable: true, filled: true },
  nextFollowUpAt: { type: 'instant', sortable: true },
  orderCount: { type: 'number', sortable: true, filled: true },
  orderTotal: { type: 'money', sortable: true, filled: true, guard: 'orders.total' },
  lastOrderAt: { type: 'instant', sortable: true },
})

const idOnly = Strict({ id: Id })

export const CustomerListQuery = Strict({
  ...ListQuery.properties,
  trashed: Type.Optional(Type.Boolean({ description: 'what lies in the trash instead' })),
  pool: Type.Optional(Type.Boolean({ description: 'only customers without an owner' })),
})
export type CustomerListQuery = Static<typeof CustomerListQuery>

export const listCustomers = endpoint('GET', '/customers', {
  requires: 'customers.read',
  summary: 'List customers',
  query: CustomerListQuery,
  answer: Page(Customer),
})
export const createCustomer = endpoint('POST', '/customers', {
  requires: 'customers.create',
  summary: 'Create a customer, with contact points',
  body: CustomerInput,
  answer: Customer,
  status: 201,
})
export const createCustomers = endpoint('POST', '/customers/batch', {
  requires: 'customers.create',
  summary: 'Create up to 1,000 customers, answered per row',
  body: Batch(CustomerInput),
  perRow: true,
  answer: BatchAnswer,
})
export const getCustomer = endpoint('GET', '/customers/:id', {
  requires: 'customers.read',
  summary: 'One customer',
  params: idOnly,
  answer: Customer,
})
export const updateCustomer = endpoint('PATCH', '/customers/:id', {
  requires: 'customers.update',
  summary: 'Change some fields of a customer',
  params: idOnly,
  body: CustomerPatch,
  answer: Customer,
})
export const trashCustomer = endpoint('DELETE', '/customers/:id', {
  requires: 'customers.trash',
  summary: 'Move a customer to the trash, for 30 days',
  params: idOnly,
})
export const restoreCustomer = endpoint('DELETE', '/customers/:id/trash', {
  requires: 'customers.trash',
  summary: 'Take a customer back out of the trash',
  params: idOnly,
  answer: Customer,
})
export const assignCustomer = endpoint('PUT', '/customers/:id/owner', {
  requires: 'customers.claim',
  summary: 'Give a customer an owner: yourself (claim it from the pool) or, with customers.assign, anyone',
  params: idOnly,
  body: Strict({ ownerId: Id }),
  answer: Customer,
})
export const releaseCustomer = endpoint('DELETE', '/customers/:id/owner', {
  requires: 'customers.claim',
  summary: 'Release a customer to the pool',
  params: idOnly,
  answer: Customer,
})

/** What can be done to many customers at once. */
export const CustomerBulk = Strict({
  ids: Type.Array(Id, { minItems: 1, maxItems: 1000, uniqueItems: true }),
  ownerId: Type.Optional(Nullable(Id)),
  stage: Type.Optional(Nullable(Line(60))),
  level: Type.Optional(Nullable(Line(60))),
  addTags: Type.Optional(Tags),
  removeTags: Type.Optional(Tags),
  trash: Type.Optional(Type.Boolean()),
})
export type CustomerBulk = Static<typeof CustomerBulk>
export const bulkChangeCustomers = endpoint('POST', '/customers/changes', {
  requires: 'customers.update',
  summary: 'Assign, tag, stage or trash up to 1,000 customers',
  body: CustomerBulk,
  answer: Type.Object({ changed: Type.Integer(), refused: Type.Array(Id) }),
})

export const OwnerPeriod = Type.Object({
  owner: Nullable(UserRef),
  from: Instant,
  by: Nullable(UserRef),
})
export const listOwners = endpoint('GET', '/customers/:id/owners', {
  requires: 'customers.read',
  summary: 'Who owned the customer and since when, newest first',
  params: idOnly,
  answer: Type.Object({ items: Type.Array(OwnerPeriod) }),
})
export const customerChoices = endpoint('GET', '/customers/choices', {
  requires: 'customers.read',
  summary: 'The stages, levels, sources and tags in use',
  answer: Type.Object({
    stages: Type.Array(Type.String()),
    levels: Type.Array(Type.String()),
    sources: Type.Array(Type.String()),
    tags: Type.Array(Type.String()),
  }),
})

export const ContactInput = Strict({
  name: Line(200),
  title: Type.Optional(Nullable(Line(100, 'position, e.g. purchasing manager'))),
  gender: Type.Optional(Nullable(OneOf(genders))),
  birthday: Type.Optional(Nullable(Day)),
  note: Type.Optional(Nullable(OptionalText(10_000))),
  isPrimary: Type.Optional(Type.Boolean()),
  contactPoints: Type.Optional(Type.Array(ContactPointInList, { maxItems: 50 })),
})
export type ContactInput = Static<typeof ContactInput>
export const ContactPatch = Type.Partial(ContactInput, { additionalProperties: false })
export type ContactPatch = Static<typeof ContactPatch>
export const Contact = Type.Object({
  id: Id,
  customerId: Id,
  name: Type.String(),
  title: Nullable(Type.String()),
  gender: Nullable(OneOf(genders)),
  birthday: Nullable(Day),
  note: Nullable(Type.String()),
  isPrimary: Type.Boolean(),
  contactPoints: Type.Array(ContactPoint),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
})
export type Contact = Static<typeof Contact>

export const listContacts = endpoint('GET', '/customers/:customerId/contacts', {
  requires: 'customers.read',
  summary: "A customer's contacts",
  params: customerParams,
  answer: Page(Contact),
})
export const createContact = endpoint('POST', '/customers/:customerId/contacts', {
  requires: 'customers.update',
  summary: 'Add a contact',
  params: customerParams,
  body: ContactInput,
  answer: Contact,
  status: 201,
})
export const getContact = endpoint('GET', '/customers/:customerId/contacts/:id', {
  requires: 'customers.read',
  summary: 'One contact',
  params: ownedParams,
  answer: Contact,
})
export const updateContact = endpoint('PATCH', '/customers/:customerId/contacts/:id', {
  requires: 'customers.update',
  summary: 'Change a contact',
  params: ownedParams,
  body: ContactPatch,
  answer: Contact,
})
export const trashContact = endpoint('DELETE', '/customers/:customerId/contacts/:id', {
  requires: 'customers.update',
  summary: 'Move a contact to the trash, for 30 days',
  params: ownedParams,
})
export const restoreContact = endpoint('DELETE', '/customers/:customerId/contacts/:id/trash', {
  requires: 'customers.update',
  summary: 'Take a contact back out of the trash',
  params: ownedParams,
  answer: Contact,
})

export const listContactPoints = endpoint('GET', '/customers/:customerId/contact-points', {
  requires: 'customers.read',
  summary: 'How to reach a customer and its contacts',
  params: customerParams,
  answer: Page(ContactPoint),
})
export const createContactPoint = endpoint('POST', '/customers/:customerId/contact-points', {
  requires: 'customers.update',
  summary: 'Add a contact point',
  params: customerParams,
  body: ContactPointInput,
  answer: ContactPoint,
  status: 201,
})
export const updateContactPoint = endpoint('PATCH', '/customers/:customerId/contact-points/:id', {
  requires: 'customers.update',
  summary: 'Change a contact point',
  params: ownedParams,
  body: ContactPointPatch,
  answer: ContactPoint,
})
export const removeContactPoint = endpoint('DELETE', '/customers/:customerId/contact-points/:id', {
  requires: 'customers.update',
  summary: 'Remove a contact point; the history keeps it',
  params: ownedParams,
})
