import { getRouteApi, Navigate } from '@tanstack/react-router'
import { CustomersList } from '../customers/customers-list.tsx'
import { useCan } from '../me.ts'
import { TrashTabs } from '../trash/trash-tabs.tsx'

const route = getRouteApi('/signed-in/trash')

export const TrashPage = () => {
  const search = route.useSearch()
  if (!useCan()('customers.trash')) return <Navigate to="/trash/others" replace />
  return <CustomersList key="trash" mode="trash" search={search} tabs={<TrashTabs here="customers" />} />
}
