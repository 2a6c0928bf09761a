import { expect, test } from 'vitest'
import { builtInRoles, type RoleInput } from '../../shared/access.ts'
import { isAbove } from './role-values.ts'

const { administrator, manager, member } = builtInRoles
const grant = (role: Omit<RoleInput, 'name'>) => role

test('an administrator stands above a manager and not the other way round', () => {
  expect(isAbove(grant(administrator), grant(manager))).toBe(true)
  expect(isAbove(grant(manager), grant(administrator))).toBe(false)
})

test('a role is above one that is kept from more', () => {
  const open = { ...grant(member), fieldRules: [] }
  expect(isAbove(open, grant(member))).toBe(true)
  expect(isAbove(grant(member), open)).toBe(false)
})

test('a rule without exceptions is as strict as one with', () => {
  const rule = { field: 'contact_points.phone', effect: 'hidden', exceptOwnerTeam: false } as const
  expect(isAbove({ ...grant(member), fieldRules: [rule] }, grant(member))).toBe(false)
})
