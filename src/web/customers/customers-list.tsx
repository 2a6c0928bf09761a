import { useRouter } from '@tanstack/react-router'
import { type ReactNode, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Customer, listCustomers } from '../../shared/customers.ts'
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
import { ColumnsMenu } from '../ui/table/columns-menu.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { useLayout } from '../ui/table/layout.ts'
import { useSelection } from '../ui/table/selection.ts'
import type { CustomersMode } from './customer-bulk.tsx'
import { CustomerCard } from './customer-card.tsx'
import { useCustomerColumns } from './customer-columns.tsx'
import { mine, useCustomerFilterFields, useCustomerPresets } from './customer-words.ts'
import classes from './customers.module.css'
import { CustomersEmpty } from './customers-empty.tsx'
import { NewCustomer } from './new-customer.tsx'

const CustomerBulkBar = later(() => import('./customer-bulk.tsx'), 'CustomerBulkBar')
const CustomerPeek = later(() => import('./customer-peek.tsx'), 'CustomerPeek')

const addresses = { all: '/customers', pool: '/pool', trash: '/trash' } as const
const listNames = { all: 'customers', pool: 'pool', trash: 'trash' } as const

type Props = {
  mode: CustomersMode
  search: ListSearch
  /** In place of the customers' own tabs. */
  tabs?: ReactNode
}

/** Customers, the pool and the trash: one list, three places. */
export const CustomersList = ({ mode, search, tabs }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const router = useRouter()
  const go = (next: ListSearch, replace = false) =>
    void router.navigate({ to: addresses[mode], search: next as never, replace })
  const list = useList(listCustomers, {
    query: {
      ...listQuery(search),
      ...(mode === 'pool' ? { pool: true } : {}),
      ...(mode === 'trash' ? { trashed: true } : {}),
    },
  })
  const layout = useViewLayout(mode, search)
  const columns = useCustomerColumns()
  const fields = useCustomerFilterFields()
  const presets = useCustomerPresets()
  const isPhone = useIsPhone()
  const isFiltered = Boolean(search.q || search.filter)
  const title = t(mode === 'all' ? 'customers.title' : `customers.${mode}`)
  return (
    <Page
      title={title}
      shape="compare"
      beside={list.total && <span>{format.total(list.total)}</span>}
      actions={mode === 'all' && <NewCustomer />}
      bar={
        <>
          {tabs ?? <Tabs mode={mode} search={search} columns={layout.chosen} onSearch={go} />}
          <FilterBar
            fields={fields}
            presets={presets}
            search={search}
            placeholder={t('customers.search')}
            onSearch={(next) => go({ ...search, ...next }, true)}
          >
            {!isPhone && <ColumnsMenu columns={columns} layout={layout} />}
          </FilterBar>
        </>
      }
    >
      <Rows
        mode={mode}
        list={list}
        columns={columns}
        layout={layout}
        sort={search.sort}
        isFiltered={isFiltered}
        onSort={(sort) => go({ ...search, sort }, true)}
        onClear={() => go({ sort: search.sort })}
      />
    </Page>
  )
}

/** A saved view brings its columns; what the user then changes is kept beside it on this device. */
const useViewLayout = (mode: CustomersMode, { view }: ListSearch) => {
  const layout = useLayout(view ? `${listNames[mode]}.${view}` : listNames[mode])
  const { data } = useEndpoint(listSavedViews, { query: { list: 'customers' } })
  const saved = data?.items.find(({ id }) => id === view)?.columns ?? undefined
  return { ...layout, chosen: layout.columns, columns: layout.columns ?? saved }
}

type TabsProps = Props & { columns?: readonly string[]; onSearch: (search: ListSearch) => void }
const Tabs = ({ mode, search, columns, onSearch }: TabsProps) => {
  const { t } = useTranslation()
  const can = useCan()
  const isMine = mode === 'all' && isSame(search.filter, mine)
  const tabs = [
    { label: t('customers.all'), to: '/customers', isHere: mode === 'all' && !isMine },
    { label: t('customers.mine'), to: '/customers', search: { filter: mine }, isHere: isMine },
    { label: t('customers.pool'), to: '/pool', isHere: mode === 'pool' },
    ...(can('customers.trash')
      ? [{ label: t('customers.trash'), to: '/trash', isHere: mode === 'trash' }]
      : []),
  ]
  return (
    <SavedViewTabs
      list="customers"
      to="/customers"
      tabs={tabs}
      search={mode === 'all' ? search : {}}
      columns={columns}
      onSearch={onSearch}
    />
  )
}

type RowsProps = {
  mode: CustomersMode
  list: List<Customer>
  columns: ReturnType<typeof useCustomerColumns>
  layout: ReturnType<typeof useLayout>
  sort?: string
  isFiltered: boolean
  onSort: (sort: string | undefined) => void
  onClear: () => void
}

const idOf = ({ id }: Customer) => id
const nameOf = ({ name }: Customer) => name

const Rows = ({ mode, list, ...rest }: RowsProps) => {
  const { t } = useTranslation()
  const router = useRouter()
  const isPhone = useIsPhone()
  const ids = useMemo(() => list.rows.map(idOf), [list.rows])
  const selection = useSelection(ids)
  const [peeked, setPeeked] = useState<string>()
  const customer = list.rows.find(({ id }) => id === peeked)
  const peek = (row: Customer | undefined) => setPeeked(row?.id)
  const open = ({ id }: Customer) =>
    void router.navigate({ to: '/customers/$customerId', params: { customerId: id } })
  return (
    <div className={classes.list}>
      <div className={classes.table}>
        <DataTable
          {...rest}
          label={t('customers.list')}
          list={list}
          idOf={idOf}
          nameOf={nameOf}
          selection={selection}
          onOpen={mode === 'trash' ? peek : open}
          onPeek={peek}
          peeked={customer?.id}
          empty={<CustomersEmpty mode={mode} />}
          card={(row) => <CustomerCard customer={row} />}
        />
        <Suspense fallback={null}>
          <CustomerBulkBar mode={mode} rows={list.rows} selection={selection} />
        </Suspense>
      </div>
      {customer && !(isPhone && mode !== 'trash') && (
        <Suspense fallback={null}>
          <CustomerPeek customer={customer} onClose={() => peek(undefined)} />
        </Suspense>
      )}
    </div>
  )
}
