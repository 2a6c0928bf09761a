import { Button, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Team } from '../../shared/people.ts'
import { submitting } from '../ui/form.tsx'
import { errorAt, ProblemSummary } from '../ui/problem.tsx'
import { problemAt } from '../ui/problem-at.ts'
import classes from './teams.module.css'
import { targetsFor } from './tree.ts'
import { useTeamMove } from './use-teams.ts'

type Props = { team?: Team; teams: readonly Team[]; onClose: () => void }

/** Asks where to. What can't be, below itself, isn't offered. */
export const MoveTeam = ({ team, teams, onClose }: Props) => {
  const { t } = useTranslation()
  // What was asked stays in sight while the question closes.
  const [asked, setAsked] = useState<Team>()
  const [parentId, setParentId] = useState<string | null>(null)
  const move = useTeamMove(onClose)
  if (team && team !== asked) {
    setAsked(team)
    setParentId(team.parentId)
    move.reset()
  }
  const problem = problemAt(move.error, { 'teams.cycle': 'parentId', 'teams.beyond_own': 'parentId' })
  const choices = asked ? targetsFor(teams, asked.id) : []
  const submit = () => {
    if (!asked) return
    if (parentId === asked.parentId) return onClose()
    move.run(asked, parentId)
  }
  return (
    <Modal
      opened={Boolean(team)}
      onClose={onClose}
      title={t('teams.moveTitle', { name: asked?.name ?? '' })}
      size={440}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form className={classes.form} onSubmit={submitting(submit)}>
        <ProblemSummary error={problem} shown={['parentId']} />
        <Select
          label={t('teams.parent')}
          description={t('teams.moveHint')}
          data-autofocus
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('common.noMatch')}
          value={parentId ?? ''}
          onChange={(id) => setParentId(id || null)}
          data={[
            { value: '', label: t('teams.top') },
            ...choices.map(({ team: { id, name }, level }) => ({
              value: id,
              label: `${'\u2003'.repeat(level - 1)}${name}`,
            })),
          ]}
          error={errorAt(problem, 'parentId')}
        />
        <footer className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={move.isPending}>
            {t('teams.moveAction')}
          </Button>
        </footer>
      </form>
    </Modal>
  )
}
