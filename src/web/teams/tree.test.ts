import { expect, test } from 'vitest'
import type { Team } from '../../shared/people.ts'
import { linesOf, membersWithin, targetsFor, withBelow } from './tree.ts'

const team = (id: string, parentId: string | null, memberCount = 1): Team => ({
  id,
  name: id,
  parentId,
  memberCount,
  version: 1,
})
const teams = [team('华东', '销售'), team('销售', null, 2), team('华南', '销售', 3), team('杭州', '华东')]
const namesOf = (lines: ReturnType<typeof linesOf>) =>
  lines.map(({ team: { id }, level }) => `${level} ${id}`)

test('a tree becomes lines, each below its parent', () => {
  expect(namesOf(linesOf(teams))).toEqual(['1 销售', '2 华东', '3 杭州', '2 华南'])
})

test('what lies below a folded team is not shown', () => {
  expect(namesOf(linesOf(teams, new Set(['华东'])))).toEqual(['1 销售', '2 华东', '2 华南'])
  expect(linesOf(teams, new Set(['华南'])).every(({ isFolded }) => !isFolded)).toBe(true)
})

test('a team cannot move below itself', () => {
  expect([...withBelow(teams, '华东')]).toEqual(['华东', '杭州'])
  expect(targetsFor(teams, '华东').map(({ team: { id } }) => id)).toEqual(['销售', '华南'])
})

test('a team whose parent one may not know stands at the top', () => {
  expect(namesOf(linesOf([team('杭州', '华东')]))).toEqual(['1 杭州'])
})

test('members are counted through all levels', () => {
  expect(membersWithin(teams, '销售')).toBe(7)
})
