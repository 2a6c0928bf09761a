import { type Static, Type } from 'typebox'
import { FieldRule, permissions, RoleInput, scopes } from './access.ts'
import { endpoint } from './endpoint.ts'
import { defineFields } from './fields.ts'
import { Me, Password } from './session.ts'
import {
  Email,
  Id,
  Instant,
  idParams,
  Line,
  ListQuery,
  Locale,
  Nullable,
  OneOf,
  Page,
  Strict,
  TimeZone,
  UserRef,
  Version,
} from './shapes.ts'

/** Invited: has no password yet. */
export const userStates = ['invited', 'active', 'deactivated'] as const

export const User = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  locale: Locale,
  timeZone: Type.String(),
  team: Nullable(UserRef),
  teamId: Nullable(Id),
  role: Type.Object({ id: Id, name: Type.String(), code: Nullable(Type.String()) }),
  roleId: Id,
  state: OneOf(userStates),
  lastSeenAt: Nullable(Instant),
  createdAt: Instant,
  version: Version,
})
export type User = Static<typeof User>
export const UserInput = Strict({
  name: Line(100),
  email: Email,
  roleId: Id,
  teamId: Type.Optional(Nullable(Id)),
  locale: Type.Optional(Locale),
  timeZone: Type.Optional(TimeZone),
  password: Type.Optional(Password),
})
export type UserInput = Static<typeof UserInput>
export const UserPatch = Type.Partial(
  Strict({
    name: Line(100),
    email: Email,
    roleId: Id,
    teamId: Nullable(Id),
    locale: Locale,
    timeZone: TimeZone,
    active: Type.Boolean({ description: 'false: may not sign in; their keys and sessions end' }),
  }),
  { additionalProperties: false },
)
export type UserPatch = Static<typeof UserPatch>
export const userFields = defineFields({
  name: { type: 'text', sortable: true, filled: true },
  email: { type: 'text', sortable: true, filled: true },
  roleId: { type: 'id' },
  teamId: { type: 'id' },
  state: { type: 'choice', codes: userStates },
  lastSeenAt: { type: 'instant', sortable: true },
  createdAt: { type: 'instant', sortable: true, filled: true },
})

/** A link that works once and for three days, handed over by the administrator. */
export const OneTimeLink = Type.Object({ url: Type.String(), expiresAt: Instant })

export const listUsers = endpoint('GET', '/users', {
  requires: 'people.read',
  summary: 'List users',
  query: ListQuery,
  answer: Page(User),
})
export const inviteUser = endpoint('POST', '/users', {
  secret: true,
  requires: 'people.manage',
  summary: 'Invite a user (answers the invitation link), or with `password` create one at once',
  body: UserInput,
  answer: Type.Object({ user: User, invitation: Nullable(OneTimeLink) }),
  status: 201,
})
export const getUser = endpoint('GET', '/users/:id', {
  requires: 'people.read',
  summary: 'One user',
  params: idParams,
  answer: User,
})
export const changeUser = endpoint('PATCH', '/users/:id', {
  requires: 'people.manage',
  summary: 'Change a user: role, team, active',
  params: idParams,
  body: UserPatch,
  answer: User,
})
export const createPasswordLink = endpoint('POST', '/users/:id/password-link', {
  secret: true,
  requires: 'people.manage',
  summary: 'A one-time link with which the user sets a password (invitation or reset)',
  params: idParams,
  answer: OneTimeLink,
  status: 201,
})
export const PasswordLink = Type.Object({ name: Type.String(), email: Type.String(), locale: Locale })
export const checkPasswordLink = endpoint('POST', '/password-links/check', {
  requires: 'public',
  summary: 'Whose password a one-time link sets',
  body: Strict({ token: Type.String({ minLength: 1, maxLength: 200 }) }),
  answer: PasswordLink,
})
export const usePasswordLink = endpoint('POST', '/password-links', {
  requires: 'public',
  summary: 'Set a password with a one-time link and sign in',
  body: Strict({ token: Type.String({ minLength: 1, maxLength: 200 }), password: Password }),
  answer: Me,
  status: 201,
})

export const Team = Type.Object({
  id: Id,
  name: Type.String(),
  parentId: Nullable(Id),
  memberCount: Type.Integer(),
  version: Version,
})
export type Team = Static<typeof Team>
const teamProperties = { name: Line(100), parentId: Type.Optional(Nullable(Id)) }
export const TeamInput = Strict(teamProperties)
export type TeamInput = Static<typeof TeamInput>
export const TeamPatch = Type.Partial(TeamInput, { additionalProperties: false })
export type TeamPatch = Static<typeof TeamPatch>
export const listTeams = endpoint('GET', '/teams', {
  requires: 'people.read',
  summary: 'The tree of teams',
  answer: Page(Team),
})
export const createTeam = endpoint('POST', '/teams', {
  requires: 'people.manage',
  summary: 'Create a team',
  body: TeamInput,
  answer: Team,
  status: 201,
})
export const changeTeam = endpoint('PATCH', '/teams/:id', {
  requires: 'people.manage',
  summary: 'Rename or move a team',
  params: idParams,
  body: TeamPatch,
  answer: Team,
})
export const removeTeam = endpoint('DELETE', '/teams/:id', {
  requires: 'people.manage',
  summary: 'Remove a team that has neither members nor teams below it',
  params: idParams,
})

export const Role = Type.Object({
  id: Id,
  code: Nullable(
    Type.String({ description: 'of a built-in role, which can be neither changed nor removed' }),
  ),
  name: Type.String(),
  scope: OneOf(scopes),
  permissions: Type.Array(OneOf(permissions)),
  fieldRules: Type.Array(FieldRule),
  userCount: Type.Integer(),
  version: Version,
})
export type Role = Static<typeof Role>
export const RolePatch = Type.Partial(RoleInput, { additionalProperties: false })
export type RolePatch = Static<typeof RolePatch>
export const listRoles = endpoint('GET', '/roles', {
  requires: 'roles.read',
  summary: 'List roles',
  answer: Page(Role),
})
export const createRole = endpoint('POST', '/roles', {
  requires: 'roles.manage',
  summary: 'Create a role',
  body: RoleInput,
  answer: Role,
  status: 201,
})
export const changeRole = endpoint('PATCH', '/roles/:id', {
  requires: 'roles.manage',
  summary: 'Change a role',
  params: idParams,
  body: RolePatch,
  answer: Role,
})
export const removeRole = endpoint('DELETE', '/roles/:id', {
  requires: 'roles.manage',
  summary: 'Remove a role that no user has',
  params: idParams,
})
