import { describe, expect, test } from 'vitest'
import { instantOf, wallOf } from './clock.ts'

describe('wall-clock time in a zone', () => {
  test('in Shanghai is eight hours ahead, all year', () => {
    expect(instantOf('2026-03-01 15:00', 'Asia/Shanghai')).toBe('2026-03-01T07:00:00.000Z')
    expect(instantOf('2026-07-01 00:00:00', 'Asia/Shanghai')).toBe('2026-06-30T16:00:00.000Z')
  })
  test('comes back as it went', () => {
    for (const wall of ['2026-01-15 09:30:00', '2026-07-15 23:59:59', '2026-10-25 12:00:00'])
      for (const zone of ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'])
        expect(wallOf(instantOf(wall, zone), zone)).toBe(wall)
  })
  test('that a clock change skips moves forward', () => {
    const at = instantOf('2026-03-29 02:30', 'Europe/Berlin')
    expect(wallOf(at, 'Europe/Berlin')).toBe('2026-03-29 03:30:00')
  })
  test('that a clock change repeats is one of the two', () => {
    const at = instantOf('2026-10-25 02:30', 'Europe/Berlin')
    expect(wallOf(at, 'Europe/Berlin')).toBe('2026-10-25 02:30:00')
  })
})
