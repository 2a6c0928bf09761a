import * as contract from '../../shared/timeline.ts'
import type { Mount } from '../http.ts'
import * as timeline from './timeline.ts'

export const timelineRoutes = (mount: Mount): void => {
  mount(contract.customerTimeline, (ctx, { params, query }) => timeline.ofCustomer(ctx, params.id, query))
}
