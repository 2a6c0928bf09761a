import { getRouteApi } from '@tanstack/react-router'
import { CustomersList } from '../customers/customers-list.tsx'

const route = getRouteApi('/signed-in/customers')

export const CustomersPage = () => <CustomersList key="all" mode="all" search={route.useSearch()} />
