import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  customerChoices,
  customerFields,
  customerKinds,
  genders,
  knownLevels,
  knownSources,
  knownStages,
} from '../../shared/customers.ts'
import type { Filter } from '../../shared/filter.ts'
import { type Choice, useFilterFields } from '../filters/filter-field.ts'
import { useEndpoint } from '../query.ts'
import { useWord } from '../words.ts'

/** The stages, levels, sources and tags to choose from: ours, and those in use. */
export const useCustomerChoices = () => {
  const word = useWord()
  const { data } = useEndpoint(customerChoices, undefined, { staleTime: 5 * 60_000 })
  const all = (
    kind: 'stage' | 'level' | 'source',
    known: readonly string[],
    used: readonly string[] = [],
  ): Choice[] => [...new Set([...known, ...used])].map((value) => ({ value, label: word(kind, value) }))
  return {
    stages: all('stage', knownStages, data?.stages),
    levels: all('level', knownLevels, data?.levels),
    sources: all('source', knownSources, data?.sources),
    tags: data?.tags ?? [],
  }
}

/** The fields of customers as the filter bar shows them. */
export const useCustomerFilterFields = () => {
  const { t } = useTranslation()
  const word = useWord()
  const { stages, levels, sources, tags } = useCustomerChoices()
  const labels = Object.fromEntries(
    Object.keys(customerFields).map((name) => [
      name,
      t(`customers.field.${name as keyof typeof customerFields}`),
    ]),
  ) as Record<keyof typeof customerFields, string>
  return useFilterFields(customerFields, labels, {
    kind: { choices: customerKinds.map((value) => ({ value, label: word('customerKind', value) })) },
    gender: { choices: genders.map((value) => ({ value, label: word('gender', value) })) },
    stage: { choices: stages },
    level: { choices: levels },
    source: { choices: sources },
    tags: { choices: tags.map((value) => ({ value, label: value })) },
    nextFollowUpAt: { future: true },
  })
}

export const mine: Filter = { field: 'ownerId', operator: 'eq', value: 'me' }

/** What salespeople ask for each day. */
export const useCustomerPresets = () => {
  const { t } = useTranslation()
  return useMemo(
    () => [
      { label: t('customers.preset.mine'), filter: mine },
      {
        label: t('customers.preset.silent'),
        filter: { not: { field: 'lastContactAt', operator: 'gte', value: { daysAgo: 30 } } } as Filter,
      },
      {
        label: t('customers.preset.noNextStep'),
        filter: { field: 'nextFollowUpAt', operator: 'is_empty' } as Filter,
      },
      {
        label: t('customers.preset.due'),
        filter: { field: 'nextFollowUpAt', operator: 'lt', value: { daysAhead: 1 } } as Filter,
      },
      {
        label: t('customers.preset.recent'),
        filter: { field: 'createdAt', operator: 'gte', value: { daysAgo: 7 } } as Filter,
      },
    ],
    [t],
  )
}
