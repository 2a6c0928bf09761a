import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event } from '../../shared/events.ts'
import type { Column } from '../ui/table/columns.ts'
import { Details, Subject, What, When, Who } from './event-cells.tsx'

/** When, who, what, about whom, and what changed. */
export const useEventColumns = (): Column<Event>[] => {
  const { t } = useTranslation()
  return useMemo(() => {
    const header = (name: 'at' | 'actor' | 'what' | 'about' | 'details') => ({
      id: name,
      header: t(`history.column.${name}`),
    })
    return [
      { ...header('at'), width: 130, sortable: true, cell: (event) => <When event={event} /> },
      { ...header('actor'), width: 130, cell: (event) => <Who event={event} /> },
      { ...header('what'), width: 190, cell: (event) => <What event={event} /> },
      { ...header('about'), width: 190, cell: (event) => <Subject event={event} /> },
      { ...header('details'), width: 400, cell: (event) => <Details event={event} /> },
    ]
  }, [t])
}
