import { expect, test } from 'vitest'
import { isTouched } from './refresh.ts'

test('a change touches its lists and everything about the same customer', () => {
  const change = { kind: 'follow_up', customerId: 'zhang' }
  expect(isTouched(['/follow-ups', {}, {}], change)).toBe(true)
  expect(isTouched(['/today', {}, { of: 'team' }], change)).toBe(true)
  expect(isTouched(['/customers/:id', { id: 'zhang' }, {}], change)).toBe(true)
  expect(isTouched(['/customers/:id/timeline', { id: 'zhang' }, {}], change)).toBe(true)
  expect(isTouched(['/customers/:customerId/orders', { customerId: 'zhang' }, {}], change)).toBe(true)
})

test("another customer's page and what has nothing to do with it stay", () => {
  const change = { kind: 'follow_up', customerId: 'zhang' }
  expect(isTouched(['/customers/:id', { id: 'li' }, {}], change)).toBe(false)
  expect(isTouched(['/users', {}, {}], change)).toBe(false)
  expect(isTouched(['/products/:id', { id: 'zhang' }, {}], change)).toBe(false)
})

test('when much changed at once, everything shown is asked for again', () => {
  const change = { kind: 'much', customerId: null }
  expect(isTouched(['/customers', {}, {}], change)).toBe(true)
  expect(isTouched(['/customers/:id', { id: 'li' }, {}], change)).toBe(true)
})
