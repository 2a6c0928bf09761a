import { describe, expect, it } from 'vitest'
import type { Today } from '../../shared/today.ts'
import { isEmpty, partOfDay, promisesOf, untilTurn, without } from './day.ts'

const shelf = (...items: { id: string; dueAt?: string }[]) =>
  ({ items, total: { count: items.length, exact: true } }) as unknown as Today['today']
const day = (change: Partial<Today> = {}): Today => ({
  overdue: shelf(),
  today: shelf(),
  tomorrow: shelf(),
  week: shelf(),
  completedToday: 0,
  cameIn: [],
  ...change,
})
const now = Date.parse('2026-03-04T10:00:00Z')

describe('the day', () => {
  it('is greeted by its hour', () =>
    expect([4, 5, 8, 9, 11, 12, 17, 18, 23].map(partOfDay)).toEqual([
      'evening',
      'early',
      'early',
      'morning',
      'morning',
      'afternoon',
      'afternoon',
      'evening',
      'evening',
    ]))

  it('goes from what is overdue to what comes next week', () => {
    const full = day({ week: shelf({ id: 'd' }), overdue: shelf({ id: 'a' }), today: shelf({ id: 'b' }) })
    expect(promisesOf(full).map(({ id }) => id)).toEqual(['a', 'b', 'd'])
  })

  it('leaves out and does not count what is being done, also of more than are shown', () => {
    const full = { ...shelf({ id: 'a' }, { id: 'b' }), total: { count: 234, exact: true } }
    const { overdue, today } = without(day({ overdue: full, today: shelf({ id: 'c' }) }), new Set(['a']))
    expect(overdue.items.map(({ id }) => id)).toEqual(['b'])
    expect([overdue.total.count, today.total.count]).toEqual([233, 1])
  })

  it('is empty when nothing is left on any shelf', () => {
    const last = day({ week: shelf({ id: 'a' }) })
    expect(isEmpty(last)).toBe(false)
    expect(isEmpty(without(last, new Set(['a'])))).toBe(true)
  })

  it('turns when the next promise becomes overdue, and is looked at each hour', () => {
    const soon = shelf({ id: 'a' }, { id: 'b', dueAt: '2026-03-04T10:05:00Z' })
    expect(untilTurn(day({ today: soon }), now)).toBe(301_000)
    expect(untilTurn(day(), now)).toBe(3_601_000)
  })
})
