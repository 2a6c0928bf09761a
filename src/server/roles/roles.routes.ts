import * as contract from '../../shared/people.ts'
import type { Mount } from '../http.ts'
import * as roles from './roles.ts'

export const roleRoutes = (mount: Mount): void => {
  mount(contract.listRoles, (ctx) => roles.list(ctx))
  mount(contract.createRole, (ctx, { body }) => roles.create(ctx, body))
  mount(contract.changeRole, (ctx, { params, body, ifMatch }) => roles.change(ctx, params.id, body, ifMatch))
  mount(contract.removeRole, (ctx, { params }) => roles.remove(ctx, params.id))
}
