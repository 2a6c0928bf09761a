import { IconReceipt } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { listOrders, type Order } from '../../shared/orders.ts'
import { listSavedViews } from '../../shared/saved-views.ts'
import { FilterBar } from '../filters/filter-bar.tsx'
import { isSame } from '../filters/tree.ts'
import { type ListSearch, listQuery } from '../list-search.ts'
import { useCan, useFormat } from '../me.ts'
import { type List, useEndpoint, useList } from '../query.ts'
import { SavedViewTabs } from '../saved-views/saved-view-tabs.tsx'
import { later } from '../ui/later.tsx'
import { Page } from '../ui/page.tsx'
import { useIsPhone } from '../ui/phone.ts'
import { Empty } from '../ui/states.tsx'
import { ColumnsMenu } from '../ui/table/columns-menu.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { useLayout } from '../ui/table/layout.ts'
import { useSelection } from '../ui/table/selection.ts'
import { Split } from '../ui/table/split.tsx'
import { NewOrder } from './new-order.tsx'
import { OrderCard, useOrderColumns } from './order-columns.tsx'
import { type OrdersSearch, openOf, refOf } from './order-search.ts'
import { toPay, toShip, useOrderFilterFields, useOrderPresets } from './order-words.ts'

const OrderBulkBar = later(() => import('./order-bulk.tsx'), 'OrderBulkBar')
const OrderSheet = later(() => import('./order-sheet.tsx'), 'OrderSheet')

/** Orders across customers, the newest first. */
export const OrdersList = ({ search }: { search: OrdersSearch }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const router = useRouter()
  const go = (next: OrdersSearch, replace = false) =>
    void router.navigate({ to: '/orders', search: next as never, replace })
  const list = useList(listOrders, { query: listQuery(search) })
  const layout = useViewLayout(search)
  const columns = useOrderColumns()
  const isPhone = useIsPhone()
  return (
    <Page
      title={t('orders.title')}
      shape="compare"
      beside={list.total && <span>{format.total(list.total)}</span>}
      actions={<NewOrder />}
      bar={
        <>
          <Tabs search={search} columns={layout.chosen} onSearch={go} />
          <FilterBar
            fields={useOrderFilterFields()}
            presets={useOrderPresets()}
            search={search}
            placeholder={t('orders.search')}
            onSearch={(next) => go({ ...search, ...next }, true)}
          >
            {!isPhone && <ColumnsMenu columns={columns} layout={layout} />}
          </FilterBar>
        </>
      }
    >
      <Rows list={list} columns={columns} layout={layout} search={search} go={go} />
    </Page>
  )
}

/** A saved view brings its columns; what the user then changes is kept beside it on this device. */
const useViewLayout = ({ view }: ListSearch) => {
  const layout = useLayout(view ? `orders.${view}` : 'orders')
  const { data } = useEndpoint(listSavedViews, { query: { list: 'orders' } })
  const saved = data?.items.find(({ id }) => id === view)?.columns ?? undefined
  return { ...layout, chosen: layout.columns, columns: layout.columns ?? saved }
}

type TabsProps = {
  search: OrdersSearch
  columns?: readonly string[]
  onSearch: (search: ListSearch) => void
}
const Tabs = ({ search, columns, onSearch }: TabsProps) => {
  const { t } = useTranslation()
  const byStatus = [
    { label: t('orders.toPay'), filter: toPay },
    { label: t('orders.toShip'), filter: toShip },
  ].map(({ label, filter }) => ({
    label,
    to: '/orders',
    search: { filter },
    isHere: isSame(search.filter, filter),
  }))
  const tabs = [
    { label: t('orders.all'), to: '/orders', isHere: !byStatus.some(({ isHere }) => isHere) },
    ...byStatus,
  ]
  return (
    <SavedViewTabs
      list="orders"
      to="/orders"
      tabs={tabs}
      search={search}
      columns={columns}
      onSearch={onSearch}
    />
  )
}

type RowsProps = {
  list: List<Order>
  columns: ReturnType<typeof useOrderColumns>
  layout: ReturnType<typeof useLayout>
  search: OrdersSearch
  go: (search: OrdersSearch, replace?: boolean) => void
}

const idOf = ({ id }: Order) => id
const nameOf = ({ number, customerName }: Order) => `${number} ${customerName}`

const Rows = ({ list, columns, layout, search, go }: RowsProps) => {
  const { t } = useTranslation()
  const can = useCan()
  const selection = useSelection(useMemo(() => list.rows.map(idOf), [list.rows]))
  const mayChange = can('orders.update') || can('orders.trash')
  return (
    <Split>
      <DataTable
        label={t('orders.list')}
        list={list}
        columns={columns}
        layout={layout}
        idOf={idOf}
        nameOf={nameOf}
        sort={search.sort}
        onSort={(sort) => go({ ...search, sort }, true)}
        selection={mayChange ? selection : undefined}
        onOpen={(order) => go({ ...search, open: openOf(order) })}
        isFiltered={Boolean(search.q || search.filter)}
        onClear={() => go({ sort: search.sort })}
        empty={
          <Empty icon={IconReceipt} title={t('orders.emptyTitle')} actions={<NewOrder isMain />}>
            {t(can('orders.create') ? 'orders.emptyText' : 'orders.emptyForReader')}
          </Empty>
        }
        card={(order) => <OrderCard order={order} />}
      />
      <Suspense fallback={null}>
        {mayChange && <OrderBulkBar rows={list.rows} selection={selection} />}
        <OrderSheet order={refOf(search.open)} onClose={() => go({ ...search, open: undefined }, true)} />
      </Suspense>
    </Split>
  )
}
