import type { Static } from 'typebox'
import type { OneTimeLink, PasswordLink } from '../../shared/people.ts'
import type { Locale } from '../../shared/shapes.ts'
import { type Context, type Transaction, transaction, unguarded } from '../context.ts'
import { notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { hashPassword } from '../passwords.ts'
import * as session from '../session/session.ts'
import { lockManageable } from './people.guard.ts'
import * as queries from './people.queries.ts'

type Link = Static<typeof OneTimeLink>

/** The token stands behind the #, which browsers send to nobody. */
export const inviteLink = async (tx: Transaction, userId: string): Promise<Link> => {
  const { token, expiresAt } = await session.createLink(tx, 'password', userId)
  return { url: `${tx.url}/welcome#${token}`, expiresAt: expiresAt!.toISOString() }
}

/**
 * A link with which a user sets a password, for an invitation or when it's forgotten; older links of theirs die. For one who
 * has left there is none. Errors: request.not_found, roles.above_own, teams.beyond_own.
 */
export const createPasswordLink = (ctx: Context, id: string): Promise<Link> =>
  transaction(ctx, 'people.manage', async (tx) => {
    const user = await lockManageable(tx, id)
    if (user.state === 'deactivated') throw notFound()
    await events.record(tx, { type: 'user.password_link_created', subjectId: id })
    return inviteLink(tx, id)
  })

/** Whose password a link sets, for a greeting. Errors: links.not_valid. */
export const checkPasswordLink = async (
  ctx: Context,
  token: string,
): Promise<Static<typeof PasswordLink>> => {
  const [user] = await queries.findWhole(ctx, [(await session.readLink(ctx, 'password', token))!])
  if (!user || user.state === 'deactivated') throw notFound('links.not_valid')
  return { name: user.name, email: user.email, locale: user.locale as Locale }
}

/** Sets a password by a link, once: all sessions of the user end, and one begins here. Errors: links.not_valid. */
export const usePasswordLink = (
  ctx: Context,
  { token, password }: { token: string; password: string },
  visit: session.Visit,
): Promise<session.SignedIn> =>
  unguarded(ctx, async (tx) => {
    const userId = (await session.spendLink(tx, 'password', token))!
    const user = await queries.lock(tx, userId)
    if (!user || user.state === 'deactivated') throw notFound('links.not_valid')
    await queries.update(tx, userId, { password_hash: await hashPassword(password) })
    await session.endAllOf(tx, userId)
    const type = user.state === 'invited' ? 'user.joined' : 'user.password_reset'
    await unguarded(await session.contextOfUser(tx, userId, tx.requestId), (own) =>
      events.record(own, { type, subjectId: userId }),
    )
    return session.enter(tx, userId, visit)
  })
