import type { AnswerOf, BodyOf } from '../../shared/endpoint.ts'
import type { ApiKey, createApiKey } from '../../shared/session.ts'
import { may } from '../access.ts'
import { type Context, type Transaction, unguarded } from '../context.ts'
import { forbidden, invalidField, notFound } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId, newSecret } from '../ids.ts'
import { hashOf } from '../session/session.ts'
import * as queries from './api-keys.queries.ts'

export type ApiKeyInput = BodyOf<typeof createApiKey>

/** The actor's own keys, the newest first; revoked ones are gone. */
export const list = async (ctx: Context): Promise<ApiKey[]> => (await queries.list(ctx)).map(present)

const present = (row: queries.ApiKeyRow): ApiKey => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  permissions: row.permissions,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
  expiresAt: row.expires_at,
})

/**
 * Makes a key for the actor. It's kept as a hash, so it can be shown only now. A key made with another key can neither do
 * more than that one nor outlive it. Errors: api_keys.too_much, request.invalid.
 */
export const create = (ctx: Context, input: ApiKeyInput): Promise<AnswerOf<typeof createApiKey>> =>
  unguarded(ctx, async (tx) => {
    if (input.expiresAt && Date.parse(input.expiresAt) <= tx.now().getTime())
      throw invalidField('/expiresAt', 'field.in_the_past')
    const wanted = withinMaker(await makerOf(tx), input)
    if (!(wanted.permissions ?? []).every((each) => may(tx, each))) throw forbidden('api_keys.too_much')
    const [id, key, name] = [newId(), `rap_${newSecret()}`, input.name.trim()]
    await queries.insert(tx, {
      id,
      key_hash: hashOf(key),
      prefix: key.slice(0, 8),
      user_id: tx.access.userId,
      name,
      permissions: wanted.permissions,
      created_at: tx.now(),
      expires_at: wanted.expiresAt,
    })
    await events.record(tx, {
      type: 'api_key.created',
      subjectId: id,
      changes: { name: { after: name }, permissions: { after: wanted.permissions } },
    })
    return { ...present((await queries.find(tx, id))!), key }
  })

/** The key that asks, when it's a key that asks. */
const makerOf = async (tx: Transaction): Promise<ApiKey | undefined> => {
  if (tx.actor.kind !== 'api_key') return undefined
  const row = await queries.find(tx, tx.actor.apiKeyId)
  return row && present(row)
}

type Wanted = Pick<ApiKey, 'permissions' | 'expiresAt'>

/** What isn't said is as the maker has it; what is said may not be more. */
const withinMaker = (maker: ApiKey | undefined, { permissions, expiresAt }: ApiKeyInput): Wanted => {
  const wanted = {
    permissions: permissions === undefined ? (maker?.permissions ?? null) : permissions,
    expiresAt: expiresAt === undefined ? (maker?.expiresAt ?? null) : expiresAt,
  }
  const outlives =
    maker?.expiresAt && (!wanted.expiresAt || Date.parse(wanted.expiresAt) > Date.parse(maker.expiresAt))
  if (outlives || (maker?.permissions && !wanted.permissions)) throw forbidden('api_keys.too_much')
  return wanted
}

/** Ends one of the actor's own keys at once. Errors: request.not_found. */
export const revoke = (ctx: Context, id: string): Promise<void> =>
  unguarded(ctx, async (tx) => {
    const revoked = await queries.setRevoked(tx, id)
    if (!revoked) throw notFound()
    await events.record(tx, {
      type: 'api_key.revoked',
      subjectId: id,
      changes: { name: { before: revoked.name } },
    })
  })

/** When a user leaves. */
export const revokeAllOf = (tx: Transaction, userId: string) => queries.setAllRevoked(tx, userId)
