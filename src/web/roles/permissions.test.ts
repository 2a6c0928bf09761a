import { expect, test } from 'vitest'
import { permissions } from '../../shared/access.ts'
import { kindsIn, ofKind, ofVerb, seeingFirst, shareOf, verbs, withPermissions } from './permissions.ts'

test('the columns are the verbs of all kinds, each once', () => {
  expect(verbs).toEqual(['read', 'create', 'update', 'trash', 'assign', 'claim', 'export', 'manage'])
})

test('a row and a column hold only what exists', () => {
  expect(ofKind('products')).toEqual(['products.read', 'products.manage'])
  expect(ofVerb('claim')).toEqual(['customers.claim'])
})

test('what is ticked stands in the order of the contract, each once', () => {
  const chosen = withPermissions(['orders.read'], ['customers.read', 'orders.read'], true)
  expect(chosen).toEqual(['customers.read', 'orders.read'])
  expect(withPermissions(chosen, ['orders.read'], false)).toEqual(['customers.read'])
})

test('ticking a row takes only what is on offer', () => {
  expect(withPermissions([], ofKind('products'), true, ['products.read'])).toEqual(['products.read'])
})

test('unticking a row leaves what was never on offer', () => {
  const chosen = ofKind('products')
  expect(withPermissions(chosen, chosen, false, ['products.read'])).toEqual(['products.manage'])
})

test('whoever may edit may see', () => {
  expect(seeingFirst([], ['orders.update'])).toEqual(['orders.read', 'orders.update'])
})

test('without seeing, the rest of the kind goes too, and other kinds stay', () => {
  const before = [...ofKind('orders'), ...ofKind('products')]
  const after = before.filter((each) => each !== 'orders.read')
  expect(seeingFirst(before, after)).toEqual(ofKind('products'))
})

test('the organisation has nothing to see first', () => {
  expect(seeingFirst([], ['organisation.manage'])).toEqual(['organisation.manage'])
})

test('a share is all, a part or none', () => {
  expect(shareOf(ofKind('products'), ['products.read'])).toBe('some')
  expect(shareOf(ofKind('products'), permissions)).toBe('all')
  expect(shareOf(ofKind('products'), [])).toBe('none')
  expect(kindsIn(['orders.read', 'orders.update', 'events.read'])).toEqual(['orders', 'events'])
})
