import { expect, test } from 'vitest'
import type { Filter } from '../../shared/filter.ts'
import { filterOf, followUpsQuery, followUpsSearch, openOf, refOf } from './follow-up-search.ts'

const mine: Filter = { field: 'assigneeId', operator: 'eq', value: 'me' }
const open: Filter = { field: 'state', operator: 'in', value: ['open'] }
const kept: Filter = { field: 'state', operator: 'eq', value: 'completed' }

test('what is open is shown when nothing else is asked for', () => {
  expect(filterOf({})).toEqual(open)
  expect(filterOf({ filter: mine })).toEqual({ and: [mine, open] })
})

test('a filter that speaks of the state has the last word, wherever it stands', () => {
  expect(filterOf({ filter: { and: [mine, { not: kept }] } })).toEqual({ and: [mine, { not: kept }] })
  expect(filterOf({ show: 'completed', filter: kept })).toEqual(kept)
})

test('a bucket is of those that are open, which the server knows', () => {
  expect(followUpsQuery({ show: 'overdue', filter: mine })).toEqual({
    bucket: 'overdue',
    filter: JSON.stringify(mine),
  })
})

test('what was kept last comes first, unless one sorts', () => {
  expect(followUpsQuery({ show: 'completed' }).sort).toBe('-completedAt')
  expect(followUpsQuery({ show: 'completed', sort: 'dueAt' }).sort).toBe('dueAt')
  expect(followUpsQuery({}).sort).toBeUndefined()
})

test('an address that anyone may have typed is read with care', () => {
  const id = '01a1fb8e-cb69-7000-9dae-f85e89766092'
  expect(followUpsSearch({ show: 'nonsense', open: '../x' })).toMatchObject({
    show: undefined,
    open: undefined,
  })
  const ref = { customerId: id, id }
  expect(refOf(followUpsSearch({ open: openOf(ref) }).open)).toEqual(ref)
  expect(refOf(undefined)).toBeUndefined()
})
