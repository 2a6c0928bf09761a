import * as contract from '../../shared/search.ts'
import type { Mount } from '../http.ts'
import * as search from './search.ts'

export const searchRoutes = (mount: Mount): void => {
  mount(contract.search, async (ctx, { query }) => ({ items: await search.find(ctx, query) }))
}
