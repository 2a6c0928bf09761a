import { expect, test } from 'vitest'
import { changesOf } from './changes.ts'

test('only what differs is a change', () => {
  expect(changesOf({ name: '张三', teamId: null as string | null }, { name: '张三', teamId: 'a' })).toEqual({
    teamId: 'a',
  })
})

test('a list that was made anew and says the same is no change', () => {
  expect(changesOf({ permissions: ['a'] }, { permissions: ['a'] })).toEqual({})
  expect(changesOf({ permissions: ['a'] }, { permissions: [] as string[] })).toEqual({ permissions: [] })
})
