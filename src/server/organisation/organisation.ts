import type { Organisation, OrganisationPatch } from '../../shared/organisation.ts'
import type { Locale } from '../../shared/shapes.ts'
import { type Context, transaction } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { lostRace } from '../errors.ts'
import * as events from '../events/events.ts'
import { nilId } from '../ids.ts'
import * as queries from './organisation.queries.ts'

export { type Founding, found, isFounded } from './organisation.founding.ts'
export { claim, foundFromEnv, issueSetupLink, type LoadSampleData } from './organisation.setup.ts'

export const get = async (ctx: Context): Promise<Organisation> => present((await queries.find(ctx))!)

const present = (row: queries.OrganisationRow): Organisation => ({
  name: row.name,
  country: row.country,
  timeZone: row.time_zone,
  currency: row.currency,
  locale: row.locale as Locale,
  claimLimit: row.claim_limit,
  version: row.version,
})

/**
 * Changes the organisation's settings. A new currency becomes the one that customers are compared by; amounts stay in the
 * currency they were entered in. Errors: access.forbidden, request.changed_meanwhile.
 */
export const change = (ctx: Context, patch: OrganisationPatch, ifMatch?: number): Promise<Organisation> =>
  transaction(ctx, 'organisation.manage', async (tx) => {
    const before = present(await queries.lock(tx))
    if (ifMatch !== undefined && ifMatch !== before.version) throw lostRace()
    const { name, country, timeZone, currency, locale, claimLimit } = patch
    const settings = { name: name?.trim(), country, timeZone, currency, locale, claimLimit }
    const changes = events.changesBetween(before, settings)
    if (Object.keys(changes).length === 0) return before
    const after = await queries.update(tx, {
      name: settings.name,
      country,
      time_zone: timeZone,
      currency,
      locale,
      claim_limit: claimLimit,
    })
    if (changes.currency) await customerStats.currencyChanged(tx)
    await events.record(tx, { type: 'organisation.changed', subjectId: nilId, changes })
    return present(after)
  })
