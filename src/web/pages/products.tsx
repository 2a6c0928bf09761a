import { getRouteApi } from '@tanstack/react-router'
import { ProductsList } from '../products/products-list.tsx'

const route = getRouteApi('/signed-in/products')

export const ProductsPage = () => <ProductsList search={route.useSearch()} />
