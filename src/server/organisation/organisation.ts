import { hash } from '@node-rs/argon2'
import { type BuiltInRole, builtInRoles } from '../../shared/access.ts'
import type { Locale } from '../../shared/shapes.ts'
import { type Context, type Transaction, unguarded } from '../context.ts'
import { conflict } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import * as queries from './organisation.queries.ts'

export type Founding = {
  name: string
  country: string
  timeZone: string
  currency: string
  locale: Locale
  administrator: { name: string; email: string; password: string }
}

const roleNames: Record<BuiltInRole, Record<Locale, string>> = {
  administrator: { en: 'Administrator', 'zh-CN': '管理员' },
  manager: { en: 'Manager', 'zh-CN': '主管' },
  member: { en: 'Member', 'zh-CN': '成员' },
  read_only: { en: 'Read-only', 'zh-CN': '只读' },
}

/** Whether somebody has claimed this instance already. */
export const isFounded = (ctx: Pick<Context, 'db'>): Promise<boolean> => queries.exists(ctx)

/**
 * The first act in a fresh instance: the organisation, its built-in roles and its administrator.
 * Answers the administrator's id. Errors: setup.closed.
 */
export const found = (ctx: Context, founding: Founding): Promise<string> =>
  unguarded(ctx, async (tx) => {
    const { name, country, timeZone, currency, locale, administrator } = founding
    const dates = { created_at: tx.now(), updated_at: tx.now() }
    const isFirst = await queries.insertOnly(tx, {
      name,
      country,
      time_zone: timeZone,
      currency,
      locale,
      ...dates,
    })
    if (!isFirst) throw conflict('setup.closed')
    const roleIds = await insertBuiltInRoles(tx, locale)
    const userId = newId()
    await queries.insertAdministrator(tx, {
      id: userId,
      name: administrator.name,
      email: administrator.email.trim(),
      password_hash: await hash(administrator.password),
      role_id: roleIds.administrator,
      locale,
      time_zone: timeZone,
      ...dates,
    })
    await events.record(tx, { type: 'organisation.founded', subjectId: userId })
    return userId
  })

const insertBuiltInRoles = async (tx: Transaction, locale: Locale): Promise<Record<BuiltInRole, string>> => {
  const ids = {} as Record<BuiltInRole, string>
  for (const [code, { scope, permissions, fieldRules }] of Object.entries(builtInRoles)) {
    const id = newId()
    ids[code as BuiltInRole] = id
    await queries.insertRole(tx, {
      id,
      code,
      name: roleNames[code as BuiltInRole][locale],
      scope,
      permissions,
      field_rules: JSON.stringify(fieldRules),
      created_at: tx.now(),
      updated_at: tx.now(),
    })
  }
  return ids
}
