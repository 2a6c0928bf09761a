import type { Permission } from '../../shared/access.ts'
import { channels } from '../../shared/communications.ts'
import type { QueryOf } from '../../shared/endpoint.ts'
import {
  type customerTimeline,
  type TimelineItem,
  type TimelineKind,
  timelineKinds,
} from '../../shared/timeline.ts'
import { isShown, may } from '../access.ts'
import * as communications from '../communications/communications.ts'
import type { Context } from '../context.ts'
import { invalidField, notFound } from '../errors.ts'
import * as followUps from '../follow-ups/follow-ups.ts'
import * as orders from '../orders/orders.ts'
import { isId, isInstant } from '../validation.ts'
import { findOwner } from '../visible.queries.ts'
import * as changes from './timeline.changes.ts'
import * as queries from './timeline.queries.ts'

type Timeline = { items: TimelineItem[]; next: string | null }

/**
 * All that was said, promised, ordered and changed, newest first, as far as the actor may read it. `channels` narrows the
 * communications alone. Errors: request.not_found, request.invalid.
 */
export const ofCustomer = async (
  ctx: Context,
  customerId: string,
  query: QueryOf<typeof customerTimeline>,
): Promise<Timeline> => {
  const owner = await findOwner(ctx, customerId)
  if (!owner) throw notFound()
  const limit = query.limit ?? 50
  const keys = await queries.findKeys(ctx, {
    customerId,
    kinds: kindsFor(ctx, codesIn('kinds', query.kinds, timelineKinds)),
    channels: codesIn('channels', query.channels, channels),
    withLevels: isShown(ctx, 'customers.level', owner),
    after: query.after === undefined ? undefined : readCursor(query.after),
    limit: limit + 1,
  })
  const shown = keys.slice(0, limit)
  const last = keys.length > limit ? shown.at(-1) : undefined
  return { items: await whole(ctx, customerId, shown), next: last ? writeCursor(last) : null }
}

/** Undefined: not asked for, so all of them. */
const codesIn = <T extends string>(
  path: string,
  text: string | undefined,
  known: readonly T[],
): T[] | undefined => {
  if (!text?.trim()) return undefined
  const given = text.split(',').map((code) => code.trim())
  if (!given.every((code): code is T => known.includes(code as T)))
    throw invalidField(path, 'field.not_one_of', { allowed: known.join(', ') })
  return given
}

const permissionOf: Record<TimelineKind, Permission> = {
  communication: 'communications.read',
  follow_up: 'follow_ups.read',
  order: 'orders.read',
  change: 'customers.read',
}

const kindsFor = (ctx: Context, asked: TimelineKind[] | undefined): TimelineKind[] =>
  timelineKinds.filter((kind) => (asked?.includes(kind) ?? true) && may(ctx, permissionOf[kind]))

const writeCursor = ({ at, id }: queries.Place): string => Buffer.from(`${at} ${id}`).toString('base64url')

const readCursor = (text: string): queries.Place => {
  const [at, id, ...rest] = Buffer.from(text, 'base64url').toString().split(' ')
  if (!at || !id || rest.length > 0 || !isInstant(at) || !isId(id))
    throw invalidField('after', 'list.bad_cursor')
  return { at, id }
}

/** Each kind is fetched whole by its own feature. What went meanwhile is left out. */
const whole = async (ctx: Context, customerId: string, keys: queries.Key[]): Promise<TimelineItem[]> => {
  const of = async <T extends { id: string }>(
    kind: TimelineKind,
    fetch: (ctx: Context, customerId: string, ids: string[]) => Promise<T[]>,
  ): Promise<Map<string, T>> => {
    const ids = keys.filter((key) => key.kind === kind).map(({ id }) => id)
    return new Map(ids.length > 0 ? (await fetch(ctx, customerId, ids)).map((each) => [each.id, each]) : [])
  }
  const said = await of('communication', communications.wholeByIds)
  const promised = await of('follow_up', followUps.wholeByIds)
  const ordered = await of('order', orders.wholeByIds)
  const changed = await of('change', changes.wholeByIds)
  return keys.flatMap(({ kind, id, at }): TimelineItem[] => {
    const [communication, followUp] = [said.get(id), promised.get(id)]
    const [order, change] = [ordered.get(id), changed.get(id)]
    if (communication) return [{ kind, id, at, communication }]
    if (followUp) return [{ kind, id, at, followUp }]
    if (order) return [{ kind, id, at, order }]
    return change ? [{ kind, id, at, change }] : []
  })
}
