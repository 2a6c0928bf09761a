import { describe, expect, test } from 'vitest'
import { stem } from './stem.ts'

describe('the forms of an English word have one stem', () => {
  test.each([
    'refund refunds refunded refunding',
    'invoice invoices invoiced invoicing',
    'ship ships shipped shipping',
    'call calls called calling',
    'delivery deliveries',
    'supply supplies supplied',
    'note notes noted noting',
    'price prices priced pricing',
    'quote quotes quoted quoting',
    'address addresses addressed',
    'cancel cancels canceled canceling',
    'update updates updated updating',
    'sample samples sampled sampling',
    'size sizes sized sizing',
    'agree agrees agreed',
    'box boxes boxed',
  ])('%s', (forms) => {
    expect([...new Set(forms.split(' ').map(stem))]).toHaveLength(1)
  })
})

test('words that only look alike keep apart', () => {
  expect(stem('thing')).toBe('thing')
  expect(stem('string')).toBe('string')
  expect(stem('need')).not.toBe(stem('knee'))
  expect(stem('bus')).toBe('bus')
  expect(stem('status')).toBe('status')
  expect(stem('note')).not.toBe(stem('not'))
})

test('what is no plain English word stays as it is', () => {
  for (const text of ['po-71923', '退款', 'été', 'abc', '', 'q3ed']) expect(stem(text)).toBe(text)
})
