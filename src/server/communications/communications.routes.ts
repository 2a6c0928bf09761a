import * as contract from '../../shared/communications.ts'
import type { Mount } from '../http.ts'
import * as communications from './communications.ts'

export const communicationRoutes = (mount: Mount): void => {
  mount(contract.listCommunications, (ctx, { query }) => communications.list(ctx, query))
  mount(contract.createCommunications, (ctx, { body }) => communications.recordBatch(ctx, body.items))
  mount(contract.listCustomerCommunications, (ctx, { params, query }) =>
    communications.listOfCustomer(ctx, params.customerId, query),
  )
  mount(contract.recordCommunication, (ctx, { params, body }) =>
    communications.record(ctx, params.customerId, body),
  )
  mount(contract.getCommunication, (ctx, { params }) => communications.get(ctx, params))
  mount(contract.editCommunication, (ctx, { params, body, ifMatch }) =>
    communications.edit(ctx, params, body, ifMatch),
  )
  mount(contract.trashCommunication, (ctx, { params }) => communications.trash(ctx, params))
  mount(contract.restoreCommunication, (ctx, { params }) => communications.restore(ctx, params))
  mount(contract.listEdits, async (ctx, { params }) => ({ items: await communications.edits(ctx, params) }))
}
