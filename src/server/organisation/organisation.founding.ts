import type { Locale } from '../../shared/shapes.ts'
import { type Context, unguarded } from '../context.ts'
import { conflict } from '../errors.ts'
import * as events from '../events/events.ts'
import * as people from '../people/people.ts'
import * as roles from '../roles/roles.ts'
import * as queries from './organisation.queries.ts'

export type Founding = {
  name: string
  country: string
  timeZone: string
  currency: string
  locale: Locale
  administrator: { name: string; email: string; password: string }
}

/** Whether somebody has claimed this instance already. */
export const isFounded = async (ctx: Pick<Context, 'db'>): Promise<boolean> =>
  (await queries.find(ctx)) !== undefined

/**
 * The first act in a fresh instance, done by the product itself: the organisation, its built-in roles and its
 * administrator. Answers the administrator's id. Errors: setup.closed.
 */
export const found = (ctx: Context, founding: Founding): Promise<string> =>
  unguarded(ctx, async (tx) => {
    const { name, country, timeZone, currency, locale, administrator } = founding
    const settings = { name, country, time_zone: timeZone, currency, locale }
    const dates = { created_at: tx.now(), updated_at: tx.now() }
    if (!(await queries.insertOnly(tx, { ...settings, ...dates }))) throw conflict('setup.closed')
    const roleIds = await roles.insertBuiltIn(tx, locale)
    const { user } = await people.createUser(tx, { ...administrator, roleId: roleIds.administrator })
    await events.record(tx, { type: 'organisation.founded', subjectId: user.id })
    return user.id
  })
