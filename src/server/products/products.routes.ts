import * as contract from '../../shared/orders.ts'
import type { Mount } from '../http.ts'
import * as products from './products.ts'

export const productRoutes = (mount: Mount): void => {
  mount(contract.listProducts, (ctx, { query }) => products.list(ctx, query))
  mount(contract.createProduct, (ctx, { body }) => products.create(ctx, body))
  mount(contract.getProduct, (ctx, { params }) => products.get(ctx, params.id))
  mount(contract.updateProduct, (ctx, { params, body, ifMatch }) =>
    products.update(ctx, params.id, body, ifMatch),
  )
  mount(contract.trashProduct, (ctx, { params }) => products.trash(ctx, params.id))
  mount(contract.restoreProduct, (ctx, { params }) => products.restore(ctx, params.id))
}
