import { describe, expect, it } from 'vitest'
import { followUpOf, type NextStep, noNextStep, understand } from './next-step.ts'

const clock = { now: new Date('2026-03-04T11:20:00+08:00'), timeZone: 'Asia/Shanghai' }
const step = (change: Partial<NextStep>): NextStep => ({ ...noNextStep, ...change })

describe('a next step', () => {
  it('is read from words', () =>
    expect(followUpOf(step({ words: '明天下午3点 回访' }), clock, '跟进')).toEqual({
      content: '回访',
      dueAt: '2026-03-05T07:00:00.000Z',
      timeZone: 'Asia/Shanghai',
      priority: 'normal',
    }))

  it('is due on a day when no time of day was said', () =>
    expect(followUpOf(step({ words: '下周一 拜访' }), clock, '跟进')).toMatchObject({
      content: '拜访',
      dueOn: '2026-03-09',
    }))

  it('takes the time chosen over the one in the words, which then stand whole', () =>
    expect(understand(step({ words: '明天的会议纪要', due: '2026-03-06 09:30' }), clock, '跟进')).toEqual({
      content: '明天的会议纪要',
      when: { at: '2026-03-06T01:30:00.000Z', on: '2026-03-06' },
    }))

  it('is called a follow-up when only a time was said', () =>
    expect(followUpOf(step({ words: '明天' }), clock, '跟进')).toMatchObject({
      content: '跟进',
      dueOn: '2026-03-05',
    }))

  it('needs a time', () => {
    expect(understand(step({ words: '回访' }), clock, '跟进').when).toBeUndefined()
    expect(followUpOf(step({ words: '回访' }), clock, '跟进')).toBeUndefined()
  })

  it('is nothing when nothing was typed', () => expect(followUpOf(noNextStep, clock, '跟进')).toBeUndefined())
})
