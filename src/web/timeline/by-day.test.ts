import { describe, expect, it } from 'vitest'
import { byDay } from './by-day.ts'

const at = (...times: string[]) => times.map((time) => ({ at: time }))
const shape = (items: { at: string }[], timeZone: string) =>
  byDay(items, timeZone).map(({ day, items: ofDay }) => [day, ofDay.length])

describe('a timeline by day', () => {
  const items = at('2026-03-04T16:30:00Z', '2026-03-04T15:59:00Z', '2026-03-03T23:00:00Z')

  it('turns the day at midnight in the zone of the reader', () => {
    expect(shape(items, 'Asia/Shanghai')).toEqual([
      ['2026-03-05', 1],
      ['2026-03-04', 2],
    ])
    expect(shape(items, 'Europe/London')).toEqual([
      ['2026-03-04', 2],
      ['2026-03-03', 1],
    ])
  })

  it('keeps the order', () => expect(byDay(items, 'UTC').flatMap((day) => day.items)).toEqual(items))

  it('is empty when nothing happened', () => expect(byDay([], 'UTC')).toEqual([]))
})
