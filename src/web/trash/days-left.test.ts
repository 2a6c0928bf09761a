import { expect, test } from 'vitest'
import { daysLeft } from './days-left.ts'

const trashedAt = '2026-03-01T10:00:00Z'
const at = (now: string) => daysLeft(trashedAt, Date.parse(now))

test('a begun day counts, as there is still time in it', () => {
  expect(at('2026-03-01T10:00:00Z')).toBe(30)
  expect(at('2026-03-01T10:00:01Z')).toBe(30)
  expect(at('2026-03-02T10:00:00Z')).toBe(29)
  expect(at('2026-03-31T09:59:59Z')).toBe(1)
})

test('what waits for the next hourly emptying has no days left', () => {
  expect(at('2026-03-31T10:00:00Z')).toBe(0)
  expect(at('2026-04-02T10:00:00Z')).toBe(0)
})
