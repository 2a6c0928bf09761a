import { expect, test } from 'vitest'
import {
  emptyOrder,
  inputOf,
  lineAmount,
  newItem,
  type OrderValues,
  patchOf,
  quantityOf,
  reckon,
  wrongIn,
} from './order-values.ts'

const now = '2026-03-04T02:00:00Z'
const tea = { ...newItem(), name: '西湖龙井', quantity: '1.5', unitPrice: '680' }
const cup = { ...newItem(), productId: 'p1', name: '公道杯', quantity: '2', unitPrice: '19.99' }
const order = (change: Partial<OrderValues> = {}): OrderValues => ({
  ...emptyOrder('CNY', now),
  items: [tea, newItem(), cup],
  ...change,
})

test('amounts are reckoned in minor units, line by line', () => {
  expect(lineAmount(tea, 'CNY')).toBe(102_000)
  expect(lineAmount({ ...tea, quantity: '3', unitPrice: '100' }, 'JPY')).toBe(300)
  expect(reckon(order())).toEqual({ sum: 105_998, total: 105_998 })
  expect(reckon(order({ discount: '59.98' }))).toEqual({ sum: 105_998, total: 100_000 })
})

test('a line that is half typed leaves the total open', () => {
  expect(reckon(order({ items: [tea, { ...cup, unitPrice: '' }] })).total).toBeUndefined()
  expect(reckon(order({ discount: '5x' })).total).toBeUndefined()
})

test('an order without items has the total that is typed', () => {
  const bare = order({ items: [newItem()], total: '1,280' })
  expect(reckon(bare).total).toBe(128_000)
  expect(inputOf(bare)).toMatchObject({ items: [], total: { amount: 128_000, currency: 'CNY' } })
  expect(wrongIn(order({ items: [newItem()] }))).toEqual({ total: 'totalNeeded' })
})

test.each([
  ['2', 2],
  ['２．５', 2.5],
  ['.25', 0.25],
  ['1,000', 1000],
  ['0', undefined],
  ['-1', undefined],
  ['1.23456', undefined],
  ['', undefined],
  ['2个', undefined],
])('%j is a quantity of %j', (typed, quantity) => expect(quantityOf(typed)).toBe(quantity))

test('errors are told at the place that the server would name: blank rows are not sent', () => {
  const bad = { ...cup, quantity: '0', unitPrice: '19.999' }
  expect(wrongIn(order({ items: [newItem(), tea, bad] }))).toEqual({
    'items/1/quantity': 'quantityUnreadable',
    'items/1/unitPrice': 'amountUnreadable',
  })
  expect(wrongIn(order({ items: [{ ...newItem(), unitPrice: '5' }] }))).toEqual({
    'items/0/name': 'nameNeeded',
  })
  expect(wrongIn(order({ discount: '2000' }))).toEqual({ discount: 'discountTooLarge' })
})

test('a change sends only what was changed', () => {
  expect(patchOf(order(), order({ note: '加急' }))).toEqual({ note: '加急' })
  expect(patchOf(order(), order())).toEqual({})
  expect(Object.keys(patchOf(order(), order({ currency: 'USD' })))).toEqual(['items', 'discount', 'currency'])
})
