import { expect, test } from 'vitest'
import { addDays, dayIn, startOfDay, wallClockIn } from './time.ts'

test.each([
  ['Asia/Shanghai', '2026-03-05', '2026-03-04T16:00:00.000Z'],
  ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z'],
  ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
  ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z'],
  ['Pacific/Pago_Pago', '2026-01-01', '2026-01-01T11:00:00.000Z'],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00.000Z'],
])('in %s %s begins at %s', (zone, day, start) => {
  expect(startOfDay(zone, day).toISOString()).toBe(start)
})

test.each([
  ['is skipped when clocks go forward at it', 'Africa/Cairo', '2026-04-24'],
  ['comes twice when clocks go back over it', 'America/Havana', '2026-11-01'],
  ['comes late when clocks go back at it', 'Africa/Cairo', '2026-10-30'],
])('a midnight that %s is still the first moment of its day', (_, zone, day) => {
  const start = startOfDay(zone, day)
  expect(dayIn(zone, start)).toBe(day)
  expect(dayIn(zone, new Date(start.getTime() - 1))).toBe(addDays(day, -1))
})

test.each([
  ['before', '2026-03-08T06:59:59Z', '2026-03-08T01:59:59.000'],
  ['after', '2026-03-08T07:00:00Z', '2026-03-08T03:00:00.000'],
])('the wall clock %s the clocks go forward', (_, at, local) => {
  expect(wallClockIn('America/New_York', new Date(at))).toBe(local)
})

test('adding days crosses months, leap days and years', () => {
  expect([addDays('2028-02-28', 1), addDays('2026-12-31', 1), addDays('2026-03-01', -1)]).toEqual([
    '2028-02-29',
    '2027-01-01',
    '2026-02-28',
  ])
})
