import type { UserPatch } from '../../shared/people.ts'
import type { Context, Transaction } from '../context.ts'
import { conflict, invalidField, notFound } from '../errors.ts'
import * as roles from '../roles/roles.ts'
import * as teams from '../teams/teams.ts'
import * as queries from './people.queries.ts'

/**
 * A user that the actor may manage, held still: one who may do no more than the actor, in a team that the actor reaches.
 * Otherwise a password link would be a way to become them. Errors: request.not_found, roles.above_own, teams.beyond_own.
 */
export const lockManageable = async (tx: Transaction, id: string): Promise<queries.LockedUser> => {
  const user = await queries.lock(tx, id)
  if (!user) throw notFound()
  roles.demandWithinOwn(tx, user)
  teams.demandWithinReach(tx, user.team_id)
  return user
}

/** Errors: request.invalid, roles.above_own. */
export const demandGrantable = async (ctx: Context, roleId: string): Promise<void> => {
  const grant = await queries.findGrant(ctx, roleId)
  if (!grant) throw invalidField('/roleId', 'field.unknown_reference')
  roles.demandWithinOwn(ctx, grant)
}

/** Somebody without a team reaches nobody else's customers, so anyone may be without one. Errors: teams.beyond_own. */
export const demandPlaceable = (ctx: Context, teamId: string | null | undefined): void => {
  if (teamId) teams.demandWithinReach(ctx, teamId)
}

/** Errors: people.last_administrator. */
export const demandAnotherAdministrator = async (
  tx: Transaction,
  user: queries.LockedUser,
  { roleId, active }: UserPatch,
): Promise<void> => {
  const leaves = active === false || (roleId !== undefined && roleId !== user.role_id)
  if (!leaves || user.role_code !== 'administrator' || user.state !== 'active') return
  if ((await queries.countOtherAdministrators(tx, user.id)) === 0) throw conflict('people.last_administrator')
}
