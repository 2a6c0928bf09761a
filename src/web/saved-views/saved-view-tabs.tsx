import { Menu } from '@mantine/core'
import { IconChevronDown, IconLock, IconPencil, IconTrash, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listSavedViews, removeSavedView, type SavedView, saveView } from '../../shared/saved-views.ts'
import { call } from '../api.ts'
import type { ListSearch } from '../list-search.ts'
import { queryClient, useCall, useEndpoint } from '../query.ts'
import { failed, undoable } from '../ui/undo.tsx'
import { SaveViewButton, useChangeView } from './save-view.tsx'
import { hasChanged, searchOf } from './saved-view.ts'
import classes from './saved-views.module.css'

/** A tab that isn't a saved view: everything, mine, the pool. */
export type FixedTab = { label: string; to: string; search?: ListSearch; isHere: boolean }

type Props = {
  /** As the API calls the list: customers, orders… */
  list: string
  tabs: readonly FixedTab[]
  search: ListSearch
  /** The user's own choice of columns, when it was made. */
  columns?: readonly string[]
  /** Where the views are shown. */
  to: string
  onSearch: (search: ListSearch) => void
}

/** Fixed tabs, then the saved views; "save view" when what is shown is none of them. */
export const SavedViewTabs = ({ list, tabs, search, columns, to, onSearch }: Props) => {
  const { t } = useTranslation()
  const { data } = useEndpoint(listSavedViews, { query: { list } })
  const views = data?.items ?? []
  const current = views.find(({ id }) => id === search.view)
  const isWorthSaving = current
    ? hasChanged(current, search, columns)
    : Boolean(search.filter || search.sort) && !tabs.some((tab) => tab.isHere && tab.search?.filter)
  return (
    <div className={classes.bar}>
      <nav className={classes.tabs} aria-label={t('views.tabs')}>
        {tabs.map((tab) => (
          <Link
            key={tab.label}
            to={tab.to}
            search={tab.search as never}
            className={classes.tab}
            aria-current={tab.isHere && !current ? 'page' : undefined}
          >
            {tab.label}
          </Link>
        ))}
        {views.map((view) => (
          <ViewTab key={view.id} view={view} to={to} isHere={view === current} onSearch={onSearch} />
        ))}
      </nav>
      {isWorthSaving && (
        <SaveViewButton list={list} current={current} search={search} columns={columns} onSearch={onSearch} />
      )}
    </div>
  )
}

type TabProps = { view: SavedView; to: string; isHere: boolean; onSearch: (search: ListSearch) => void }

const ViewTab = ({ view, to, isHere, onSearch }: TabProps) => {
  const { t } = useTranslation()
  return (
    <span className={classes.view}>
      <Link
        to={to}
        search={searchOf(view) as never}
        className={classes.tab}
        aria-current={isHere ? 'page' : undefined}
        data-own={(isHere && view.own) || undefined}
      >
        {view.shared && <IconUsers size={13} stroke={1.75} role="img" aria-label={t('views.sharedBy')} />}
        <span className="one-line">{view.name}</span>
      </Link>
      {isHere && view.own && <ViewMenu view={view} onSearch={onSearch} />}
    </span>
  )
}

const ViewMenu = ({ view, onSearch }: Pick<TabProps, 'view' | 'onSearch'>) => {
  const { t } = useTranslation()
  const change = useChangeView(view)
  const [name, setName] = useState<string>()
  const remove = useCall(removeSavedView, {
    onError: failed,
    onSuccess: () => {
      onSearch({})
      undoable({ message: t('views.removed', { name: view.name }), undo: () => putBack(view) })
    },
  })
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <button type="button" className={classes.menu} aria-label={t('views.menu', { name: view.name })}>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          closeMenuOnClick={false}
          leftSection={<IconPencil size={16} />}
          onClick={() => setName(view.name)}
        >
          {name === undefined ? (
            t('views.rename')
          ) : (
            <input
              className={classes.rename}
              // biome-ignore lint/a11y/noAutofocus: asked for by the click that made it
              autoFocus
              aria-label={t('views.name')}
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => {
                event.stopPropagation()
                if (event.key !== 'Enter' || event.nativeEvent.isComposing || !name.trim()) return
                change({ name: name.trim() })
                setName(undefined)
              }}
            />
          )}
        </Menu.Item>
        <Menu.Item
          leftSection={view.shared ? <IconLock size={16} /> : <IconUsers size={16} />}
          onClick={() => change({ shared: !view.shared })}
        >
          {t(view.shared ? 'views.unshare' : 'views.share')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          onClick={() => remove.mutate({ params: { id: view.id } })}
        >
          {t('views.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const putBack = async ({ list, name, shared, filter, sort, columns }: SavedView) => {
  await call(saveView, {
    body: {
      list,
      name,
      shared,
      filter: filter ?? undefined,
      sort: sort ?? undefined,
      columns: columns ?? undefined,
    },
  })
  await queryClient.invalidateQueries({ queryKey: ['/saved-views'] })
}
