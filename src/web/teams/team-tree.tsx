import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Team } from '../../shared/people.ts'
import { isTyping } from '../ui/hotkeys.ts'
import { actsFor, stepsFor } from './team-keys.ts'
import { type Naming, TeamName } from './team-name.tsx'
import { TeamRow } from './team-row.tsx'
import classes from './teams.module.css'
import { type Branch, linesOf } from './tree.ts'
import { useTeamRemoval } from './use-teams.ts'

type Props = {
  teams: readonly Team[]
  /** The team that is being named, or the place of one that is new. */
  naming?: Naming
  onName: (naming: Naming | undefined) => void
  onMove: (team: Team) => void
  mayManage: boolean
}

/** One team below the other, by arrows or by mouse. */
export const TeamTree = ({ teams, naming, onName, onMove, mayManage }: Props) => {
  const { t } = useTranslation()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<string>()
  const tree = useRef<HTMLTableElement>(null)
  const remove = useTeamRemoval()
  const lines = linesOf(teams, folded)
  const current = lines.find(({ team }) => team.id === chosen)?.team.id ?? lines[0]?.team.id

  const fold = (id: string, isFolded: boolean) =>
    setFolded((before) => new Set(isFolded ? [...before, id] : [...before].filter((each) => each !== id)))
  const focus = (id: string | undefined) => {
    if (!id) return
    setChosen(id)
    tree.current?.querySelector<HTMLElement>(`tr[data-id="${id}"]`)?.focus()
  }
  const addBelow = (id: string) => {
    fold(id, false)
    onName({ parentId: id })
  }
  const acts = { rename: (team: Team) => onName({ team }), addBelow, move: onMove, remove }

  const onKeyDown = (event: KeyboardEvent) => {
    const at = lines.findIndex(({ team }) => team.id === current)
    const line = lines[at]
    const key = event.key.toLowerCase()
    const target = event.target as HTMLElement
    const isOnRow = target.matches('tr')
    // What a row's menu hears comes through here too, though it's drawn elsewhere.
    if (!line || !tree.current?.contains(target)) return
    if (isTyping(event.nativeEvent) || event.metaKey || event.ctrlKey || event.altKey) return
    const act = stepsFor(lines, at, { focus, fold })[key] ?? (mayManage && actsFor(line, acts)[key])
    if (!act || (key === 'enter' && !isOnRow)) return
    event.preventDefault()
    act()
  }
  return (
    <table
      ref={tree}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree of rows with cells (WAI-ARIA)
      role="treegrid"
      aria-label={t('teams.tree')}
      className={classes.tree}
      onKeyDown={onKeyDown}
    >
      <tbody>
        {naming && 'parentId' in naming && naming.parentId === null && (
          <TeamName naming={naming} level={1} onDone={() => onName(undefined)} />
        )}
        {lines.map((line) => (
          <TeamLine
            key={line.team.id}
            line={line}
            naming={naming}
            isCurrent={line.team.id === current}
            onDone={() => {
              onName(undefined)
              requestAnimationFrame(() => focus(line.team.id))
            }}
            onFocus={() => setChosen(line.team.id)}
            onFold={(isFolded) => fold(line.team.id, isFolded)}
            acts={mayManage ? acts : undefined}
          />
        ))}
      </tbody>
    </table>
  )
}

type LineProps = Omit<Parameters<typeof TeamRow>[0], 'line'> & {
  line: Branch
  naming?: Naming
  onDone: () => void
}

/** A row, or the field in its place; the field of a new team right below its parent. */
const TeamLine = ({ line, naming, onDone, ...row }: LineProps) => {
  const { team, level } = line
  const isNamed = naming && 'team' in naming && naming.team.id === team.id
  const isParent = naming && 'parentId' in naming && naming.parentId === team.id
  return (
    <>
      {isNamed ? (
        <TeamName naming={naming} level={level} onDone={onDone} />
      ) : (
        <TeamRow line={line} {...row} />
      )}
      {isParent && <TeamName naming={naming} level={level + 1} onDone={onDone} />}
    </>
  )
}
