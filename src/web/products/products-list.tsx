import { IconPackage } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../shared/filter.ts'
import { listProducts, type Product } from '../../shared/orders.ts'
import { FilterBar } from '../filters/filter-bar.tsx'
import { type ListSearch, listQuery } from '../list-search.ts'
import { useCan, useFormat } from '../me.ts'
import { type List, useList } from '../query.ts'
import { later } from '../ui/later.tsx'
import { Page } from '../ui/page.tsx'
import { useIsPhone } from '../ui/phone.ts'
import { Empty } from '../ui/states.tsx'
import { ColumnsMenu } from '../ui/table/columns-menu.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { useLayout } from '../ui/table/layout.ts'
import { useSelection } from '../ui/table/selection.ts'
import { Split } from '../ui/table/split.tsx'
import { NewProduct } from './new-product.tsx'
import { ProductCard, useProductColumns, useProductFilterFields } from './product-columns.tsx'

const ProductBulkBar = later(() => import('./product-bulk.tsx'), 'ProductBulkBar')
const ProductSheet = later(() => import('./product-sheet.tsx'), 'ProductSheet')

const onSale: Filter = { field: 'active', operator: 'eq', value: true }

/** What is sold, by code. */
export const ProductsList = ({ search }: { search: ListSearch }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const router = useRouter()
  const go = (next: ListSearch) =>
    void router.navigate({ to: '/products', search: next as never, replace: true })
  const list = useList(listProducts, { query: listQuery(search) })
  const layout = useLayout('products')
  const columns = useProductColumns()
  const isPhone = useIsPhone()
  const presets = useMemo(() => [{ label: t('products.onSale'), filter: onSale }], [t])
  return (
    <Page
      title={t('products.title')}
      shape="compare"
      beside={list.total && <span>{format.total(list.total)}</span>}
      actions={<NewProduct />}
      bar={
        <FilterBar
          fields={useProductFilterFields()}
          presets={presets}
          search={search}
          placeholder={t('products.search')}
          onSearch={(next) => go({ ...search, ...next })}
        >
          {!isPhone && <ColumnsMenu columns={columns} layout={layout} />}
        </FilterBar>
      }
    >
      <Rows list={list} columns={columns} layout={layout} search={search} go={go} />
    </Page>
  )
}

type RowsProps = {
  list: List<Product>
  columns: ReturnType<typeof useProductColumns>
  layout: ReturnType<typeof useLayout>
  search: ListSearch
  go: (search: ListSearch) => void
}

const idOf = ({ id }: Product) => id
const nameOf = ({ name }: Product) => name

const Rows = ({ list, columns, layout, search, go }: RowsProps) => {
  const { t } = useTranslation()
  const mayManage = useCan()('products.manage')
  const selection = useSelection(useMemo(() => list.rows.map(idOf), [list.rows]))
  const [edited, setEdited] = useState<Product>()
  const [isOpen, setOpen] = useState(false)
  const edit = (product: Product) => {
    setEdited(product)
    setOpen(true)
  }
  return (
    <Split>
      <DataTable
        label={t('products.list')}
        list={list}
        columns={columns}
        layout={layout}
        idOf={idOf}
        nameOf={nameOf}
        sort={search.sort}
        onSort={(sort) => go({ ...search, sort })}
        selection={mayManage ? selection : undefined}
        onOpen={mayManage ? edit : undefined}
        isFiltered={Boolean(search.q || search.filter)}
        onClear={() => go({ sort: search.sort })}
        empty={
          <Empty icon={IconPackage} title={t('products.emptyTitle')} actions={<NewProduct isMain />}>
            {t(mayManage ? 'products.emptyText' : 'products.emptyForReader')}
          </Empty>
        }
        card={(product) => <ProductCard product={product} />}
      />
      <Suspense fallback={null}>
        {mayManage && <ProductBulkBar rows={list.rows} selection={selection} />}
        {edited && <ProductSheet opened={isOpen} onClose={() => setOpen(false)} product={edited} />}
      </Suspense>
    </Split>
  )
}
