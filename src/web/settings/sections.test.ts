import { expect, test } from 'vitest'
import { builtInRoles, type Permission } from '../../shared/access.ts'
import { menuFor, sectionOf } from './sections.ts'

const listedFor = (permissions: readonly Permission[]) =>
  menuFor((permission) => permissions.includes(permission)).flatMap(({ sections }) =>
    sections.map(({ name }) => name),
  )

test('an administrator sees every section', () => {
  expect(listedFor(builtInRoles.administrator.permissions)).toHaveLength(10)
})

test('a member sees colleagues and teams, and neither roles nor history nor the organisation', () => {
  expect(listedFor(builtInRoles.member.permissions)).toEqual([
    'profile',
    'password',
    'sessions',
    'api-keys',
    'users',
    'teams',
    'about',
  ])
})

test('who may do nothing still has an account, and no empty group', () => {
  expect(menuFor(() => false).map(({ group }) => group)).toEqual(['account', 'product'])
})

test('an address that names no section leads nowhere', () => {
  expect(sectionOf('constructor')).toBeUndefined()
  expect(sectionOf(undefined)).toBeUndefined()
})
