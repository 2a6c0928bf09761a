import { type RawBuilder, sql } from 'kysely'
import type { FieldRule, GuardedField, Permission, Scope } from '../shared/access.ts'
import { forbidden } from './errors.ts'

/** Whose customers the actor reaches: everyone's, their own, or those of the owners in some teams. */
export type Reach = { kind: 'all' } | { kind: 'own' } | { kind: 'teams'; teamIds: string[] }

export type Access = {
  userId: string
  teamId: string | null
  permissions: ReadonlySet<Permission>
  scope: Scope
  /** What the scope comes to, by the tree of teams as it is now. */
  reach: Reach
  fieldRules: readonly FieldRule[]
}

type WithAccess = { access: Access }

export const may = (ctx: WithAccess, permission: Permission): boolean =>
  ctx.access.permissions.has(permission)

/** Errors: access.forbidden. */
export const demand = (ctx: WithAccess, permission: Permission): void => {
  if (!may(ctx, permission)) throw forbidden('access.forbidden', { permission })
}

/**
 * The condition under which the actor may see a row of `customers` (under that name in the query): where every query
 * on customers and on what belongs to them begins. The pool is everyone's to see.
 */
export const customerIsVisible = (ctx: WithAccess): RawBuilder<boolean> => {
  const { reach, userId } = ctx.access
  if (reach.kind === 'all') return sql<boolean>`true`
  const own = sql<boolean>`customers.owner_id = ${userId} or customers.owner_id is null`
  if (reach.kind === 'own') return sql<boolean>`(${own})`
  // As an array it is read once, before the plan begins, and the index on the owner can be used.
  const inTeams = sql`array(select id from users where team_id = any(${reach.teamIds}::uuid[]))`
  return sql<boolean>`(${own} or customers.owner_id = any(${inTeams}))`
}

export type Owner = { ownerId: string | null; ownerTeamId: string | null }

const isOfOwnersTeam = ({ access }: WithAccess, owner: Owner): boolean =>
  owner.ownerId === access.userId || (owner.ownerTeamId !== null && owner.ownerTeamId === access.teamId)

/** What the actor's role does with a field of a customer with this owner. */
export const ruleFor = (ctx: WithAccess, field: GuardedField, owner: Owner): FieldRule['effect'] | 'open' => {
  const rule = ctx.access.fieldRules.find((each) => each.field === field)
  if (!rule || (rule.exceptOwnerTeam && isOfOwnersTeam(ctx, owner))) return 'open'
  return rule.effect
}

/** What a field of one kind of record tells of another is for those who may read that other kind. */
const tellsOf: Partial<Record<GuardedField, Permission>> = { 'orders.total': 'orders.read' }
const isWithheld = (ctx: WithAccess, field: GuardedField): boolean =>
  tellsOf[field] !== undefined && !may(ctx, tellsOf[field])

/** Whether the actor may see a field of a customer with this owner as it is. */
export const isShown = (ctx: WithAccess, field: GuardedField, owner: Owner): boolean =>
  !isWithheld(ctx, field) && ['open', 'read_only'].includes(ruleFor(ctx, field, owner))

/** The rule on a field as far as it can be told without a row: what must not be searched, filtered or sorted by. */
export const isKeptBack = (ctx: WithAccess, field: GuardedField): boolean =>
  isWithheld(ctx, field) ||
  ctx.access.fieldRules.some((rule) => rule.field === field && rule.effect !== 'read_only')
