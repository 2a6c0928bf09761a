import { expect, test } from 'vitest'
import { addMonths, dayInMonth, firstWeekday, stepOf, weeksOf } from './month.ts'

test('a month is shown in whole weeks', () => {
  const november = weeksOf('2026-11', 1)
  expect(november).toHaveLength(6)
  expect(november[0]![0]).toBe('2026-10-26')
  expect(november.at(-1)!.at(-1)).toBe('2026-12-06')
  expect(weeksOf('2026-11', 0)).toHaveLength(5)
  expect(weeksOf('2027-02', 1)).toHaveLength(4)
})

test('months go over the year', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
})

test('a day that a month has not becomes its last one', () => {
  expect(dayInMonth('2026-01-31', '2026-02')).toBe('2026-02-28')
  expect(dayInMonth('2024-01-30', '2024-02')).toBe('2024-02-29')
  expect(dayInMonth('2026-02-15', '2026-03')).toBe('2026-03-15')
})

test('weeks begin on Monday in Chinese, and as at home in English', () => {
  expect(firstWeekday('zh-CN', ['en-US'])).toBe(1)
  expect(firstWeekday('en', ['zh-CN', 'en-US'])).toBe(0)
  expect(firstWeekday('en', ['en-GB', 'en'])).toBe(1)
  expect(firstWeekday('en', ['zh-CN'])).toBe(0)
})

test.each([
  ['ArrowLeft', '2026-02-28'],
  ['ArrowDown', '2026-03-08'],
  ['Home', '2026-02-23'],
  ['End', '2026-03-01'],
  ['PageUp', '2026-02-01'],
  ['a', undefined],
])('%s leads from Sunday, 1 March to %s', (key, day) => expect(stepOf(key, '2026-03-01', 1)).toBe(day))
