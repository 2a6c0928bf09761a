import * as contract from '../../shared/people.ts'
import type { Mount } from '../http.ts'
import * as teams from './teams.ts'

export const teamRoutes = (mount: Mount): void => {
  mount(contract.listTeams, (ctx) => teams.list(ctx))
  mount(contract.createTeam, (ctx, { body }) => teams.create(ctx, body))
  mount(contract.changeTeam, (ctx, { params, body, ifMatch }) => teams.change(ctx, params.id, body, ifMatch))
  mount(contract.removeTeam, (ctx, { params }) => teams.remove(ctx, params.id))
}
