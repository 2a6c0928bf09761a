import { describe, expect, test } from 'vitest'
import { maskEmail, maskPhone, maskText } from './masking.ts'

describe('a masked phone number', () => {
  test.each([
    ['13800000000', '138****0000'],
    ['+86 138 0000 0000', '138****0000'],
    ['１３８　００００　００００', '138****0000'],
    ['(010) 8000-0000', '010****0000'],
    ['+1 202 555 0123', '+120****0123'],
    ['8000 0000', '800****0000'],
    ['95588', '****88'],
    ['110', '****'],
    ['', '****'],
    ['138****0000', '138****0000'],
  ])('%s', (value, masked) => expect(maskPhone(value)).toBe(masked))
})

test('a masked e-mail address keeps its first letter and its domain', () => {
  expect(maskEmail('zhang.san@example.com')).toBe('z***@example.com')
  expect(maskEmail('z@example.com')).toBe('z***@example.com')
  expect(maskEmail('not an address')).toBe('n***')
  expect(maskEmail('@example.com')).toBe('@***')
})

test('other masked values keep their first character, and nothing tells their length', () => {
  expect(maskText('zhangsan_88')).toBe('z***')
  expect(maskText('𠮷田')).toBe('𠮷***')
  expect(maskText(' ')).toBe('')
})
