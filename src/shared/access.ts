import { type Static, Type } from 'typebox'
import { Line, OneOf, Strict } from './shapes.ts'

/** What a role may do, per kind of record. The verbs are those of the product, not of HTTP. */
export const verbsOf = {
  customers: ['read', 'create', 'update', 'trash', 'assign', 'claim', 'export'],
  communications: ['read', 'create', 'update', 'trash', 'export'],
  follow_ups: ['read', 'create', 'update', 'trash', 'export'],
  orders: ['read', 'create', 'update', 'trash', 'export'],
  products: ['read', 'manage'],
  people: ['read', 'manage'],
  roles: ['read', 'manage'],
  events: ['read'],
  organisation: ['manage'],
} as const

export type Kind = keyof typeof verbsOf
export type Permission = { [K in Kind]: `${K}.${(typeof verbsOf)[K][number]}` }[Kind]

export const permissions = Object.entries(verbsOf).flatMap(([kind, verbs]) =>
  verbs.map((verb) => `${kind}.${verb}`),
) as [Permission, ...Permission[]]

/** Whose customers a role reaches, by the owner's place in the tree of teams. */
export const scopes = ['own', 'team', 'team_and_below', 'all'] as const
export type Scope = (typeof scopes)[number]

/** The fields that a role can be kept from, with the kind they belong to. */
export const guardedFields = [
  'contact_points.phone',
  'contact_points.email',
  'contact_points.wechat',
  'contact_points.address',
  'customers.note',
  'customers.birthday',
  'customers.level',
  'customers.source',
  'orders.total',
] as const
export type GuardedField = (typeof guardedFields)[number]

export const fieldRuleEffects = ['hidden', 'masked', 'read_only'] as const

export const FieldRule = Strict({
  field: OneOf(guardedFields),
  effect: OneOf(
    fieldRuleEffects,
    'masked shows `138****0000`; hidden and masked can be neither found nor changed',
  ),
  exceptOwnerTeam: Type.Boolean({ description: "doesn't hold for customers of the actor's own team" }),
})
export type FieldRule = Static<typeof FieldRule>

export const RoleInput = Strict({
  name: Line(80),
  scope: OneOf(scopes),
  permissions: Type.Array(OneOf(permissions), { uniqueItems: true }),
  fieldRules: Type.Array(FieldRule, { maxItems: 50 }),
})
export type RoleInput = Static<typeof RoleInput>

const reading: Permission[] = [
  'customers.read',
  'communications.read',
  'follow_ups.read',
  'orders.read',
  'products.read',
  'people.read',
]
const working: Permission[] = [
  ...reading,
  'customers.create',
  'customers.update',
  'customers.trash',
  'customers.claim',
  'communications.create',
  'communications.update',
  'communications.trash',
  'follow_ups.create',
  'follow_ups.update',
  'follow_ups.trash',
  'orders.create',
  'orders.update',
  'orders.trash',
]
const leading: Permission[] = [
  ...working,
  'customers.assign',
  'customers.export',
  'communications.export',
  'follow_ups.export',
  'orders.export',
  'products.manage',
  'events.read',
  'roles.read',
]

/** The roles that every organisation starts with and that can't be changed or removed. */
export const builtInRoles = {
  administrator: { scope: 'all', permissions: [...permissions], fieldRules: [] },
  manager: { scope: 'team_and_below', permissions: leading, fieldRules: [] },
  member: {
    scope: 'own',
    permissions: working,
    fieldRules: [{ field: 'contact_points.phone', effect: 'masked', exceptOwnerTeam: true }],
  },
  read_only: {
    scope: 'all',
    permissions: reading,
    fieldRules: [{ field: 'contact_points.phone', effect: 'masked', exceptOwnerTeam: true }],
  },
} satisfies Record<string, Omit<RoleInput, 'name'>>
export type BuiltInRole = keyof typeof builtInRoles
