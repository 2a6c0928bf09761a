import { expect, test } from 'vitest'
import type { Team } from '../../shared/people.ts'
import { stepsFor } from './team-keys.ts'
import { linesOf } from './tree.ts'

const team = (id: string, parentId: string | null): Team => ({
  id,
  name: id,
  parentId,
  memberCount: 0,
  version: 1,
})
const teams = [team('a', null), team('a1', 'a'), team('a2', 'a'), team('b', null)]

/** What a key does on a line: whom it goes to, or what it folds. */
const press = (key: string, id: string, folded: string[] = []) => {
  const lines = linesOf(teams, new Set(folded))
  const did: string[] = []
  const moves = {
    focus: (to: string | undefined) => void did.push(`to ${to}`),
    fold: (what: string, isFolded: boolean) => void did.push(`${isFolded ? 'fold' : 'unfold'} ${what}`),
  }
  stepsFor(
    lines,
    lines.findIndex((line) => line.team.id === id),
    moves,
  )[key]?.()
  return did[0]
}

test('up and down go from line to line, over what is folded', () => {
  expect(press('arrowdown', 'a')).toBe('to a1')
  expect(press('arrowdown', 'a', ['a'])).toBe('to b')
  expect(press('arrowup', 'b')).toBe('to a2')
})

test('right unfolds, then goes in; a team without others below stays', () => {
  expect(press('arrowright', 'a', ['a'])).toBe('unfold a')
  expect(press('arrowright', 'a')).toBe('to a1')
  expect(press('arrowright', 'b')).toBeUndefined()
})

test('left folds, or goes out', () => {
  expect(press('arrowleft', 'a')).toBe('fold a')
  expect(press('arrowleft', 'a2')).toBe('to a')
})
