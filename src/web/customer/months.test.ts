import { describe, expect, it } from 'vitest'
import { lastMonths } from './months.ts'

describe('the last months', () => {
  it('end with this one and cross the year', () =>
    expect(lastMonths('2026-02-28', 4, 'UTC').map(({ month }) => month)).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]))

  it('begin at midnight in the zone, and leave no gap', () => {
    const months = lastMonths('2026-05-01', 3, 'Europe/Berlin')
    expect(months[0]?.from).toBe('2026-02-28T23:00:00.000Z')
    expect(months[2]?.from).toBe('2026-04-30T22:00:00.000Z')
    expect(months[0]?.to).toBe(months[1]?.from)
  })
})
