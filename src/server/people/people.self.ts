import type { BodyOf } from '../../shared/endpoint.ts'
import type { changeMe as changeMeContract, Me } from '../../shared/session.ts'
import { type Context, unguarded } from '../context.ts'
import { invalidField } from '../errors.ts'
import * as events from '../events/events.ts'
import { hashPassword, isPassword } from '../passwords.ts'
import * as session from '../session/session.ts'
import { nameKey, nameTerms } from '../text/names.ts'
import * as queries from './people.queries.ts'

/** What everyone may change about themselves. */
export const changeMe = (ctx: Context, patch: BodyOf<typeof changeMeContract>): Promise<Me> =>
  unguarded(ctx, async (tx) => {
    const { userId } = tx.access
    const before = (await queries.lock(tx, userId))!
    const { locale, timeZone } = patch
    const name = patch.name?.trim()
    const changes = events.changesBetween(
      { name: before.name, locale: before.locale, timeZone: before.time_zone },
      { name, locale, timeZone },
    )
    if (Object.keys(changes).length === 0) return session.me(tx)
    await queries.update(tx, userId, {
      ...(name !== undefined && { name, name_terms: nameTerms(name), name_key: nameKey(name) }),
      locale,
      time_zone: timeZone,
    })
    await events.record(tx, { type: 'user.changed', subjectId: userId, changes })
    return session.me(tx)
  })

/**
 * The current password is asked for again, with the same limit as a sign-in; all other sessions end, and links with which
 * the password could be set. API keys stay. Errors: request.invalid, session.locked.
 */
export const changePassword = async (
  ctx: Context,
  { current, password }: { current: string; password: string },
  visit: session.Visit,
): Promise<void> => {
  const { userId } = ctx.access
  const attempt = `change of ${userId}`
  await session.beginAttempt(ctx, attempt, visit.address)
  if (!(await isPassword(current, await queries.findPasswordHash(ctx, userId))))
    throw invalidField('/current', 'session.wrong_password')
  const passwordHash = await hashPassword(password)
  await unguarded(ctx, async (tx) => {
    await queries.update(tx, userId, { password_hash: passwordHash })
    await session.endAllOf(tx, userId, tx.actor.kind === 'user' ? tx.actor.sessionId : undefined)
    await session.dropLinks(tx, userId)
    await session.forgiveAttempts(tx, attempt)
    await events.record(tx, { type: 'user.password_changed', subjectId: userId })
  })
}
