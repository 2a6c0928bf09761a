import { type CustomerBulk, mostTags } from '../../shared/customers.ts'
import { demand, ruleFor } from '../access.ts'
import { type Context, type Transaction, transaction } from '../context.ts'
import * as events from '../events/events.ts'
import * as followUps from '../follow-ups/follow-ups.ts'
import * as queries from './customers.bulk.queries.ts'
import * as owners from './customers.owners.ts'

type Change = { before: queries.Locked; after: queries.State }

/**
 * Assigns, tags, stages or trashes many customers at once. Answers how many became another, and the ids that were refused:
 * what the actor may not see or change, and who would have more tags than fit.
 * Errors: access.forbidden, request.invalid.
 */
export const changeMany = (
  ctx: Context,
  bulk: CustomerBulk,
): Promise<{ changed: number; refused: string[] }> =>
  transaction(ctx, 'customers.update', async (tx) => {
    await demandAllowed(tx, bulk)
    const sound = (await queries.lockAll(tx, bulk.ids))
      .filter((customer) => mayChange(tx, bulk, customer))
      .map((before) => ({ before, after: changed(before, bulk) }))
      .filter(({ after }) => after.tags.length <= mostTags)
    const accepted = new Set(sound.map(({ before }) => before.id))
    const changes = sound.filter(({ before, after }) => isOther(before, after))
    await write(tx, changes)
    return { changed: changes.length, refused: bulk.ids.filter((id) => !accepted.has(id)) }
  })

const demandAllowed = async (tx: Transaction, { ownerId, trash }: CustomerBulk): Promise<void> => {
  if (ownerId !== undefined) demand(tx, 'customers.assign')
  if (trash) demand(tx, 'customers.trash')
  if (ownerId) await owners.demandKnown(tx, [ownerId], '/ownerId')
}

const mayChange = (ctx: Context, { level }: CustomerBulk, customer: queries.Locked): boolean => {
  const owner = { ownerId: customer.owner_id, ownerTeamId: customer.owner_team_id }
  return level === undefined || ruleFor(ctx, 'customers.level', owner) === 'open'
}

const changed = (before: queries.Locked, bulk: CustomerBulk): queries.State => ({
  id: before.id,
  owner_id: bulk.ownerId === undefined ? before.owner_id : bulk.ownerId,
  stage: bulk.stage === undefined ? before.stage : bulk.stage,
  level: bulk.level === undefined ? before.level : bulk.level,
  tags: tagsAfter(before.tags, bulk),
  trashed: bulk.trash ?? false,
})

/** A tag that is taken away and put on is put on. */
const tagsAfter = (tags: string[], { addTags = [], removeTags = [] }: CustomerBulk): string[] => [
  ...new Set([...tags.filter((tag) => !removeTags.includes(tag)), ...addTags]),
]

const isOther = (before: queries.Locked, after: queries.State): boolean =>
  after.trashed ||
  before.owner_id !== after.owner_id ||
  before.stage !== after.stage ||
  before.level !== after.level ||
  before.tags.join('\n') !== after.tags.join('\n')

const write = async (tx: Transaction, changes: Change[]): Promise<void> => {
  if (changes.length === 0) return
  await queries.updateAll(
    tx,
    changes.map(({ after }) => after),
  )
  const handed = changes.filter(({ before, after }) => before.owner_id !== after.owner_id)
  await owners.beginPeriods(
    tx,
    handed.map(({ after }) => ({ id: after.id, ownerId: after.owner_id })),
  )
  await events.recordAll(tx, changes.flatMap(happeningsOf))
  if (handed.length > 0)
    await followUps.ownersChanged(
      tx,
      handed.map(({ after }) => after.id),
    )
}

/** The same events that the verbs for one customer record. */
const happeningsOf = ({ before, after }: Change): events.Happening[] => {
  const about = { customerId: after.id, subjectId: after.id }
  const { owner_id, stage, level, tags } = events.changesBetween(before, {
    owner_id: after.owner_id,
    stage: after.stage,
    level: after.level,
    tags: after.tags,
  })
  return [
    ...(owner_id ? [{ ...about, type: 'customer.owner_changed', changes: { ownerId: owner_id } }] : []),
    ...(stage ? [{ ...about, type: 'customer.stage_changed', changes: { stage } }] : []),
    ...(level ? [{ ...about, type: 'customer.level_changed', changes: { level } }] : []),
    ...(tags ? [{ ...about, type: 'customer.changed', changes: { tags } }] : []),
    ...(after.trashed ? [{ ...about, type: 'customer.trashed' }] : []),
  ]
}
