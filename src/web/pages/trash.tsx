import { getRouteApi } from '@tanstack/react-router'
import { CustomersList } from '../customers/customers-list.tsx'

const route = getRouteApi('/signed-in/trash')

export const TrashPage = () => <CustomersList key="trash" mode="trash" search={route.useSearch()} />
