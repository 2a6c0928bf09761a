import * as contract from '../../shared/customers.ts'
import type { Mount } from '../http.ts'
import * as customers from './customers.ts'

export const customerRoutes = (mount: Mount): void => {
  mount(contract.listCustomers, (ctx, { query }) => customers.list(ctx, query))
  mount(contract.createCustomer, (ctx, { body }) => customers.create(ctx, body))
  mount(contract.createCustomers, (ctx, { body }) => customers.createBatch(ctx, body.items))
  mount(contract.bulkChangeCustomers, (ctx, { body }) => customers.changeMany(ctx, body))
  mount(contract.customerChoices, (ctx) => customers.choices(ctx))
  mount(contract.getCustomer, (ctx, { params }) => customers.get(ctx, params.id))
  mount(contract.updateCustomer, (ctx, { params, body, ifMatch }) =>
    customers.update(ctx, params.id, body, ifMatch),
  )
  mount(contract.trashCustomer, (ctx, { params }) => customers.trash(ctx, params.id))
  mount(contract.restoreCustomer, (ctx, { params }) => customers.restore(ctx, params.id))
  mount(contract.assignCustomer, (ctx, { params, body }) => customers.assign(ctx, params.id, body.ownerId))
  mount(contract.releaseCustomer, (ctx, { params }) => customers.release(ctx, params.id))
  mount(contract.listOwners, async (ctx, { params }) => ({ items: await customers.history(ctx, params.id) }))
}
