import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { listRoles, userStates } from '../../shared/people.ts'
import { SearchBox } from '../filters/search-box.tsx'
import type { ListSearch } from '../list-search.ts'
import { useCan } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { useRoleName } from '../roles/use-role-name.ts'
import { useTeamChoices } from '../teams/use-teams.ts'
import { filterFor, none, type PeopleFilter, readFilter } from './people-filter.ts'
import classes from './users.module.css'

type Props = { search: ListSearch; onSearch: (search: ListSearch) => void }

/** Finds users by name, and by team, role and state. */
export const UsersBar = ({ search, onSearch }: Props) => {
  const { t } = useTranslation()
  const can = useCan()
  const teams = useTeamChoices()
  const nameOf = useRoleName()
  const { data: roles } = useEndpoint(listRoles, undefined, { enabled: can('roles.read') })
  const chosen = readFilter(search.filter)
  const choose = (change: PeopleFilter) =>
    onSearch({ ...search, filter: filterFor({ ...chosen, ...change }) })
  return (
    <div className={classes.bar}>
      <SearchBox
        value={search.q}
        placeholder={t('people.search')}
        onChange={(q) => onSearch({ ...search, q })}
      />
      <Narrow
        label={t('people.field.team')}
        all={t('people.anyTeam')}
        value={chosen.teamId}
        data={[...teams, { value: none, label: t('people.noTeam') }]}
        onChange={(teamId) => choose({ teamId })}
      />
      {roles && (
        <Narrow
          label={t('people.field.role')}
          all={t('people.anyRole')}
          value={chosen.roleId}
          data={roles.items.map((role) => ({ value: role.id, label: nameOf(role) }))}
          onChange={(roleId) => choose({ roleId })}
        />
      )}
      <Narrow
        label={t('people.field.state')}
        all={t('people.anyState')}
        value={chosen.state}
        data={userStates.map((value) => ({ value, label: t(`vocabulary.userState.${value}`) }))}
        onChange={(state) => choose({ state })}
      />
    </div>
  )
}

type NarrowProps = {
  label: string
  /** What stands there while everything is shown. */
  all: string
  value: string | undefined
  data: { value: string; label: string }[]
  onChange: (value: string | undefined) => void
}

const Narrow = ({ label, all, value, data, onChange }: NarrowProps) => (
  <Select
    size="xs"
    className={classes.narrow}
    aria-label={label}
    data-set={value ? true : undefined}
    value={value ?? ''}
    data={[{ value: '', label: all }, ...data]}
    allowDeselect={false}
    comboboxProps={{ width: 220, position: 'bottom-start' }}
    onChange={(next) => onChange(next || undefined)}
  />
)
