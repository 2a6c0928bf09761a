import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Customer, customerFields } from '../../shared/customers.ts'
import type { Format } from '../format.ts'
import { useFormat } from '../me.ts'
import type { Column } from '../ui/table/columns.ts'
import { useWord } from '../words.ts'
import {
  Hidden,
  KindIcon,
  LastContact,
  LevelPill,
  NextFollowUp,
  PointLink,
  pointOf,
  StagePill,
  Tags,
} from './customer-cells.tsx'
import classes from './customers.module.css'

type Word = ReturnType<typeof useWord>
type Look = { width: number; cell: (row: Customer, format: Format, word: Word) => ReactNode } & Pick<
  Column<Customer>,
  'align' | 'hidden'
>

const moment = (at: string | null, format: Format) =>
  at && (
    <time dateTime={at} title={format.full(at)}>
      {format.day(at)}
    </time>
  )

/** In the order of a first visit. Every field of the registry has its column, or it doesn't compile. */
const looks = {
  name: {
    width: 240,
    cell: (row) => (
      <span className={classes.name}>
        <KindIcon kind={row.kind} />
        {row.trashedAt ? (
          <span className="one-line">{row.name}</span>
        ) : (
          <Link
            to="/customers/$customerId"
            params={{ customerId: row.id }}
            className="one-line"
            tabIndex={-1}
          >
            {row.name}
          </Link>
        )}
      </span>
    ),
  },
  stage: { width: 110, cell: (row) => <StagePill stage={row.stage} /> },
  level: { width: 84, cell: (row) => <LevelPill level={row.level} /> },
  ownerId: { width: 110, cell: (row) => row.owner?.name },
  lastContactAt: { width: 120, cell: (row) => <LastContact at={row.stats.lastContactAt} /> },
  nextFollowUpAt: { width: 150, cell: (row) => <NextFollowUp stats={row.stats} /> },
  phone: { width: 150, cell: (row) => <PointLink point={pointOf(row, 'phone')} /> },
  tags: { width: 180, cell: (row) => <Tags tags={row.tags} /> },
  communicationCount: {
    width: 136,
    align: 'end',
    cell: (row, format) => row.stats.communicationCount > 0 && format.number(row.stats.communicationCount),
  },
  orderTotal: {
    width: 140,
    align: 'end',
    cell: (row, format) => row.stats.orderTotals.length > 0 && format.monies(row.stats.orderTotals),
  },
  source: { width: 110, cell: (row, _, word) => word('source', row.source) },
  createdAt: { width: 110, cell: (row, format) => moment(row.createdAt, format) },
  email: { width: 200, hidden: true, cell: (row) => <PointLink point={pointOf(row, 'email')} /> },
  kind: { width: 80, hidden: true, cell: (row, _, word) => word('customerKind', row.kind) },
  industry: { width: 120, hidden: true, cell: (row) => row.industry },
  gender: { width: 72, hidden: true, cell: (row, _, word) => word('gender', row.gender) },
  birthday: {
    width: 120,
    hidden: true,
    cell: (row, format) => row.birthday && format.calendarDay(row.birthday),
  },
  orderCount: {
    width: 84,
    align: 'end',
    hidden: true,
    cell: (row, format) => row.stats.orderCount > 0 && format.number(row.stats.orderCount),
  },
  lastOrderAt: { width: 110, hidden: true, cell: (row, format) => moment(row.stats.lastOrderAt, format) },
  updatedAt: { width: 110, hidden: true, cell: (row, format) => moment(row.updatedAt, format) },
} as const satisfies Record<keyof typeof customerFields | 'phone' | 'email', Look>

/** The API's word for a hidden field, where the column has another. */
const hiddenAs: Record<string, string> = { orderTotal: 'orderTotals' }

export const useCustomerColumns = (): Column<Customer>[] => {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const word = useWord()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  return useMemo(
    () =>
      Object.entries(looks).map(([id, look]) => ({
        ...(look as Look),
        id,
        header: t(`customers.field.${id as keyof typeof looks}`),
        sortable: Boolean((customerFields as Record<string, { sortable?: boolean }>)[id]?.sortable),
        cell: (row: Customer) =>
          row.hiddenFields.includes(hiddenAs[id] ?? id) ? <Hidden /> : look.cell(row, format, word),
      })),
    [i18n.language, format],
  )
}
