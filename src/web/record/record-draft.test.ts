import { beforeEach, describe, expect, it } from 'vitest'
import { noNextStep } from '../next-step/next-step.ts'
import { emptyDraft, forget, isEmpty, keep, kept, merge, type RecordDraft } from './record-draft.ts'

const draft = (change: Partial<RecordDraft>): RecordDraft => ({ ...emptyDraft, ...change })
const whose = { userId: 'wang', customerId: 'zhang' }

/** As much of the browser's storage as is used. */
const memory = (): Storage => {
  const held = new Map<string, string>()
  return {
    get length() {
      return held.size
    },
    clear: () => held.clear(),
    key: (i) => [...held.keys()][i] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
  }
}

describe('a draft in the browser', () => {
  let storage: Storage
  beforeEach(() => {
    storage = memory()
  })
  const entry = (change: Partial<RecordDraft>) => ({
    draft: draft(change),
    keptAt: '2026-03-04T03:20:00Z',
    key: 'once',
  })

  it('comes back as it was', () => {
    keep(whose, entry({ content: '要报价', channel: 'visit' }), storage)
    expect(kept(whose, storage)).toEqual(entry({ content: '要报价', channel: 'visit' }))
  })

  it('belongs to one user and one customer', () => {
    keep(whose, entry({ content: '要报价' }), storage)
    expect(kept({ ...whose, userId: 'li' }, storage)).toBeUndefined()
    expect(kept({ ...whose, customerId: 'acme' }, storage)).toBeUndefined()
    expect(kept({ ...whose, customerId: undefined }, storage)).toBeUndefined()
  })

  it('is not kept when it says nothing', () => {
    keep(whose, entry({ content: '要报价' }), storage)
    keep(whose, entry({ content: '  ', channel: 'email' }), storage)
    expect(storage.length).toBe(0)
  })

  it('is gone when forgotten', () => {
    keep(whose, entry({ content: '要报价' }), storage)
    forget(whose, storage)
    expect(kept(whose, storage)).toBeUndefined()
  })

  it('is filled up when an older release kept less, and ignored when it is broken', () => {
    const place = 'rapport.draft.record.wang.zhang'
    storage.setItem(place, JSON.stringify({ key: 'k', keptAt: 'x', draft: { content: '旧' } }))
    expect(kept(whose, storage)?.draft).toEqual(draft({ content: '旧' }))
    storage.setItem(place, '{"draft"')
    expect(kept(whose, storage)).toBeUndefined()
  })

  it('does not fail a save when the storage is full', () => {
    const full = { ...memory(), setItem: () => assertNever() } as Storage
    expect(() => keep(whose, entry({ content: '要报价' }), full)).not.toThrow()
  })
})

const assertNever = (): never => {
  throw new DOMException('full', 'QuotaExceededError')
}

describe('what was typed before the customer was known', () => {
  it('takes over what was left for the customer when nothing was typed yet', () =>
    expect(merge(draft({ channel: 'email' }), draft({ content: '旧', outcome: 'busy' }))).toEqual(
      draft({ channel: 'email', content: '旧', outcome: 'busy' }),
    ))

  it('is joined with what was left, and nothing is lost', () => {
    const both = merge(draft({ content: '新', next: noNextStep }), {
      ...draft({ content: '旧', subject: '报价' }),
      next: { ...noNextStep, words: '明天 回访' },
    })
    expect(both).toMatchObject({ content: '新\n\n旧', subject: '报价', next: { words: '明天 回访' } })
  })

  it('is not doubled when both say the same', () =>
    expect(merge(draft({ content: '同' }), draft({ content: '同' })).content).toBe('同'))
})

it('a running timer is something to keep', () => {
  expect(isEmpty(draft({ channel: 'visit' }))).toBe(true)
  expect(isEmpty(draft({ timer: { startedAt: '2026-03-04T03:20:00Z', isRunning: true } }))).toBe(false)
})
