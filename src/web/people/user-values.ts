import type { User } from '../../shared/people.ts'
import type { Locale } from '../../shared/shapes.ts'

export type UserValues = {
  name: string
  email: string
  /** Empty until it is chosen. */
  roleId: string
  teamId: string | null
  locale: Locale
  timeZone: string
}

export const valuesOf = ({ name, email, roleId, teamId, locale, timeZone }: User): UserValues => ({
  name,
  email,
  roleId,
  teamId,
  locale,
  timeZone,
})

export type Missing = 'name' | 'email' | 'roleId'
/** What still has to be filled in. */
export const missingIn = (values: UserValues): Missing[] =>
  (['name', 'email', 'roleId'] as const).filter((name) => !values[name].trim())

/** The fields that refusals without a field of their own are about. */
export const fieldOfProblem = {
  'people.email_taken': 'email',
  'people.last_administrator': 'roleId',
  'roles.above_own': 'roleId',
  'teams.beyond_own': 'teamId',
} as const
