import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowMoveRight,
  IconChevronDown,
  IconChevronRight,
  IconDots,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../me.ts'
import { filterFor } from '../people/people-filter.ts'
import type { Acts } from './team-keys.ts'
import classes from './teams.module.css'
import type { Branch } from './tree.ts'

type Props = {
  line: Branch
  isCurrent: boolean
  onFocus: () => void
  onFold: (isFolded: boolean) => void
  /** Left out for those who may only look. */
  acts?: Acts
}

/** A team: its name at its level, how many are in it, what can be done. */
export const TeamRow = ({ line, isCurrent, onFocus, onFold, acts }: Props) => {
  const { team, level, hasBelow, isFolded } = line
  return (
    <tr
      className={classes.row}
      data-id={team.id}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={level}
      aria-expanded={hasBelow ? !isFolded : undefined}
      onFocus={onFocus}
    >
      <td className={classes.name} style={{ '--level': level - 1 } as CSSProperties}>
        <span className={classes.indent}>
          <Fold line={line} onFold={onFold} />
          <span className="one-line">{team.name}</span>
        </span>
      </td>
      <td className={classes.members}>
        <Members line={line} />
      </td>
      {acts && (
        <td className={classes.acts}>
          <TeamMenu line={line} acts={acts} />
        </td>
      )}
    </tr>
  )
}

const Fold = ({ line: { team, hasBelow, isFolded }, onFold }: Pick<Props, 'line' | 'onFold'>) => {
  const { t } = useTranslation()
  if (!hasBelow) return <span className={classes.fold} />
  const FoldIcon = isFolded ? IconChevronRight : IconChevronDown
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.fold}
      aria-label={t(isFolded ? 'teams.unfold' : 'teams.fold', { name: team.name })}
      onClick={() => onFold(!isFolded)}
    >
      <FoldIcon size={15} stroke={1.75} aria-hidden />
    </button>
  )
}

const Members = ({ line: { team } }: Pick<Props, 'line'>) => {
  const { t } = useTranslation()
  const may = useCan()('people.read')
  const { memberCount: count, name, id } = team
  const words = t('teams.members', { count })
  if (!may || count === 0) return <span className={classes.nobody}>{words}</span>
  return (
    <Link
      to="/settings/$section"
      params={{ section: 'users' }}
      search={{ filter: filterFor({ teamId: id }) }}
      className={classes.who}
      aria-label={t('teams.membersOf', { count, name })}
    >
      {words}
    </Link>
  )
}

const TeamMenu = ({ line: { team }, acts }: { line: Branch; acts: Acts }) => {
  const { t } = useTranslation()
  const icon = { size: 16, stroke: 1.6 }
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon className={classes.more} size="lg" aria-label={t('teams.actions', { name: team.name })}>
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus {...icon} />} onClick={() => acts.addBelow(team.id)}>
          {t('teams.addBelow')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => acts.rename(team)}>
          {t('teams.rename')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowMoveRight {...icon} />} onClick={() => acts.move(team)}>
          {t('teams.move')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => acts.remove(team)}>
          {t('common.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
