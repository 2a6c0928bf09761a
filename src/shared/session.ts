import { type Static, Type } from 'typebox'
import { FieldRule, permissions, scopes } from './access.ts'
import { endpoint } from './endpoint.ts'
import { Organisation } from './organisation.ts'
import {
  Country,
  Currency,
  Email,
  Id,
  Instant,
  idParams,
  Line,
  Locale,
  Nullable,
  OneOf,
  OptionalLine,
  Strict,
  TimeZone,
} from './shapes.ts'

/** Long enough to resist guessing, short enough that hashing can't be made a burden (OWASP ASVS 2.1). */
export const Password = Type.String({ minLength: 10, maxLength: 200 })

export const SetupInput = Strict({
  token: Type.String({ minLength: 1, maxLength: 200, description: 'from the one-time link' }),
  locale: Locale,
  organisationName: Type.Optional(Line(200)),
  timeZone: Type.Optional(TimeZone),
  country: Type.Optional(Country),
  currency: Type.Optional(Currency),
  name: Line(100),
  email: Email,
  password: Password,
  sampleData: Type.Boolean(),
})
export type SetupInput = Static<typeof SetupInput>

export const Me = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  locale: Locale,
  timeZone: Type.String(),
  team: Nullable(Type.Object({ id: Id, name: Type.String() })),
  role: Type.Object({ id: Id, name: Type.String(), code: Nullable(Type.String()) }),
  scope: OneOf(scopes),
  permissions: Type.Array(OneOf(permissions)),
  fieldRules: Type.Array(FieldRule),
  organisation: Organisation,
})
export type Me = Static<typeof Me>

export const claimInstance = endpoint('POST', '/setup', {
  requires: 'public',
  summary: 'Claim a fresh instance: create its administrator and sign in',
  body: SetupInput,
  answer: Me,
  status: 201,
})
export const signIn = endpoint('POST', '/session', {
  requires: 'public',
  summary: 'Sign in; sets the session cookie',
  body: Strict({ email: OptionalLine(254), password: Type.String({ maxLength: 200 }) }),
  answer: Me,
  status: 201,
})
export const signOut = endpoint('DELETE', '/session', { requires: 'signed_in', summary: 'Sign out' })
export const getMe = endpoint('GET', '/me', {
  requires: 'signed_in',
  summary: 'Who the caller is and what they may do',
  answer: Me,
})
export const changeMe = endpoint('PATCH', '/me', {
  requires: 'signed_in',
  summary: 'Change your own name, language or zone',
  body: Type.Partial(Strict({ name: Line(100), locale: Locale, timeZone: TimeZone }), {
    additionalProperties: false,
  }),
  answer: Me,
})
export const changePassword = endpoint('PUT', '/me/password', {
  requires: 'signed_in',
  summary: 'Change your password; other sessions end',
  body: Strict({ current: Type.String({ maxLength: 200 }), password: Password }),
})

export const Session = Type.Object({
  id: Id,
  current: Type.Boolean(),
  device: Type.String({ description: 'browser and system, from the user agent' }),
  address: Nullable(Type.String()),
  createdAt: Instant,
  lastSeenAt: Instant,
})
export type Session = Static<typeof Session>
export const listSessions = endpoint('GET', '/me/sessions', {
  requires: 'signed_in',
  summary: 'Where you are signed in',
  answer: Type.Object({ items: Type.Array(Session) }),
})
export const revokeSession = endpoint('DELETE', '/me/sessions/:id', {
  requires: 'signed_in',
  summary: 'Sign out somewhere else',
  params: idParams,
})

export const ApiKey = Type.Object({
  id: Id,
  name: Type.String(),
  prefix: Type.String({ description: 'the first characters, to tell keys apart' }),
  permissions: Nullable(Type.Array(OneOf(permissions), { description: "null: all of its user's" })),
  createdAt: Instant,
  lastUsedAt: Nullable(Instant),
  expiresAt: Nullable(Instant),
})
export type ApiKey = Static<typeof ApiKey>
export const listApiKeys = endpoint('GET', '/me/api-keys', {
  requires: 'signed_in',
  summary: 'Your API keys',
  answer: Type.Object({ items: Type.Array(ApiKey) }),
})
export const createApiKey = endpoint('POST', '/me/api-keys', {
  secret: true,
  requires: 'signed_in',
  summary: 'Create an API key; the key itself is shown only now',
  body: Strict({
    name: Line(100),
    permissions: Type.Optional(Nullable(Type.Array(OneOf(permissions), { uniqueItems: true }))),
    expiresAt: Type.Optional(Nullable(Instant)),
  }),
  answer: Type.Object({ ...ApiKey.properties, key: Type.String() }),
  status: 201,
})
export const revokeApiKey = endpoint('DELETE', '/me/api-keys/:id', {
  requires: 'signed_in',
  summary: 'Revoke an API key at once',
  params: idParams,
})
