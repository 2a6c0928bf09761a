import { expect, test } from 'vitest'
import { filterFor, none, readFilter } from './people-filter.ts'

test('what was chosen can be read back from the address', () => {
  for (const chosen of [{}, { teamId: 'a' }, { teamId: none, state: 'active' }, { roleId: 'b', teamId: 'a' }])
    expect(readFilter(filterFor(chosen))).toEqual(chosen)
})

test('nothing chosen is no filter', () => {
  expect(filterFor({ state: undefined })).toBeUndefined()
})

test('of a filter typed by hand only what the menus can say is shown', () => {
  const typed = {
    and: [{ field: 'state', operator: 'eq', value: 'invited' }, { not: { field: 'x', operator: 'eq' } }],
  }
  expect(readFilter(typed as never)).toEqual({ state: 'invited' })
})
