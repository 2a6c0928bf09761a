import { describe, expect, it } from 'vitest'
import { type Entry, type EntryGroup, grouped, isMeant, stepFrom } from './entries.ts'

const entry = (id: string, group: EntryGroup): Entry => ({
  id,
  group,
  icon: (() => null) as never,
  title: [],
  run: () => undefined,
})
const entries = [entry('c', 'communication'), entry('a', 'customer'), entry('x', 'action')]

describe('the box', () => {
  it('shows groups in their order and none that is empty', () =>
    expect(grouped(entries).map(({ group }) => group)).toEqual(['customer', 'communication', 'action']))

  it('steps around both ends', () => {
    expect(stepFrom(entries, 'c', 1)).toBe('a')
    expect(stepFrom(entries, 'x', 1)).toBe('c')
    expect(stepFrom(entries, 'c', -1)).toBe('x')
  })

  it('begins at the top or the bottom when nothing is chosen', () => {
    expect(stepFrom(entries, undefined, 1)).toBe('c')
    expect(stepFrom(entries, 'gone', -1)).toBe('x')
    expect(stepFrom([], 'c', 1)).toBeUndefined()
  })

  it('finds what to do by any of its words', () => {
    expect(isMeant('记录沟通 record jilu jl', 'JL')).toBe(true)
    expect(isMeant('New customer create add', 'cust new')).toBe(true)
    expect(isMeant('记录沟通 record', '张三')).toBe(false)
  })
})
