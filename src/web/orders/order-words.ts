import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../shared/filter.ts'
import { knownSalesChannels, orderFields, orderStatuses } from '../../shared/orders.ts'
import { type Choice, useFilterFields } from '../filters/filter-field.ts'
import { useMe } from '../me.ts'
import { useWord } from '../words.ts'

/** The ways by which orders come that have a name in both languages; others are as they were typed. */
export const useSalesChannels = (): Choice[] => {
  const word = useWord()
  return knownSalesChannels.map((value) => ({ value, label: word('salesChannel', value) }))
}

/** The fields of orders as the filter bar shows them. */
export const useOrderFilterFields = () => {
  const { t } = useTranslation()
  const { currency } = useMe().organisation
  const labels = Object.fromEntries(
    Object.keys(orderFields).map((name) => [name, t(`orders.field.${name as keyof typeof orderFields}`)]),
  ) as Record<keyof typeof orderFields, string>
  const currencies = [...new Set([currency, 'CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY'])]
  return useFilterFields(orderFields, labels, {
    status: {
      choices: orderStatuses.map((value) => ({ value, label: t(`vocabulary.orderStatus.${value}`) })),
    },
    channel: { choices: useSalesChannels() },
    currency: { choices: currencies.map((value) => ({ value, label: value })) },
  })
}

export const toPay: Filter = { field: 'status', operator: 'in', value: ['confirmed'] }
export const toShip: Filter = { field: 'status', operator: 'in', value: ['paid'] }

export const useOrderPresets = () => {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        label: t('orders.preset.recent'),
        filter: { field: 'orderedAt', operator: 'gte', value: { daysAgo: 30 } } as Filter,
      },
      {
        label: t('orders.preset.drafts'),
        filter: { field: 'status', operator: 'in', value: ['draft'] } as Filter,
      },
    ],
    [t],
  )
}
