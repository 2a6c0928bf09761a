import type { Team, TeamInput, TeamPatch } from '../../shared/people.ts'
import type { Page } from '../../shared/shapes.ts'
import { demand } from '../access.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import { conflict, forbidden, lostRace, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import * as queries from './teams.queries.ts'

/**
 * Whoever doesn't reach every customer may not move teams or people between what they reach and what they don't: it would
 * bring them customers that they may not see. Errors: teams.beyond_own.
 */
export const demandWithinReach = ({ access: { reach } }: Context, teamId: string | null): void => {
  if (reach.kind === 'all') return
  if (reach.kind === 'own' || teamId === null || !reach.teamIds.includes(teamId))
    throw forbidden('teams.beyond_own')
}

/** The whole tree, by name. Errors: access.forbidden. */
export const list = async (ctx: Context): Promise<Page<Team>> => {
  demand(ctx, 'people.read')
  const rows = await queries.list(ctx)
  return { items: rows.map(present), next: null, total: { count: rows.length, exact: true } }
}

const present = (row: queries.TeamRow): Team => ({
  id: row.id,
  name: row.name,
  parentId: row.parent_id,
  memberCount: row.member_count,
  version: row.version,
})

/** Errors: request.invalid, teams.beyond_own. */
export const create = (ctx: Context, input: TeamInput): Promise<Team> =>
  transaction(ctx, 'people.manage', async (tx) => {
    const [id, name, parentId] = [newId(), input.name.trim(), input.parentId ?? null]
    demandWithinReach(tx, parentId)
    const dates = { created_at: tx.now(), updated_at: tx.now() }
    await queries.insert(tx, { id, name, parent_id: parentId, ...dates })
    await events.record(tx, {
      type: 'team.created',
      subjectId: id,
      changes: { name: { after: name }, parentId: { after: parentId } },
    })
    return present((await queries.find(tx, id))!)
  })

/** Renames a team or moves it with all below it. Errors: request.not_found, request.invalid, teams.cycle, teams.beyond_own. */
export const change = (ctx: Context, id: string, patch: TeamPatch, ifMatch?: number): Promise<Team> =>
  transaction(ctx, 'people.manage', async (tx) => {
    const tree = await queries.lockAll(tx)
    const found = await queries.find(tx, id)
    if (!found) throw notFound()
    const before = present(found)
    if (ifMatch !== undefined && ifMatch !== before.version) throw lostRace()
    demandWithinReach(tx, id)
    const after = { ...patch, ...(patch.name !== undefined && { name: patch.name.trim() }) }
    const changes = events.changesBetween(before, after)
    if (changes.parentId) demandMovable(tx, tree, id, after.parentId ?? null)
    if (Object.keys(changes).length === 0) return before
    await queries.update(tx, id, { name: after.name, parent_id: after.parentId })
    await events.record(tx, { type: 'team.changed', subjectId: id, changes })
    return present((await queries.find(tx, id))!)
  })

type Node = { id: string; parent_id: string | null }

const demandMovable = (tx: Transaction, tree: Node[], id: string, parentId: string | null): void => {
  demandWithinReach(tx, parentId)
  const parentOf = new Map(tree.map((team) => [team.id, team.parent_id]))
  for (let above = parentId; above; above = parentOf.get(above) ?? null)
    if (above === id) throw conflict('teams.cycle')
}

/** Errors: request.not_found, teams.not_empty, teams.beyond_own. */
export const remove = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, 'people.manage', async (tx) => {
    demandWithinReach(tx, id)
    const removed = await queries.remove(tx, id)
    if (!removed) throw notFound()
    await events.record(tx, {
      type: 'team.removed',
      subjectId: id,
      changes: { name: { before: removed.name } },
    })
  })
