import type { Team } from '../../shared/people.ts'

/** A team where it stands in the tree. */
export type Branch = { team: Team; level: number; hasBelow: boolean; isFolded: boolean }

const collator = new Intl.Collator(['zh-CN', 'en'])

/** Teams by whom they lie below; those whose parent isn't known stand at the top. */
const byParent = (teams: readonly Team[]) => {
  const known = new Set(teams.map(({ id }) => id))
  const parentOf = ({ parentId }: Team) => (parentId && known.has(parentId) ? parentId : null)
  const groups = Map.groupBy(teams, parentOf)
  return (parentId: string | null) =>
    (groups.get(parentId) ?? []).toSorted((a, b) => collator.compare(a.name, b.name))
}

/** The tree as lines from top to bottom; what lies below a folded team isn't there. */
export const linesOf = (teams: readonly Team[], folded: ReadonlySet<string> = new Set()): Branch[] => {
  const below = byParent(teams)
  const linesBelow = (parentId: string | null, level: number): Branch[] =>
    below(parentId).flatMap((team) => {
      const hasBelow = below(team.id).length > 0
      const isFolded = hasBelow && folded.has(team.id)
      return [{ team, level, hasBelow, isFolded }, ...(isFolded ? [] : linesBelow(team.id, level + 1))]
    })
  return linesBelow(null, 1)
}

/** A team and all below it. */
export const withBelow = (teams: readonly Team[], id: string): Set<string> => {
  const below = byParent(teams)
  const ids = (each: string): string[] => [each, ...below(each).flatMap((team) => ids(team.id))]
  return new Set(ids(id))
}

/** Where a team can be moved to: anywhere but below itself. */
export const targetsFor = (teams: readonly Team[], id: string): Branch[] => {
  const own = withBelow(teams, id)
  return linesOf(teams).filter(({ team }) => !own.has(team.id))
}

/** The members of a team and of all below it. */
export const membersWithin = (teams: readonly Team[], id: string): number => {
  const own = withBelow(teams, id)
  return teams.reduce((sum, team) => sum + (own.has(team.id) ? team.memberCount : 0), 0)
}
