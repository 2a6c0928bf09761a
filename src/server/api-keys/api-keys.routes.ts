import * as contract from '../../shared/session.ts'
import type { Mount } from '../http.ts'
import * as apiKeys from './api-keys.ts'

export const apiKeyRoutes = (mount: Mount): void => {
  mount(contract.listApiKeys, async (ctx) => ({ items: await apiKeys.list(ctx) }))
  mount(contract.createApiKey, (ctx, { body }) => apiKeys.create(ctx, body))
  mount(contract.revokeApiKey, (ctx, { params }) => apiKeys.revoke(ctx, params.id))
}
