import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../shared/filter.ts'
import { followUpFields, followUpStates, priorities } from '../../shared/follow-ups.ts'
import { useFilterFields } from '../filters/filter-field.ts'

export const mine: Filter = { field: 'assigneeId', operator: 'eq', value: 'me' }

/** The fields of follow-ups as the filter bar shows them. */
export const useFollowUpFilterFields = () => {
  const { t } = useTranslation()
  const { dueAt: _, ...fields } = followUpFields
  const labels = Object.fromEntries(
    Object.keys(fields).map((name) => [name, t(`followUps.field.${name as keyof typeof fields}`)]),
  ) as Record<keyof typeof fields, string>
  return useFilterFields(fields, labels, {
    dueOn: { future: true },
    state: {
      choices: followUpStates.map((value) => ({ value, label: t(`vocabulary.followUpState.${value}`) })),
    },
    priority: { choices: priorities.map((value) => ({ value, label: t(`vocabulary.priority.${value}`) })) },
  })
}

/** What is asked for each day. */
export const useFollowUpPresets = () => {
  const { t } = useTranslation()
  return useMemo(
    () => [
      { label: t('followUps.preset.mine'), filter: mine },
      {
        label: t('followUps.preset.pressing'),
        filter: { field: 'priority', operator: 'in', value: ['high', 'urgent'] } as Filter,
      },
      {
        label: t('followUps.preset.recent'),
        filter: { field: 'createdAt', operator: 'gte', value: { daysAgo: 7 } } as Filter,
      },
    ],
    [t],
  )
}
