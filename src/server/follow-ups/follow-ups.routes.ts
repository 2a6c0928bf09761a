import * as contract from '../../shared/follow-ups.ts'
import type { Mount } from '../http.ts'
import * as followUps from './follow-ups.ts'

export const followUpRoutes = (mount: Mount): void => {
  mount(contract.listFollowUps, (ctx, { query }) => followUps.list(ctx, query))
  mount(contract.listCustomerFollowUps, (ctx, { params, query }) =>
    followUps.listOfCustomer(ctx, params.customerId, query),
  )
  mount(contract.scheduleFollowUp, (ctx, { params, body }) =>
    followUps.schedule(ctx, params.customerId, body),
  )
  mount(contract.getFollowUp, (ctx, { params }) => followUps.get(ctx, params))
  mount(contract.changeFollowUp, (ctx, { params, body, ifMatch }) =>
    followUps.change(ctx, params, body, ifMatch),
  )
  mount(contract.completeFollowUp, (ctx, { params, body, ifMatch }) =>
    followUps.complete(ctx, params, body, ifMatch),
  )
  mount(contract.reopenFollowUp, (ctx, { params, ifMatch }) => followUps.reopen(ctx, params, ifMatch))
  mount(contract.cancelFollowUp, (ctx, { params, body, ifMatch }) =>
    followUps.cancel(ctx, params, body.reason ?? null, ifMatch),
  )
  mount(contract.trashFollowUp, (ctx, { params }) => followUps.trash(ctx, params))
  mount(contract.restoreFollowUp, (ctx, { params }) => followUps.restore(ctx, params))
}
