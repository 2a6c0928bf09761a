import { getRouteApi } from '@tanstack/react-router'
import { useCan } from '../me.ts'
import { TrashList } from '../trash/trash-list.tsx'

const route = getRouteApi('/signed-in/trash/others')

export const TrashOthersPage = () => (
  <TrashList kind={route.useSearch().kind} withTabs={useCan()('customers.trash')} />
)
