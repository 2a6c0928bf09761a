import { IconCalendarCheck } from '@tabler/icons-react'
import { Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { useCan } from '../me.ts'
import type { List } from '../query.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { later } from '../ui/later.tsx'
import { Empty } from '../ui/states.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import type { useLayout } from '../ui/table/layout.ts'
import { useSelection } from '../ui/table/selection.ts'
import { Split } from '../ui/table/split.tsx'
import type { Asked } from './asked.ts'
import { FollowUpCard, type useFollowUpColumns } from './follow-up-columns.tsx'
import { type FollowUpsSearch, openOf, refOf, type Show } from './follow-up-search.ts'
import { NewFollowUp } from './new-follow-up.tsx'

const FollowUpBulkBar = later(() => import('./follow-up-bulk.tsx'), 'FollowUpBulkBar')
const FollowUpPanel = later(() => import('./follow-up-panel.tsx'), 'FollowUpPanel')

type Props = {
  list: List<FollowUp>
  columns: ReturnType<typeof useFollowUpColumns>
  layout: ReturnType<typeof useLayout>
  search: FollowUpsSearch
  go: (search: FollowUpsSearch, replace?: boolean) => void
}

const idOf = ({ id }: FollowUp) => id
const nameOf = ({ content, customerName }: FollowUp) => `${content} · ${customerName}`

/** The table, what can be done to the chosen rows, and the one that is looked at. */
export const FollowUpRows = ({ list, columns, layout, search, go }: Props) => {
  const { t } = useTranslation()
  const can = useCan()
  const selection = useSelection(useMemo(() => list.rows.map(idOf), [list.rows]))
  const mayChange = can('follow_ups.update') || can('follow_ups.trash')
  const [asked, setAsked] = useState<Asked>()
  const look = (row: FollowUp | undefined, ask?: Asked) => {
    setAsked(ask)
    go({ ...search, open: row && openOf(row) }, true)
  }
  useRowActs(list.rows, can('follow_ups.update') && !search.open, look)
  const of = refOf(search.open)
  return (
    <Split
      beside={
        <Suspense fallback={null}>
          <FollowUpPanel
            of={of}
            known={list.rows.find(({ id }) => id === of?.id)}
            asked={asked}
            onAsk={setAsked}
            onClose={() => look(undefined)}
          />
        </Suspense>
      }
    >
      <DataTable
        label={t('followUps.list')}
        list={list}
        columns={columns}
        layout={layout}
        idOf={idOf}
        nameOf={nameOf}
        sort={search.sort}
        onSort={(sort) => go({ ...search, sort }, true)}
        selection={mayChange ? selection : undefined}
        onOpen={look}
        onPeek={look}
        peeked={of?.id}
        isFiltered={Boolean(search.q || search.filter)}
        onClear={() => go({ show: search.show, sort: search.sort })}
        empty={<NothingHere show={search.show} />}
        card={(row) => <FollowUpCard followUp={row} />}
      />
      <Suspense fallback={null}>
        {mayChange && <FollowUpBulkBar rows={list.rows} selection={selection} />}
      </Suspense>
    </Split>
  )
}

/** `e`, `s` and `h` for the row that has the focus. */
const useRowActs = (
  rows: readonly FollowUp[],
  enabled: boolean,
  look: (row: FollowUp, asked: Asked) => void,
) => {
  const act = (asked: Asked) => (event: KeyboardEvent) => {
    const index = (event.target as HTMLElement).closest<HTMLElement>('tr[data-index]')?.dataset.index
    const row = index === undefined ? undefined : rows[Number(index)]
    if (row?.state === 'open') look(row, asked)
  }
  useHotkeys({ e: act('complete'), s: act('snooze'), h: act('handOver') }, { enabled })
}

const NothingHere = ({ show }: { show: Show | undefined }) => {
  const { t } = useTranslation()
  const can = useCan()
  const isWhole = show === undefined || show === 'all'
  return (
    <Empty
      icon={IconCalendarCheck}
      title={isWhole ? t('followUps.emptyTitle') : t(`followUps.empty.${show}`)}
      actions={<NewFollowUp isMain />}
    >
      {isWhole && t(can('follow_ups.create') ? 'followUps.emptyText' : 'followUps.emptyForReader')}
    </Empty>
  )
}
