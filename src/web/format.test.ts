import { describe, expect, test } from 'vitest'
import { dayOf, daysBetween, formatFor, minorDigits, minorUnitsOf } from './format.ts'

const now = () => new Date('2026-11-20T08:00:00Z') // 16:00 in Shanghai
const zh = formatFor({ locale: 'zh-CN', timeZone: 'Asia/Shanghai' }, now)
const en = formatFor({ locale: 'en', timeZone: 'America/New_York' }, now)

test('a calendar month and weekday are the same in every zone', () => {
  const far = formatFor({ locale: 'en', timeZone: 'Pacific/Kiritimati' }, now)
  expect([zh.month('2026-11'), far.month('2026-11')]).toEqual(['2026年11月', 'November 2026'])
  expect([zh.calendarWeekday('2026-11-01'), far.calendarWeekday('2026-11-01')]).toEqual(['周日', 'Sun'])
})

describe('money', () => {
  test('has the decimals of its currency', () => {
    expect(zh.money({ amount: 199_900, currency: 'CNY' })).toBe('¥1,999.00')
    expect(zh.money({ amount: 1999, currency: 'JPY' })).toContain('1,999')
    expect(zh.money({ amount: 1999, currency: 'JPY' })).not.toContain('.')
    expect(minorDigits('KWD')).toBe(3)
  })
  test('in several currencies stands side by side', () => {
    const all = [
      { amount: 100, currency: 'CNY' },
      { amount: 200, currency: 'EUR' },
    ]
    expect(en.monies(all)).toMatch(/1\.00 · €2\.00/)
    expect(en.monies([])).toBe('–')
  })
  test('is read as it is typed', () => {
    expect(minorUnitsOf('19.99', 'CNY')).toBe(1999)
    expect(minorUnitsOf('1,234.5', 'CNY')).toBe(123_450)
    expect(minorUnitsOf('￥1２', 'CNY')).toBe(1200)
    expect(minorUnitsOf('12', 'JPY')).toBe(12)
    expect(minorUnitsOf('12.5', 'JPY')).toBeUndefined()
    expect(minorUnitsOf('12.345', 'CNY')).toBeUndefined()
    expect(minorUnitsOf('12.340', 'CNY')).toBe(1234)
    expect(minorUnitsOf('', 'CNY')).toBeUndefined()
    expect(minorUnitsOf('.', 'CNY')).toBeUndefined()
    expect(minorUnitsOf('1e3', 'CNY')).toBeUndefined()
  })
})

describe('days', () => {
  test("are the reader's, not the machine's", () => {
    expect(dayOf('2026-11-20T17:00:00Z', 'Asia/Shanghai')).toBe('2026-11-21')
    expect(dayOf('2026-11-20T03:00:00Z', 'America/New_York')).toBe('2026-11-19')
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
  })
  test('near today are said in words', () => {
    expect(zh.dayHeading('2026-11-20')).toBe('今天')
    expect(zh.dayHeading('2026-11-21')).toBe('明天')
    expect(en.dayHeading('2026-11-19')).toBe('yesterday')
    expect(zh.dayHeading('2026-11-23')).toBe('11月23日 周一')
  })
  test('of another year say which', () => {
    expect(zh.calendarDay('2025-11-23')).toBe('2025年11月23日')
    expect(en.calendarDay('2026-12-03')).toBe('Dec 3')
  })
  test('of a due date have its time when it has one', () => {
    expect(zh.due('2026-11-20T10:00:00Z', '2026-11-20')).toBe('18:00')
    expect(zh.due('2026-11-21T07:00:00Z', '2026-11-21')).toBe('明天 15:00')
    expect(zh.due(null, '2026-11-21')).toBe('明天')
  })
})

describe('how long ago', () => {
  test.each([
    ['2026-11-20T07:59:50Z', '现在'],
    ['2026-11-20T07:55:00Z', '5分钟前'],
    ['2026-11-20T05:00:00Z', '3小时前'],
    ['2026-11-18T05:00:00Z', '前天'],
    ['2026-11-10T05:00:00Z', '10天前'],
    ['2026-08-10T05:00:00Z', '3个月前'],
    ['2024-08-10T05:00:00Z', '2年前'],
    ['2026-11-22T05:00:00Z', '后天'],
  ])('%s is %s', (at, said) => expect(zh.ago(at)).toBe(said))
})

test('counts never pretend to be exact', () => {
  expect(en.total({ count: 1234, exact: true })).toBe('1,234')
  expect(en.total({ count: 10_000, exact: false })).toBe('10,000+')
})

test('durations and sizes are short', () => {
  expect(zh.duration(90)).toBe('1 分 30 秒')
  expect(en.duration(4800)).toBe('1h 20m')
  expect(en.duration(0)).toBe('0s')
  expect(en.fileSize(900)).toBe('900 B')
  expect(en.fileSize(1_572_864)).toBe('1.5 MB')
})
