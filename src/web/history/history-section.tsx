import { IconHistory } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Event, eventFields, listEvents } from '../../shared/events.ts'
import { FilterBar } from '../filters/filter-bar.tsx'
import { useFilterFields } from '../filters/filter-field.ts'
import { type ListSearch, listQuery } from '../list-search.ts'
import { useList } from '../query.ts'
import { Panel } from '../ui/panel.tsx'
import { Empty } from '../ui/states.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { useLayout } from '../ui/table/layout.ts'
import { EventCard } from './event-card.tsx'
import { useEventColumns } from './event-columns.tsx'
import { EventPeek } from './event-peek.tsx'
import { eventTypes, presets } from './event-types.ts'
import classes from './history.module.css'
import { TellingContext } from './telling.ts'
import { useCustomerNames } from './use-customer-names.ts'
import { useEventWords } from './use-event-words.ts'

const idOf = ({ id }: Event) => id

/** Who did what, and when. */
export const History = ({ search }: { search: ListSearch }) => {
  const { t } = useTranslation()
  const router = useRouter()
  const list = useList(listEvents, { query: listQuery({ ...search, q: undefined }) })
  const words = useEventWords()
  const customers = useCustomerNames(list.rows)
  const telling = useMemo(() => ({ words, customers }), [words, customers])
  const columns = useEventColumns()
  const layout = useLayout('events')
  const [peeked, setPeeked] = useState<string>()
  const event = list.rows.find(({ id }) => id === peeked)
  const peek = (row: Event | undefined) => setPeeked(row?.id)
  const go = (next: ListSearch) =>
    void router.navigate({
      to: '/settings/$section',
      params: { section: 'history' },
      search: next as never,
      replace: true,
    })
  return (
    <Panel shape="compare">
      <div className={classes.filters}>
        <FilterBar
          {...useHistoryFilter()}
          isWordless
          search={search}
          onSearch={(next) => go({ ...search, ...next })}
        />
      </div>
      <TellingContext value={telling}>
        <div className={classes.list}>
          <DataTable
            label={t('history.list')}
            list={list}
            columns={columns}
            layout={layout}
            idOf={idOf}
            nameOf={(row) => `${words.who(row)} ${words.what(row)}`}
            sort={search.sort}
            onSort={(sort) => go({ ...search, sort })}
            onOpen={peek}
            onPeek={peek}
            peeked={event?.id}
            isFiltered={Boolean(search.filter)}
            onClear={() => go({ sort: search.sort })}
            empty={<Empty icon={IconHistory} title={t('history.emptyTitle')} />}
            card={(row) => <EventCard event={row} />}
          />
          {event && <EventPeek event={event} onClose={() => peek(undefined)} />}
        </div>
      </TellingContext>
    </Panel>
  )
}

/** By what was done, by whom and when. */
const useHistoryFilter = () => {
  const { t } = useTranslation()
  const labels = {
    type: t('history.filter.type'),
    actorId: t('history.filter.actorId'),
    at: t('history.filter.at'),
    // Ids, which nobody types.
    customerId: '',
    subjectId: '',
  }
  const fields = useFilterFields(eventFields, labels, {
    type: { choices: eventTypes.map((value) => ({ value, label: t(`history.did.${value}`) })) },
  })
  const ofTypes = (value: readonly string[]) => ({
    field: 'type',
    operator: 'in' as const,
    value: [...value],
  })
  return {
    fields,
    presets: [
      { label: t('history.preset.mine'), filter: { field: 'actorId', operator: 'eq' as const, value: 'me' } },
      ...(['signIns', 'access', 'removals'] as const).map((name) => ({
        label: t(`history.preset.${name}`),
        filter: ofTypes(presets[name]),
      })),
    ],
  }
}
