import type { Communication } from '../../shared/communications.ts'
import type { Today } from '../../shared/today.ts'
import { may } from '../access.ts'
import * as communications from '../communications/communications.ts'
import type { Context } from '../context.ts'
import * as followUps from '../follow-ups/follow-ups.ts'
import { addDays, dayIn, startOfDay } from '../time.ts'
import { findCameIn } from './today.queries.ts'

const shownOnShelf = 100
const shownCameIn = 50

/**
 * The start of the day, in the caller's zone: what is overdue, due and coming, how much was kept today, and what came
 * in since yesterday morning; of the caller, or of all whom the caller's role reaches. Errors: access.forbidden.
 */
export const today = async (ctx: Context, whose: 'me' | 'team'): Promise<Today> => {
  const day = dayIn(ctx.timeZone, ctx.now())
  const start = (days: number) => startOfDay(ctx.timeZone, addDays(day, days))
  const [shelves, completedToday, cameIn] = await Promise.all([
    followUps.shelves(ctx, ['overdue', 'today', 'tomorrow', 'week'], whose, shownOnShelf),
    followUps.countCompleted(ctx, start(0), start(1)),
    findWhatCameIn(ctx, start(-1), whose),
  ])
  return { ...shelves, completedToday, cameIn }
}

/** Nothing for a role that may not read communications; its promises are still its own to keep. */
const findWhatCameIn = async (ctx: Context, since: Date, whose: 'me' | 'team'): Promise<Communication[]> =>
  may(ctx, 'communications.read')
    ? communications.wholeByKeys(ctx, await findCameIn(ctx, since, whose, shownCameIn))
    : []
