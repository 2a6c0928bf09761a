import { IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { listSavedViews, type SavedView } from '../../shared/saved-views.ts'
import type { ListSearch } from '../list-search.ts'
import { useEndpoint } from '../query.ts'
import { later } from '../ui/later.tsx'
import { hasChanged, searchOf } from './saved-view.ts'
import classes from './saved-views.module.css'

const SaveViewButton = later(() => import('./save-view.tsx'), 'SaveViewButton')
const ViewMenu = later(() => import('./view-menu.tsx'), 'ViewMenu')

/** All tabs share an address and differ in what stands after the `?`. */
const exactly = { exact: true, includeSearch: true, explicitUndefined: true }

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
    : Boolean(search.filter) && !tabs.some((tab) => tab.isHere && tab.search?.filter)
  return (
    <div className={classes.bar}>
      <nav className={classes.tabs} aria-label={t('views.tabs')}>
        {tabs.map((tab) => (
          <Link
            key={tab.label}
            to={tab.to}
            search={tab.search as never}
            activeOptions={exactly}
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
        <Suspense fallback={null}>
          <SaveViewButton
            list={list}
            current={current}
            search={search}
            columns={columns}
            onSearch={onSearch}
          />
        </Suspense>
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
        activeOptions={exactly}
        className={classes.tab}
        aria-current={isHere ? 'page' : undefined}
        data-own={(isHere && view.own) || undefined}
      >
        {view.shared && <IconUsers size={13} stroke={1.75} role="img" aria-label={t('views.sharedBy')} />}
        <span className="one-line">{view.name}</span>
      </Link>
      {isHere && view.own && (
        <Suspense fallback={null}>
          <ViewMenu view={view} onSearch={onSearch} />
        </Suspense>
      )}
    </span>
  )
}
