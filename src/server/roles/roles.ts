import { type BuiltInRole, builtInRoles, type FieldRule, type RoleInput } from '../../shared/access.ts'
import type { Role, RolePatch } from '../../shared/people.ts'
import type { Locale, Page } from '../../shared/shapes.ts'
import { demand } from '../access.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import { conflict, invalidField, lostRace, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import { demandWithinOwn } from './roles.grants.ts'
import * as queries from './roles.queries.ts'

export { demandWithinOwn, type Grant } from './roles.grants.ts'

const names: Record<BuiltInRole, Record<Locale, string>> = {
  administrator: { en: 'Administrator', 'zh-CN': '管理员' },
  manager: { en: 'Manager', 'zh-CN': '主管' },
  member: { en: 'Member', 'zh-CN': '成员' },
  read_only: { en: 'Read-only', 'zh-CN': '只读' },
}

/** The roles that every organisation starts with, named in its language; answers their ids. */
export const insertBuiltIn = async (
  tx: Transaction,
  locale: Locale,
): Promise<Record<BuiltInRole, string>> => {
  const made = Object.entries(builtInRoles).map(([code, grant]) => ({ id: newId(), code, grant }))
  await queries.insert(
    tx,
    made.map(({ id, code, grant }) =>
      rowOf(tx, id, code, { ...grant, name: names[code as BuiltInRole][locale] }),
    ),
  )
  return Object.fromEntries(made.map(({ id, code }) => [code, id])) as Record<BuiltInRole, string>
}

const rowOf = (tx: Transaction, id: string, code: string | null, input: RoleInput) => ({
  id,
  code,
  ...columnsOf(input),
  created_at: tx.now(),
  updated_at: tx.now(),
  version: 1,
})

const columnsOf = ({ name, scope, permissions, fieldRules }: RoleInput) => ({
  name: name.trim(),
  scope,
  permissions,
  field_rules: fieldRules,
})

/** The id of a built-in role, for commands. */
export const idOf = (ctx: Context, code: BuiltInRole): Promise<string | undefined> =>
  queries.findIdByCode(ctx, code)

/** All of them: there are never many. Errors: access.forbidden. */
export const list = async (ctx: Context): Promise<Page<Role>> => {
  demand(ctx, 'roles.read')
  const rows = await queries.list(ctx)
  return { items: rows.map(present), next: null, total: { count: rows.length, exact: true } }
}

const present = (row: queries.RoleRow): Role => ({
  id: row.id,
  code: row.code,
  name: row.name,
  scope: row.scope,
  permissions: row.permissions,
  fieldRules: row.field_rules,
  userCount: row.user_count,
  version: row.version,
})

/** Errors: roles.name_taken, roles.above_own. */
export const create = (ctx: Context, input: RoleInput): Promise<Role> =>
  transaction(ctx, 'roles.manage', async (tx) => {
    demandOneRulePerField(input.fieldRules)
    demandWithinOwn(tx, input)
    const id = newId()
    await queries.insert(tx, [rowOf(tx, id, null, input)])
    await events.record(tx, {
      type: 'role.created',
      subjectId: id,
      changes: events.changesBetween({}, { ...input, name: input.name.trim() }),
    })
    return present((await queries.find(tx, id))!)
  })

/** Whoever has the role may do at once what it says now. Errors: request.not_found, roles.built_in, roles.above_own, roles.name_taken. */
export const change = (ctx: Context, id: string, patch: RolePatch, ifMatch?: number): Promise<Role> =>
  transaction(ctx, 'roles.manage', async (tx) => {
    const before = await lockOwn(tx, id)
    if (ifMatch !== undefined && ifMatch !== before.version) throw lostRace()
    const { name, scope, permissions, fieldRules } = before
    const kept: RoleInput = { name, scope, permissions, fieldRules }
    const after = { ...kept, ...patch, ...(patch.name !== undefined && { name: patch.name.trim() }) }
    demandOneRulePerField(after.fieldRules)
    demandWithinOwn(tx, after)
    const changes = events.changesBetween(kept, after)
    if (Object.keys(changes).length === 0) return before
    const { field_rules, ...columns } = columnsOf(after)
    await queries.update(tx, id, { ...columns, field_rules: JSON.stringify(field_rules) })
    await events.record(tx, { type: 'role.changed', subjectId: id, changes })
    return present((await queries.find(tx, id))!)
  })

/** Errors: request.not_found, roles.built_in, roles.above_own, roles.in_use. */
export const remove = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, 'roles.manage', async (tx) => {
    const { name } = await lockOwn(tx, id)
    await queries.remove(tx, id)
    await events.record(tx, { type: 'role.removed', subjectId: id, changes: { name: { before: name } } })
  })

/** A role that an organisation made, held still. */
const lockOwn = async (tx: Transaction, id: string): Promise<Role> => {
  const row = await queries.lock(tx, id)
  if (!row) throw notFound()
  if (row.code !== null) throw conflict('roles.built_in')
  const role = present(row)
  demandWithinOwn(tx, role)
  return role
}

/** Two rules on a field would leave open which one holds. */
const demandOneRulePerField = (rules: FieldRule[]): void => {
  const seen = new Set<string>()
  rules.forEach(({ field }, at) => {
    if (seen.has(field)) throw invalidField(`/fieldRules/${at}/field`, 'field.duplicate_items')
    seen.add(field)
  })
}
