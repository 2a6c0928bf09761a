import { getRouteApi } from '@tanstack/react-router'
import { trashKinds } from '../../shared/trash.ts'
import { useCan } from '../me.ts'
import { TrashList } from '../trash/trash-list.tsx'

const route = getRouteApi('/signed-in/trash/others')

export const TrashOthersPage = () => {
  const search = route.useSearch()
  const kind = trashKinds.find((each) => each === search.kind)
  return <TrashList kind={kind} withTabs={useCan()('customers.trash')} />
}
