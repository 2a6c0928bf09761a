import type { Static } from 'typebox'
import type { OneTimeLink, User, UserInput, UserPatch } from '../../shared/people.ts'
import * as apiKeys from '../api-keys/api-keys.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import { lostRace } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import { hashPassword } from '../passwords.ts'
import * as session from '../session/session.ts'
import { nameKey, nameTerms } from '../text/names.ts'
import * as guard from './people.guard.ts'
import { inviteLink } from './people.links.ts'
import * as queries from './people.queries.ts'
import { whole } from './people.read.ts'

export { checkPasswordLink, createPasswordLink, usePasswordLink } from './people.links.ts'
export { get, list } from './people.read.ts'
export { changeMe, changePassword } from './people.self.ts'

type Created = { user: User; invitation: Static<typeof OneTimeLink> | null }

/**
 * With a password the user may sign in at once; without one there is an invitation, by which they set their own.
 * Errors: request.invalid, people.email_taken, roles.above_own, teams.beyond_own.
 */
export const createUser = (ctx: Context, input: UserInput): Promise<Created> =>
  transaction(ctx, 'people.manage', async (tx) => {
    await guard.demandGrantable(tx, input.roleId)
    guard.demandPlaceable(tx, input.teamId)
    const id = newId()
    const [name, email] = [input.name.trim(), input.email.trim()]
    await queries.insert(tx, {
      id,
      ...nameColumns(name),
      email,
      password_hash: input.password === undefined ? null : await hashPassword(input.password),
      role_id: input.roleId,
      team_id: input.teamId ?? null,
      ...(await localeOf(tx, input)),
      created_at: tx.now(),
      updated_at: tx.now(),
    })
    await events.record(tx, {
      type: input.password === undefined ? 'user.invited' : 'user.created',
      subjectId: id,
      changes: events.changesBetween({}, { name, email, roleId: input.roleId, teamId: input.teamId }),
    })
    const invitation = input.password === undefined ? await inviteLink(tx, id) : null
    return { user: await whole(tx, id), invitation }
  })

const nameColumns = (name: string) => ({ name, name_terms: nameTerms(name), name_key: nameKey(name) })

const localeOf = async (tx: Transaction, { locale, timeZone }: UserInput) => {
  const defaults = await queries.findDefaults(tx)
  return { locale: locale ?? defaults.locale, time_zone: timeZone ?? defaults.time_zone }
}

/**
 * Changes what a user is. One who leaves (`active: false`) is signed out everywhere at once, their keys and links are
 * worth nothing, and what they did stays theirs.
 * Errors: request.not_found, request.changed_meanwhile, request.invalid, people.email_taken, people.last_administrator,
 * roles.above_own, teams.beyond_own.
 */
export const change = (ctx: Context, id: string, patch: UserPatch, ifMatch?: number): Promise<User> =>
  transaction(ctx, 'people.manage', async (tx) => {
    if (patch.roleId !== undefined || patch.active === false) await queries.lockAdministration(tx)
    const user = await guard.lockManageable(tx, id)
    if (ifMatch !== undefined && ifMatch !== user.version) throw lostRace()
    const before = toldOf(user)
    const after = trimmed(patch)
    const changes = events.changesBetween(before, after)
    if (changes.roleId) await guard.demandGrantable(tx, after.roleId!)
    if (changes.teamId) guard.demandPlaceable(tx, after.teamId)
    await guard.demandAnotherAdministrator(tx, user, patch)
    if (Object.keys(changes).length === 0) return whole(tx, id)
    await queries.update(tx, id, columnsOf(tx, after))
    if (changes.active && !after.active) await endAccess(tx, id)
    await record(tx, id, changes)
    return whole(tx, id)
  })

const toldOf = (user: queries.LockedUser) => ({
  name: user.name,
  email: user.email,
  roleId: user.role_id,
  teamId: user.team_id,
  locale: user.locale,
  timeZone: user.time_zone,
  active: user.deactivated_at === null,
})

const trimmed = ({ name, email, ...rest }: UserPatch): UserPatch => ({
  ...rest,
  ...(name !== undefined && { name: name.trim() }),
  ...(email !== undefined && { email: email.trim() }),
})

/** Undefined: stays as it is. */
const columnsOf = (
  tx: Transaction,
  { name, email, roleId, teamId, locale, timeZone, active }: UserPatch,
) => ({
  ...(name !== undefined && nameColumns(name)),
  email,
  role_id: roleId,
  team_id: teamId,
  locale,
  time_zone: timeZone,
  ...(active !== undefined && { deactivated_at: active ? null : tx.now() }),
})

const endAccess = async (tx: Transaction, id: string): Promise<void> => {
  await session.endAllOf(tx, id)
  await session.dropLinks(tx, id)
  await apiKeys.revokeAllOf(tx, id)
}

const record = async (tx: Transaction, id: string, { active, ...others }: events.Changes) => {
  const happenings: events.Happening[] = []
  if (active) happenings.push({ type: active.after ? 'user.activated' : 'user.deactivated', subjectId: id })
  if (Object.keys(others).length > 0)
    happenings.push({ type: 'user.changed', subjectId: id, changes: others })
  await events.recordAll(tx, happenings)
}
