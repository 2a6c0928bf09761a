import { expect, test } from 'vitest'
import { visibleOf } from './columns.ts'
import { between } from './selection.ts'
import { nextSort, sortOf } from './sort.ts'

test('a header sorts up, then down, then not', () => {
  expect(nextSort(undefined, 'name')).toBe('name')
  expect(nextSort('name', 'name')).toBe('-name')
  expect(nextSort('-name', 'name')).toBeUndefined()
  expect(nextSort('-createdAt', 'name')).toBe('name')
  expect(sortOf('-createdAt,name')).toEqual({ field: 'createdAt', descending: true })
})

test('shift chooses everything between two rows, whichever came first', () => {
  const ids = ['a', 'b', 'c', 'd']
  expect(between(ids, 'b', 'd')).toEqual(['b', 'c', 'd'])
  expect(between(ids, 'd', 'b')).toEqual(['b', 'c', 'd'])
  expect(between(ids, 'gone', 'b')).toEqual(['b'])
})

test('the name is always the first column, and unknown columns of an old view are left out', () => {
  const column = (id: string, hidden = false) => ({ id, header: id, cell: () => null, width: 100, hidden })
  const columns = [column('name'), column('stage'), column('note', true)]
  expect(visibleOf(columns, undefined)).toEqual(['name', 'stage'])
  expect(visibleOf(columns, ['note', 'gone', 'name'])).toEqual(['name', 'note'])
  expect(visibleOf(columns, ['gone'])).toEqual(['name', 'stage'])
})
