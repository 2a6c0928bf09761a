import { type FieldRule, fieldRuleEffects, type RoleInput, scopes } from '../../shared/access.ts'
import type { Role } from '../../shared/people.ts'
import type { Me } from '../../shared/session.ts'

export type RoleValues = RoleInput

export const emptyRole: RoleValues = {
  name: '',
  scope: 'own',
  permissions: ['customers.read', 'communications.read', 'follow_ups.read', 'products.read', 'people.read'],
  fieldRules: [],
}

export const valuesOf = ({ name, scope, permissions, fieldRules }: RoleInput): RoleValues => ({
  name,
  scope,
  permissions: [...permissions],
  fieldRules: fieldRules.map((rule) => ({ ...rule })),
})

const isAsStrict = (rule: FieldRule, own: FieldRule): boolean =>
  rule.field === own.field &&
  fieldRuleEffects.indexOf(rule.effect) <= fieldRuleEffects.indexOf(own.effect) &&
  (own.exceptOwnerTeam || !rule.exceptOwnerTeam)

type Grant = Pick<Me, 'scope' | 'permissions' | 'fieldRules'>
/** Whether a role may do more than someone may themselves; the server refuses to have it changed then. */
export const isAbove = (role: Pick<Role, 'scope' | 'permissions' | 'fieldRules'>, me: Grant): boolean =>
  scopes.indexOf(role.scope) > scopes.indexOf(me.scope) ||
  role.permissions.some((each) => !me.permissions.includes(each)) ||
  me.fieldRules.some((own) => !role.fieldRules.some((rule) => isAsStrict(rule, own)))
