import { getRouteApi } from '@tanstack/react-router'
import { CustomersList } from '../customers/customers-list.tsx'

const route = getRouteApi('/signed-in/pool')

export const PoolPage = () => <CustomersList key="pool" mode="pool" search={route.useSearch()} />
