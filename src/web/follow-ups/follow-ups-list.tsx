import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listFollowUps } from '../../shared/follow-ups.ts'
import { listSavedViews } from '../../shared/saved-views.ts'
import { FilterBar } from '../filters/filter-bar.tsx'
import { allOf, isSame, partsOf, withPart } from '../filters/tree.ts'
import type { ListSearch } from '../list-search.ts'
import { useFormat } from '../me.ts'
import { useEndpoint, useList } from '../query.ts'
import { SavedViewTabs } from '../saved-views/saved-view-tabs.tsx'
import { Page } from '../ui/page.tsx'
import { useIsPhone } from '../ui/phone.ts'
import { ColumnsMenu } from '../ui/table/columns-menu.tsx'
import { useLayout } from '../ui/table/layout.ts'
import { useFollowUpColumns } from './follow-up-columns.tsx'
import { FollowUpRows } from './follow-up-rows.tsx'
import {
  type FollowUpsSearch,
  filterOf,
  followUpsQuery,
  isBucket,
  type Show,
  shows,
} from './follow-up-search.ts'
import { mine, useFollowUpFilterFields, useFollowUpPresets } from './follow-up-words.ts'
import { NewFollowUp } from './new-follow-up.tsx'
import { ViewSwitch } from './view-switch.tsx'
import { Whose } from './whose.tsx'

type Go = (search: FollowUpsSearch, replace?: boolean) => void

/** What was promised, across customers: what is due first, first. */
export const FollowUpsList = ({ search }: { search: FollowUpsSearch }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const router = useRouter()
  const go: Go = (next, replace = false) =>
    void router.navigate({ to: '/follow-ups', search: next as never, replace })
  const list = useList(listFollowUps, { query: followUpsQuery(search) })
  const layout = useViewLayout(search)
  const columns = useFollowUpColumns(search.show)
  const isPhone = useIsPhone()
  return (
    <Page
      title={t('followUps.title')}
      shape="compare"
      beside={list.total && <span>{format.total(list.total)}</span>}
      actions={
        <>
          <ViewSwitch here="list" />
          <NewFollowUp />
        </>
      }
      bar={
        <>
          <Tabs search={search} columns={layout.chosen} go={go} />
          <FilterBar
            fields={useFollowUpFilterFields()}
            presets={useFollowUpPresets()}
            search={search}
            placeholder={t('followUps.search')}
            onSearch={(next) => go({ ...search, ...next }, true)}
          >
            <MineOrAll search={search} go={go} />
            {!isPhone && <ColumnsMenu columns={columns} layout={layout} />}
          </FilterBar>
        </>
      }
    >
      <FollowUpRows list={list} columns={columns} layout={layout} search={search} go={go} />
    </Page>
  )
}

/** A saved view brings its columns; what the user then changes is kept beside it on this device. */
const useViewLayout = ({ view, show }: FollowUpsSearch) => {
  const layout = useLayout(
    view ? `follow_ups.${view}` : `follow_ups${show === 'completed' ? '.completed' : ''}`,
  )
  const { data } = useEndpoint(listSavedViews, { query: { list: 'follow_ups' } })
  const saved = data?.items.find(({ id }) => id === view)?.columns ?? undefined
  return { ...layout, chosen: layout.columns, columns: layout.columns ?? saved }
}

type TabsProps = { search: FollowUpsSearch; columns?: readonly string[]; go: Go }
const Tabs = ({ search, columns, go }: TabsProps) => {
  const { t } = useTranslation()
  const wordOf = (show: Show | 'open' = 'open') =>
    isBucket(show) ? t(`vocabulary.bucket.${show}`) : t(`followUps.show.${show}`)
  const tabs = [undefined, ...shows].map((show) => ({
    label: wordOf(show),
    to: '/follow-ups',
    search: { show } as ListSearch,
    isHere: search.show === show,
  }))
  // A view keeps a filter, and a bucket is none: what is overdue changes by the minute.
  const { q, sort, view } = search
  const kept = isBucket(search.show) ? { view } : { q, sort, view, filter: keptFilter(search) }
  return (
    <SavedViewTabs
      list="follow_ups"
      to="/follow-ups"
      tabs={tabs}
      search={kept}
      columns={columns}
      onSearch={go}
    />
  )
}

/** With the tab's state, when there is something else to keep. */
const keptFilter = (search: FollowUpsSearch) =>
  search.filter || search.view ? filterOf(search) : search.filter

const MineOrAll = ({ search, go }: { search: FollowUpsSearch; go: Go }) => {
  const parts = partsOf(search.filter)
  const isMine = parts.some((part) => isSame(part, mine))
  const others = allOf(parts.filter((part) => !('field' in part && part.field === 'assigneeId')))
  const change = (toMine: boolean) =>
    go({ ...search, filter: toMine ? withPart(others, mine) : others }, true)
  return <Whose isMine={isMine} onChange={change} />
}
