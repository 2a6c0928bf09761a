import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Country, Currency, Line, Locale, Strict, TimeZone, Version } from './shapes.ts'

export const Organisation = Type.Object({
  name: Type.String(),
  country: Type.String(),
  timeZone: Type.String(),
  currency: Type.String(),
  locale: Locale,
  claimLimit: Type.Integer({ description: 'customers that one user may hold from the pool' }),
  version: Version,
})
export type Organisation = Static<typeof Organisation>
export const OrganisationPatch = Type.Partial(
  Strict({
    name: Line(200),
    country: Country,
    timeZone: TimeZone,
    currency: Currency,
    locale: Locale,
    claimLimit: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  }),
  { additionalProperties: false },
)
export type OrganisationPatch = Static<typeof OrganisationPatch>
export const getOrganisation = endpoint('GET', '/organisation', {
  requires: 'signed_in',
  summary: "The organisation's settings",
  answer: Organisation,
})
export const changeOrganisation = endpoint('PATCH', '/organisation', {
  requires: 'organisation.manage',
  summary: "Change the organisation's settings",
  body: OrganisationPatch,
  answer: Organisation,
})

export const getSetup = endpoint('GET', '/setup', {
  requires: 'public',
  summary: 'Whether this instance still waits to be claimed with the one-time link',
  answer: Type.Object({ open: Type.Boolean() }),
})
