import { expect, test } from 'vitest'
import { amountOf, sumOf } from './order-sums.ts'
import { largestAmount } from './shapes.ts'

test.each([
  [1, 1999, 1999],
  [0.5, 1, 1],
  [0.4999, 1, 0],
  [1.5, 333, 500],
  [0.3, 10, 3],
  [1.1, 1005, 1106],
  [0.0001, 5000, 1],
  [0.0001, 4999, 0],
  [1.005, 100, 101],
  [33.3333, 3, 100],
  [999_999_999.9999, 1, 1_000_000_000],
])('%d × %d is %d: rounded half up, once, without binary fractions', (quantity, unitPrice, amount) => {
  expect(amountOf(quantity, unitPrice)).toBe(amount)
})

test('the largest amount is still exact, and one more is too much', () => {
  expect(amountOf(1, largestAmount)).toBe(largestAmount)
  expect(amountOf(1.0001, largestAmount)).toBeUndefined()
  expect(amountOf(1_000_000_000, largestAmount)).toBeUndefined()
  expect(sumOf([largestAmount - 1, 1])).toBe(largestAmount)
  expect(sumOf([largestAmount, 1])).toBeUndefined()
  expect(sumOf([])).toBe(0)
})
