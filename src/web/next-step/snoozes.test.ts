import { expect, test } from 'vitest'
import { dueBody, dueOfWall, onDay, snoozedTo, snoozes } from './snoozes.ts'

const clock = { now: new Date('2026-03-04T11:20:00+08:00'), timeZone: 'Asia/Shanghai' }
const [inAnHour, tomorrow, , nextMonday] = snoozes
const atThree = { dueAt: '2026-03-03T07:00:00Z' }

test('what had a time of day keeps it on the later day', () => {
  expect(snoozedTo(atThree, tomorrow, clock)).toEqual({ at: '2026-03-05T07:00:00.000Z', on: '2026-03-05' })
  expect(snoozedTo({ dueAt: null }, nextMonday, clock)).toEqual({ at: null, on: '2026-03-09' })
})

test('in an hour is a time of day, whatever it was before', () => {
  const later = { at: '2026-03-04T04:20:00.000Z', on: '2026-03-04' }
  expect(snoozedTo(atThree, inAnHour, clock)).toEqual(later)
  expect(snoozedTo({ dueAt: null }, inAnHour, clock)).toEqual(later)
})

test('the time of day is the one on the clocks, over a change of clocks too', () => {
  const due = { dueAt: '2026-03-07T14:00:00Z' }
  expect(onDay(due, '2026-03-09', 'America/New_York').at).toBe('2026-03-09T13:00:00.000Z')
})

test('a day alone stays a day', () => {
  expect(dueBody(dueOfWall('2026-03-05', 'Asia/Shanghai'))).toEqual({ dueOn: '2026-03-05' })
  expect(dueBody(dueOfWall('2026-03-05 09:30', 'Asia/Shanghai'))).toEqual({
    dueAt: '2026-03-05T01:30:00.000Z',
  })
})
