import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TableModel } from './columns.ts'
import classes from './data-table.module.css'
import type { DataTableProps } from './data-table-props.ts'
import { nextSort, sortOf } from './sort.ts'

type Props<T extends object> = Pick<DataTableProps<T>, 'sort' | 'onSort' | 'selection'> & {
  table: TableModel<T>
}

export const TableHead = <T extends object>({ table, sort, onSort, selection }: Props<T>) => {
  const { t } = useTranslation()
  const now = sortOf(sort)
  return (
    <thead>
      <tr className={classes.headRow}>
        <th className={classes.check} scope="col">
          {selection ? (
            <Checkbox
              aria-label={t('table.selectAll')}
              checked={selection.isAll}
              indeterminate={selection.ids.length > 0 && !selection.isAll}
              onChange={selection.toggleAll}
            />
          ) : (
            <span className="visually-hidden">#</span>
          )}
        </th>
        {table.getHeaderGroups()[0]?.headers.map((header) => {
          const { title, sortable, align } = header.column.columnDef.meta!
          const direction =
            now.field === header.id ? (now.descending ? 'descending' : 'ascending') : undefined
          return (
            <th
              key={header.id}
              scope="col"
              data-align={align}
              aria-sort={sortable ? (direction ?? 'none') : undefined}
            >
              {sortable && onSort ? (
                <SortButton
                  title={title}
                  direction={direction}
                  onClick={() => onSort(nextSort(sort, header.id))}
                />
              ) : (
                <span className={classes.headText}>{title}</span>
              )}
              {/* biome-ignore lint/a11y/noStaticElementInteractions: a convenience of the mouse; widths carry no meaning */}
              <span
                className={classes.resizer}
                data-resizing={header.column.getIsResizing() || undefined}
                onMouseDown={header.getResizeHandler()}
                onTouchStart={header.getResizeHandler()}
                onDoubleClick={() => header.column.resetSize()}
              />
            </th>
          )
        })}
        <th aria-hidden className={classes.rest} />
      </tr>
    </thead>
  )
}

type SortProps = { title: string; direction?: 'ascending' | 'descending'; onClick: () => void }
const SortButton = ({ title, direction, onClick }: SortProps) => {
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <button type="button" className={classes.sort} data-sorted={direction} onClick={onClick}>
      <span className={classes.headText}>{title}</span>
      <Arrow size={13} stroke={2} aria-hidden />
    </button>
  )
}
