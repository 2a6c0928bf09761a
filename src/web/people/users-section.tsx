import { Button } from '@mantine/core'
import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listUsers, type User } from '../../shared/people.ts'
import { type ListSearch, listQuery } from '../list-search.ts'
import { useCan } from '../me.ts'
import { useList } from '../query.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Panel } from '../ui/panel.tsx'
import { Empty } from '../ui/states.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { useLayout } from '../ui/table/layout.ts'
import { InviteUser } from './invite-user.tsx'
import { UserCard } from './user-card.tsx'
import { useUserColumns } from './user-columns.tsx'
import { UserSheet } from './user-sheet.tsx'
import { UsersBar } from './users-bar.tsx'

const idOf = ({ id }: User) => id
const nameOf = ({ name }: User) => name

/** Everyone who works here. */
export const Users = ({ search }: { search: ListSearch }) => {
  const { t } = useTranslation()
  const router = useRouter()
  const mayManage = useCan()('people.manage')
  const list = useList(listUsers, { query: listQuery(search) })
  const layout = useLayout('users')
  const columns = useUserColumns()
  const [opened, setOpened] = useState<User>()
  const go = (next: ListSearch) =>
    void router.navigate({
      to: '/settings/$section',
      params: { section: 'users' },
      search: next as never,
      replace: true,
    })
  return (
    <Panel
      shape="compare"
      lead={<UsersBar search={search} onSearch={go} />}
      actions={mayManage && <Invite />}
    >
      <DataTable
        label={t('people.list')}
        list={list}
        columns={columns}
        layout={layout}
        idOf={idOf}
        nameOf={nameOf}
        sort={search.sort}
        onSort={(sort) => go({ ...search, sort })}
        onOpen={mayManage ? setOpened : undefined}
        isFiltered={Boolean(search.q || search.filter)}
        onClear={() => go({ sort: search.sort })}
        empty={<Empty icon={IconUsers} title={t('people.emptyTitle')} />}
        card={(user) => <UserCard user={user} />}
      />
      {mayManage && <UserSheet user={opened} list={list} onClose={() => setOpened(undefined)} />}
    </Panel>
  )
}

/** The button, its key `n`, and what it opens. */
const Invite = () => {
  const { t } = useTranslation()
  const [{ isOpen, opening }, setOpening] = useState({ isOpen: false, opening: 0 })
  const open = () => setOpening((before) => ({ isOpen: true, opening: before.opening + 1 }))
  useHotkeys({ n: open })
  return (
    <>
      <Button leftSection={<IconUserPlus size={15} stroke={1.75} />} onClick={open}>
        {t('people.invite')}
      </Button>
      {opening > 0 && (
        <InviteUser
          key={opening}
          opened={isOpen}
          onClose={() => setOpening((before) => ({ ...before, isOpen: false }))}
          onAgain={open}
        />
      )}
    </>
  )
}
