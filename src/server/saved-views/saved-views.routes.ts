import * as contract from '../../shared/saved-views.ts'
import type { Mount } from '../http.ts'
import * as savedViews from './saved-views.ts'

export const savedViewRoutes = (mount: Mount): void => {
  mount(contract.listSavedViews, async (ctx, { query }) => ({
    items: await savedViews.list(ctx, query.list),
  }))
  mount(contract.saveView, (ctx, { body }) => savedViews.save(ctx, body))
  mount(contract.changeSavedView, (ctx, { params, body }) => savedViews.change(ctx, params.id, body))
  mount(contract.removeSavedView, (ctx, { params }) => savedViews.remove(ctx, params.id))
}
