import * as contract from '../../shared/trash.ts'
import type { Mount } from '../http.ts'
import * as trash from './trash.list.ts'

export const trashRoutes = (mount: Mount): void => {
  mount(contract.listTrash, (ctx, { query }) => trash.list(ctx, query))
}
