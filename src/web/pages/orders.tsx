import { getRouteApi } from '@tanstack/react-router'
import { OrdersList } from '../orders/orders-list.tsx'

const route = getRouteApi('/signed-in/orders')

export const OrdersPage = () => <OrdersList search={route.useSearch()} />
