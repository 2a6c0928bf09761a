import * as contract from '../../shared/orders.ts'
import type { Mount } from '../http.ts'
import * as orders from './orders.ts'

export const orderRoutes = (mount: Mount): void => {
  mount(contract.listOrders, (ctx, { query }) => orders.list(ctx, query))
  mount(contract.createOrders, (ctx, { body }) => orders.enterBatch(ctx, body.items))
  mount(contract.listCustomerOrders, (ctx, { params, query }) =>
    orders.listOfCustomer(ctx, params.customerId, query),
  )
  mount(contract.enterOrder, (ctx, { params, body }) => orders.enter(ctx, params.customerId, body))
  mount(contract.getOrder, (ctx, { params }) => orders.get(ctx, params))
  mount(contract.changeOrder, (ctx, { params, body, ifMatch }) => orders.change(ctx, params, body, ifMatch))
  mount(contract.trashOrder, (ctx, { params }) => orders.trash(ctx, params))
  mount(contract.restoreOrder, (ctx, { params }) => orders.restore(ctx, params))
  mount(contract.listOrderStatuses, async (ctx, { params }) => ({
    items: await orders.statuses(ctx, params),
  }))
  mount(contract.listPayments, async (ctx, { params }) => ({ items: await orders.payments(ctx, params) }))
  mount(contract.recordPayment, (ctx, { params, body }) => orders.recordPayment(ctx, params, body))
  mount(contract.removePayment, (ctx, { params }) => orders.removePayment(ctx, params))
}
