import { type FieldRule, fieldRuleEffects, type Permission, type Scope, scopes } from '../../shared/access.ts'
import type { Context } from '../context.ts'
import { forbidden } from '../errors.ts'

/** What a role lets its users do. */
export type Grant = { scope: Scope; permissions: Permission[]; fieldRules: FieldRule[] }

/**
 * Nobody can give, make or change a role that may do more than they may themselves: whoever manages people or roles could
 * otherwise make themselves anything. With an API key, what counts is what the key may do. Errors: roles.above_own.
 */
export const demandWithinOwn = ({ access }: Context, { scope, permissions, fieldRules }: Grant): void => {
  const isWithin =
    scopes.indexOf(scope) <= scopes.indexOf(access.scope) &&
    permissions.every((each) => access.permissions.has(each)) &&
    access.fieldRules.every((own) => fieldRules.some((rule) => isAsStrict(rule, own)))
  if (!isWithin) throw forbidden('roles.above_own')
}

const strictness = (effect: FieldRule['effect']) => fieldRuleEffects.length - fieldRuleEffects.indexOf(effect)

const isAsStrict = (rule: FieldRule, own: FieldRule): boolean =>
  rule.field === own.field &&
  strictness(rule.effect) >= strictness(own.effect) &&
  (own.exceptOwnerTeam || !rule.exceptOwnerTeam)
