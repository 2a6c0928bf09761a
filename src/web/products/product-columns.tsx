import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Product, productFields } from '../../shared/orders.ts'
import { useFilterFields } from '../filters/filter-field.ts'
import { useFormat } from '../me.ts'
import type { Column } from '../ui/table/columns.ts'
import { Pill } from '../ui/tone.tsx'
import classes from './products.module.css'

export const ActivePill = ({ active }: Pick<Product, 'active'>) => {
  const { t } = useTranslation()
  return <Pill tone={active ? 'kept' : 'faint'}>{t(`products.state.${active ? 'active' : 'inactive'}`)}</Pill>
}

export const useProductColumns = (): Column<Product>[] => {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  return useMemo(() => {
    const day = (at: string) => (
      <time dateTime={at} title={format.full(at)}>
        {format.day(at)}
      </time>
    )
    const looks = {
      name: {
        width: 320,
        cell: ({ name, active }) => <span className={active ? undefined : classes.off}>{name}</span>,
      },
      code: { width: 130, cell: ({ code }) => code },
      price: { width: 130, align: 'end', cell: ({ price }) => price && format.money(price) },
      unit: { width: 84, cell: ({ unit }) => unit },
      active: { width: 104, cell: ({ active }) => <ActivePill active={active} /> },
      note: { width: 260, cell: ({ note }) => note },
      createdAt: { width: 120, hidden: true, cell: ({ createdAt }) => day(createdAt) },
      updatedAt: { width: 120, cell: ({ updatedAt }) => day(updatedAt) },
    } satisfies Record<string, Omit<Column<Product>, 'id' | 'header'>>
    return Object.entries(looks).map(([id, look]) => ({
      ...(look as Omit<Column<Product>, 'id' | 'header'>),
      id,
      header: t(`products.field.${id as keyof typeof looks}`),
      sortable: Boolean((productFields as Record<string, { sortable?: boolean }>)[id]?.sortable),
    }))
  }, [i18n.language, format])
}

/** The fields of products as the filter bar shows them. */
export const useProductFilterFields = () => {
  const { t } = useTranslation()
  return useFilterFields(productFields, {
    code: t('products.field.code'),
    name: t('products.field.name'),
    active: t('products.field.active'),
    createdAt: t('products.field.createdAt'),
  })
}

/** A product in two lines, on a phone. */
export const ProductCard = ({ product: { name, code, unit, price, active } }: { product: Product }) => {
  const format = useFormat()
  return (
    <div className={classes.card}>
      <div className={classes.cardTop}>
        <span className={classes.cardName}>{name}</span>
        {price && <span className="figures">{format.money(price)}</span>}
      </div>
      <div className={classes.cardMeta}>
        <span>{code}</span>
        {unit && <span>{unit}</span>}
        <ActivePill active={active} />
      </div>
    </div>
  )
}
