import { describe, expect, it } from 'vitest'
import { noNextStep } from '../next-step/next-step.ts'
import { emptyDraft, type RecordDraft } from './record-draft.ts'
import { requestOf, wrongIn } from './record-request.ts'

const clock = { now: new Date('2026-03-04T11:20:00+08:00'), timeZone: 'Asia/Shanghai' }
const draft = (change: Partial<RecordDraft>): RecordDraft => ({ ...emptyDraft, content: '要报价', ...change })

describe('recording', () => {
  it('happened now unless said otherwise', () => {
    expect(requestOf(draft({}), clock, '跟进').occurredAt).toBe('2026-03-04T03:20:00.000Z')
    expect(requestOf(draft({ when: '昨天 15:00' }), clock, '跟进').occurredAt).toBe(
      '2026-03-03T07:00:00.000Z',
    )
  })

  it('began when its timer was started, and lasts until it is saved', () => {
    const timer = { startedAt: '2026-03-04T03:15:30Z', isRunning: true }
    expect(requestOf(draft({ timer }), clock, '跟进')).toMatchObject({
      occurredAt: '2026-03-04T03:15:30Z',
      durationSeconds: 270,
    })
  })

  it('is with the first contact, the others and colleagues take part', () =>
    expect(
      requestOf(draft({ with: ['user:wang', 'contact:li', 'contact:zhao'] }), clock, '跟进'),
    ).toMatchObject({
      contactId: 'li',
      participantIds: ['zhao', 'wang'],
    }))

  it('carries the next step', () => {
    const next = { ...noNextStep, words: '明天下午3点 回访', assigneeId: 'wang' }
    expect(requestOf(draft({ next }), clock, '跟进').followUp).toMatchObject({
      content: '回访',
      dueAt: '2026-03-05T07:00:00.000Z',
      assigneeId: 'wang',
    })
    expect(requestOf(draft({}), clock, '跟进')).not.toHaveProperty('followUp')
  })

  it('names what is wrong', () => {
    expect(wrongIn(draft({}), clock)).toEqual({})
    expect(wrongIn(draft({ when: 'soonish' }), clock)).toEqual({ when: 'whenUnreadable' })
    expect(wrongIn(draft({ when: '2027-01-01 10:00' }), clock)).toEqual({ when: 'whenAhead' })
    expect(wrongIn(draft({ next: { ...noNextStep, words: '回访' } }), clock)).toEqual({
      next: 'nextWithoutTime',
    })
    expect(wrongIn(draft({ content: ' ' }), clock)).toEqual({ content: 'nothingSaid' })
  })

  it('needs no text when the outcome says it', () =>
    expect(wrongIn(draft({ content: '', outcome: 'no_answer' }), clock)).toEqual({}))
})
