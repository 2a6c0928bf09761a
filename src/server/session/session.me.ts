import type { Me } from '../../shared/session.ts'
import type { Locale } from '../../shared/shapes.ts'
import type { Context } from '../context.ts'
import * as queries from './session.queries.ts'

/** Who the actor is and what they may do: with an API key, no more than the key. */
export const me = async (ctx: Context): Promise<Me> => {
  const user = await queries.findMe(ctx)
  const organisation = await queries.findOrganisation(ctx)
  const { scope, permissions, fieldRules } = ctx.access
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    locale: user.locale as Locale,
    timeZone: user.time_zone,
    team: user.team_id ? { id: user.team_id, name: user.team_name! } : null,
    role: { id: user.role_id, name: user.role_name, code: user.role_code },
    scope,
    permissions: [...permissions],
    fieldRules: [...fieldRules],
    organisation: {
      name: organisation.name,
      country: organisation.country,
      timeZone: organisation.time_zone,
      currency: organisation.currency,
      locale: organisation.locale as Locale,
      claimLimit: organisation.claim_limit,
      version: organisation.version,
    },
  }
}
