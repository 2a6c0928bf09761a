import * as contract from '../../shared/today.ts'
import type { Mount } from '../http.ts'
import { today } from './today.ts'

export const todayRoutes = (mount: Mount): void => {
  mount(contract.getToday, (ctx, { query }) => today(ctx, query.of ?? 'me'))
}
