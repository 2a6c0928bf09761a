import { type FieldRule, fieldRuleEffects, type GuardedField, guardedFields } from '../../shared/access.ts'
import { maskEmail, maskPhone, maskText } from '../../shared/masking.ts'

export type Effect = FieldRule['effect']

/** How a value is masked. Of other fields no part can be shown, so for those masking would be hiding. */
const masks: Partial<Record<GuardedField, (value: string) => string>> = {
  'contact_points.phone': maskPhone,
  'contact_points.email': maskEmail,
  'contact_points.wechat': maskText,
  'contact_points.address': maskText,
}

/** The effects that mean something for a field; also the one that it has. */
export const effectsOf = (field: GuardedField, current?: Effect): Effect[] =>
  fieldRuleEffects.filter((effect) => effect !== 'masked' || masks[field] || current === 'masked')

/** What is left of a value under a rule; undefined: nothing is shown. */
export const shownOf = (field: GuardedField, effect: Effect, value: string): string | undefined => {
  if (effect === 'read_only') return value
  return effect === 'masked' ? masks[field]?.(value) : undefined
}

/** Each field has one rule at most. */
export const freeFields = (rules: readonly FieldRule[]): GuardedField[] =>
  guardedFields.filter((field) => !rules.some((rule) => rule.field === field))

/** A rule on the first field that has none: the mildest that makes sense. */
export const newRule = (rules: readonly FieldRule[]): FieldRule | undefined => {
  const [field] = freeFields(rules)
  return field && { field, effect: masks[field] ? 'masked' : 'hidden', exceptOwnerTeam: true }
}

/** The rule for another field, with an effect that this one knows. */
export const movedTo = (rule: FieldRule, field: GuardedField): FieldRule => ({
  ...rule,
  field,
  effect: effectsOf(field).includes(rule.effect) ? rule.effect : 'hidden',
})
