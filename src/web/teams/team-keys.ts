import type { Team } from '../../shared/people.ts'
import type { Branch } from './tree.ts'

/** What can be done to a team, from its menu or by a key. */
export type Acts = {
  rename: (team: Team) => void
  addBelow: (id: string) => void
  move: (team: Team) => void
  remove: (team: Team) => void
}
type Moves = { focus: (id: string | undefined) => void; fold: (id: string, isFolded: boolean) => void }
type Keys = Record<string, (() => void) | undefined>

/** How arrows move in a tree (WAI-ARIA): into what is unfolded, out to what it lies below. */
export const stepsFor = (lines: readonly Branch[], at: number, { focus, fold }: Moves): Keys => {
  const { team, level, hasBelow, isFolded } = lines[at]!
  const parent = lines.slice(0, at).findLast((line) => line.level === level - 1)
  const inward = () => (isFolded ? fold(team.id, false) : hasBelow && focus(lines[at + 1]?.team.id))
  const outward = () => (hasBelow && !isFolded ? fold(team.id, true) : focus(parent?.team.id))
  return {
    arrowdown: () => focus(lines[at + 1]?.team.id),
    arrowup: () => focus(lines[at - 1]?.team.id),
    home: () => focus(lines[0]?.team.id),
    end: () => focus(lines.at(-1)?.team.id),
    arrowright: inward,
    arrowleft: outward,
  }
}

export const actsFor = ({ team }: Branch, { rename, addBelow, move, remove }: Acts): Keys => ({
  enter: () => rename(team),
  f2: () => rename(team),
  n: () => addBelow(team.id),
  m: () => move(team),
  delete: () => remove(team),
})
