import { describe, expect, it } from 'vitest'
import type { Communication } from '../../shared/communications.ts'
import { patchOf, valuesOf } from './edit-values.ts'

const clock = { now: new Date('2026-03-04T11:20:00+08:00'), timeZone: 'Asia/Shanghai' }
const call = {
  channel: 'phone',
  direction: 'outbound',
  occurredAt: '2026-03-03T07:00:27.123Z',
  durationSeconds: 90,
  subject: null,
  content: '要报价 ',
  contactId: 'li',
  outcome: null,
  participants: [
    { kind: 'contact', id: 'li', name: '李工' },
    { kind: 'user', id: 'wang', name: '王芳' },
  ],
} as unknown as Communication
const before = valuesOf(call, clock.timeZone)

describe('editing a communication', () => {
  it('sends nothing when nothing was changed', () => expect(patchOf(before, before, clock)).toEqual({}))

  it('sends only what was changed', () => {
    expect(patchOf(before, { ...before, content: '要两份报价' }, clock)).toEqual({ content: '要两份报价' })
    expect(patchOf(before, { ...before, when: '昨天 16:00' }, clock)).toEqual({
      occurredAt: '2026-03-03T08:00:00.000Z',
    })
    expect(patchOf(before, { ...before, when: '' }, clock)).toEqual({})
    expect(patchOf(before, { ...before, durationSeconds: null }, clock)).toEqual({ durationSeconds: null })
  })

  it('keeps the others when the one spoken with is taken out', () =>
    expect(patchOf(before, { ...before, with: ['user:wang'] }, clock)).toEqual({ contactId: null }))
})
