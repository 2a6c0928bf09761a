import { describe, expect, it } from 'vitest'
import { snoozesAt } from './snooze.ts'

const at = (now: string, timeZone = 'Asia/Shanghai') =>
  Object.fromEntries(snoozesAt({ now: new Date(now), timeZone }).map(({ name, at }) => [name, at]))

describe('putting off', () => {
  it('means two hours from now, on the half hour; tomorrow at nine; or next Monday at nine', () =>
    expect(at('2026-03-04T11:20:00+08:00')).toEqual({
      laterToday: '2026-03-04T05:30:00.000Z',
      tomorrowMorning: '2026-03-05T01:00:00.000Z',
      nextMonday: '2026-03-09T01:00:00.000Z',
    }))

  it('until later today is not offered when the day is nearly over', () => {
    expect(at('2026-03-04T18:30:00+08:00')).toHaveProperty('laterToday')
    expect(at('2026-03-04T18:31:00+08:00')).not.toHaveProperty('laterToday')
    expect(at('2026-03-04T23:10:00+08:00')).not.toHaveProperty('laterToday')
  })

  it('until Monday, said on a Monday, means the one after', () =>
    expect(at('2026-03-09T10:00:00+08:00').nextMonday).toBe('2026-03-16T01:00:00.000Z'))

  it('keeps to the clocks of the user', () =>
    expect(at('2026-03-07T10:00:00-05:00', 'America/New_York').tomorrowMorning).toBe(
      '2026-03-08T13:00:00.000Z',
    ))
})
