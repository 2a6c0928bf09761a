import { Button } from '@mantine/core'
import { IconPlus, IconSitemap } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listTeams, type Team } from '../../shared/people.ts'
import { useCan } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/panel.tsx'
import { Empty } from '../ui/states.tsx'
import { MoveTeam } from './move-team.tsx'
import type { Naming } from './team-name.tsx'
import { TeamTree } from './team-tree.tsx'
import classes from './teams.module.css'

/** The tree of teams. */
export const Teams = () => {
  const { t } = useTranslation()
  const mayManage = useCan()('people.manage')
  const query = useEndpoint(listTeams)
  const [naming, setNaming] = useState<Naming>()
  const [moving, setMoving] = useState<Team>()
  const add = mayManage && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setNaming({ parentId: null })}>
      {t('teams.new')}
    </Button>
  )
  return (
    <Panel lead={t('teams.lead')} actions={add}>
      <Loaded query={query} height={44}>
        {({ items }) =>
          items.length === 0 && !naming ? (
            <Empty icon={IconSitemap} title={t('teams.emptyTitle')}>
              {t(mayManage ? 'teams.emptyText' : 'teams.emptyReader')}
            </Empty>
          ) : (
            <>
              <TeamTree
                teams={items}
                naming={naming}
                onName={setNaming}
                onMove={setMoving}
                mayManage={mayManage}
              />
              <MoveTeam team={moving} teams={items} onClose={() => setMoving(undefined)} />
              {mayManage && <p className={classes.keys}>{t('teams.keys')}</p>}
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}
