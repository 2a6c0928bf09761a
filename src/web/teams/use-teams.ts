import { useTranslation } from 'react-i18next'
import { changeTeam, createTeam, listTeams, removeTeam, type Team } from '../../shared/people.ts'
import { useCan } from '../me.ts'
import { useCall, useEndpoint } from '../query.ts'
import { failed, undoable } from '../ui/undo.tsx'
import { linesOf } from './tree.ts'

/** The teams to choose from, as a tree would show them. */
export const useTeamChoices = () => {
  const can = useCan()
  const { data } = useEndpoint(listTeams, undefined, { enabled: can('people.read') })
  return linesOf(data?.items ?? []).map(({ team, level }) => ({
    value: team.id,
    label: `${'\u2003'.repeat(level - 1)}${team.name}`,
  }))
}

/** Removes a team that nobody is in; for ten seconds it can be made again. */
export const useTeamRemoval = () => {
  const { t } = useTranslation()
  const again = useCall(createTeam)
  const remove = useCall(removeTeam, { onError: failed })
  return ({ id, name, parentId }: Team) =>
    remove.mutate(
      { params: { id } },
      {
        onSuccess: () =>
          undoable({
            message: t('teams.removed', { name }),
            undo: () => again.mutateAsync({ body: { name, parentId } }),
          }),
      },
    )
}

/** Moves a team with all below it; for ten seconds it can be moved back. */
export const useTeamMove = (onMoved: () => void) => {
  const { t } = useTranslation()
  const back = useCall(changeTeam)
  const move = useCall(changeTeam)
  const run = ({ id, name, parentId: before, version }: Team, parentId: string | null) =>
    move.mutate(
      { params: { id }, body: { parentId }, ifMatch: version },
      {
        onSuccess: () => {
          onMoved()
          undoable({
            message: t('teams.moved', { name }),
            undo: () => back.mutateAsync({ params: { id }, body: { parentId: before } }),
          })
        },
      },
    )
  return { run, error: move.error, isPending: move.isPending, reset: move.reset }
}
