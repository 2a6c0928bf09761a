import { IconTrash } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { Suspense, useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { listTrash, type TrashItem, type TrashKind } from '../../shared/trash.ts'
import { useList } from '../query.ts'
import { later } from '../ui/later.tsx'
import { Page } from '../ui/page.tsx'
import { Empty } from '../ui/states.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { useLayout } from '../ui/table/layout.ts'
import { useSelection } from '../ui/table/selection.ts'
import { Split } from '../ui/table/split.tsx'
import { TrashCard, useTitleOf, useTrashColumns } from './trash-columns.tsx'
import { TrashKinds } from './trash-kinds.tsx'
import { TrashTabs } from './trash-tabs.tsx'
import { useRestore } from './use-restore.ts'

const TrashBulkBar = later(() => import('./trash-bulk.tsx'), 'TrashBulkBar')

const idOf = ({ id }: TrashItem) => id

/** What was deleted by itself, newest first, with the way back. */
export const TrashList = ({ kind, withTabs }: { kind: TrashKind | undefined; withTabs: boolean }) => {
  const { t } = useTranslation()
  const router = useRouter()
  const show = (next: TrashKind | undefined) =>
    void router.navigate({ to: '/trash/others', search: { kind: next }, replace: true })
  return (
    <Page
      title={t('trash.title')}
      shape="compare"
      bar={
        <>
          {withTabs && <TrashTabs here="others" />}
          <TrashKinds chosen={kind} onChoose={show} />
        </>
      }
    >
      <Rows kind={kind} onClear={() => show(undefined)} />
    </Page>
  )
}

const Rows = ({ kind, onClear }: { kind: TrashKind | undefined; onClear: () => void }) => {
  const { t } = useTranslation()
  const list = useList(listTrash, { query: { kind } })
  const selection = useSelection(useMemo(() => list.rows.map(idOf), [list.rows]))
  const { restore } = useRestore()
  const restoreOne = useLatest((item: TrashItem) => void restore([item]))
  return (
    <Split>
      <DataTable
        label={t('trash.list')}
        list={list}
        columns={useTrashColumns(restoreOne)}
        layout={useLayout('trash.others')}
        idOf={idOf}
        nameOf={useTitleOf()}
        selection={selection}
        isFiltered={kind !== undefined}
        onClear={onClear}
        empty={
          <Empty icon={IconTrash} title={t('trash.emptyTitle')}>
            {t('trash.emptyText')}
          </Empty>
        }
        card={(item) => <TrashCard item={item} onRestore={restoreOne} />}
      />
      <Suspense fallback={null}>
        <TrashBulkBar rows={list.rows} selection={selection} />
      </Suspense>
    </Split>
  )
}

/** The same function each time, so that columns aren't made anew with each drawing. */
const useLatest = <A,>(act: (argument: A) => void) => {
  const latest = useRef(act)
  latest.current = act
  return useCallback((argument: A) => latest.current(argument), [])
}
