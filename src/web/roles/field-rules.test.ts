import { expect, test } from 'vitest'
import { type FieldRule, guardedFields } from '../../shared/access.ts'
import { effectsOf, freeFields, movedTo, newRule, shownOf } from './field-rules.ts'

const phone: FieldRule = { field: 'contact_points.phone', effect: 'masked', exceptOwnerTeam: true }

test('a masked phone shows its ends, a hidden one nothing, a read-only one everything', () => {
  expect(shownOf('contact_points.phone', 'masked', '13800000000')).toBe('138****0000')
  expect(shownOf('contact_points.phone', 'hidden', '13800000000')).toBeUndefined()
  expect(shownOf('contact_points.phone', 'read_only', '13800000000')).toBe('13800000000')
})

test('only ways to reach someone can be shown in part', () => {
  expect(effectsOf('contact_points.email')).toEqual(['hidden', 'masked', 'read_only'])
  expect(effectsOf('customers.note')).toEqual(['hidden', 'read_only'])
})

test('a rule made elsewhere keeps its effect, which then shows nothing', () => {
  expect(effectsOf('orders.total', 'masked')).toContain('masked')
  expect(shownOf('orders.total', 'masked', '12.00')).toBeUndefined()
})

test('a new rule takes a field that has none, until there is none', () => {
  expect(newRule([])).toEqual(phone)
  expect(freeFields([phone])).not.toContain('contact_points.phone')
  const all = guardedFields.map((field): FieldRule => ({ ...phone, field }))
  expect(newRule(all)).toBeUndefined()
})

test('masking moved to a field that cannot be masked hides it', () => {
  expect(movedTo(phone, 'customers.birthday').effect).toBe('hidden')
  expect(movedTo(phone, 'contact_points.email').effect).toBe('masked')
})
