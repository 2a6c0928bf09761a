import { expect, test } from 'vitest'
import type { Customer } from '../../shared/customers.ts'
import { inverseOf } from './bulk-undo.ts'

const customer = (id: string, given: Partial<Customer>) =>
  ({ id, tags: [], ownerId: null, stage: null, ...given }) as Customer
const rows = [
  customer('1', { ownerId: 'wang', stage: 'new', tags: ['VIP'] }),
  customer('2', { ownerId: 'wang', stage: null }),
  customer('3', { ownerId: null, stage: 'new' }),
]

test('owners go back to whom each customer belonged, the pool included', () => {
  expect(inverseOf(rows, { ownerId: 'chen' })).toEqual([
    { ids: ['1', '2'], ownerId: 'wang' },
    { ids: ['3'], ownerId: null },
  ])
})

test('a customer who had the tag already keeps it', () => {
  expect(inverseOf(rows, { addTags: ['VIP'] })).toEqual([{ ids: ['2', '3'], removeTags: ['VIP'] }])
  expect(inverseOf(rows, { removeTags: ['VIP'] })).toEqual([{ ids: ['1'], addTags: ['VIP'] }])
})

test('stages go back one group at a time', () => {
  expect(inverseOf(rows, { stage: 'won' })).toEqual([
    { ids: ['1', '3'], stage: 'new' },
    { ids: ['2'], stage: null },
  ])
})
