import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../shared/people.ts'
import { useFormat } from '../me.ts'
import { useRoleName } from '../roles/use-role-name.ts'
import type { Column } from '../ui/table/columns.ts'
import { Toned } from '../ui/tone.tsx'
import { userStateSigns } from '../vocabulary.ts'
import { UserFace } from './user-face.tsx'

// Cells are components, so that they follow the language by themselves: a row is drawn anew only with its user.

/** The fields of users as the table shows them. */
export const useUserColumns = (): Column<User>[] => {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('people.field.name'),
        width: 200,
        sortable: true,
        cell: (user) => <UserFace user={user} />,
      },
      {
        id: 'email',
        header: t('people.field.email'),
        width: 240,
        sortable: true,
        cell: ({ email }) => <span title={email}>{email}</span>,
      },
      { id: 'teamId', header: t('people.field.team'), width: 170, cell: (user) => <Team user={user} /> },
      { id: 'roleId', header: t('people.field.role'), width: 130, cell: (user) => <RoleOf user={user} /> },
      { id: 'state', header: t('people.field.state'), width: 120, cell: (user) => <State user={user} /> },
      {
        id: 'lastSeenAt',
        header: t('people.field.lastSeen'),
        width: 130,
        sortable: true,
        cell: (user) => <LastSeen user={user} />,
      },
    ],
    [t],
  )
}

type Props = { user: User }

const Team = ({ user: { team } }: Props) => {
  const { t } = useTranslation()
  return <span title={team?.name}>{team?.name ?? t('people.noTeam')}</span>
}

const RoleOf = ({ user: { role } }: Props) => useRoleName()(role)

/** Whether someone works here. */
export const State = ({ user: { state } }: Props) => {
  const { t } = useTranslation()
  return <Toned {...userStateSigns[state]}>{t(`vocabulary.userState.${state}`)}</Toned>
}

const LastSeen = ({ user: { lastSeenAt } }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (!lastSeenAt) return t('people.neverSeen')
  return (
    <time dateTime={lastSeenAt} title={format.full(lastSeenAt)}>
      {format.ago(lastSeenAt)}
    </time>
  )
}
