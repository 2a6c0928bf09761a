import * as contract from '../../shared/customers.ts'
import type { Mount } from '../http.ts'
import * as contacts from './contacts.ts'

export const contactRoutes = (mount: Mount): void => {
  mount(contract.listContacts, (ctx, { params }) => contacts.list(ctx, params.customerId))
  mount(contract.createContact, (ctx, { params, body }) => contacts.create(ctx, params.customerId, body))
  mount(contract.getContact, (ctx, { params }) => contacts.get(ctx, params))
  mount(contract.updateContact, (ctx, { params, body, ifMatch }) =>
    contacts.change(ctx, params, body, ifMatch),
  )
  mount(contract.trashContact, (ctx, { params }) => contacts.trash(ctx, params))
  mount(contract.restoreContact, (ctx, { params }) => contacts.restore(ctx, params))
}
