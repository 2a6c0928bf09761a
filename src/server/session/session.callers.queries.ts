import { type RawBuilder, sql } from 'kysely'
import type { FieldRule, Permission, Scope } from '../../shared/access.ts'
import type { Locale } from '../../shared/shapes.ts'
import type { Database } from '../db.ts'

export type Caller = {
  user_id: string
  team_id: string | null
  locale: Locale
  time_zone: string
  scope: Scope
  permissions: Permission[]
  field_rules: FieldRule[]
  team_ids: string[]
  session_id: string | null
  api_key_id: string | null
  key_permissions: Permission[] | null
  seen_at: string | null
  organisation: {
    name: string
    country: string
    time_zone: string
    currency: string
    locale: Locale
    claim_limit: number
  }
}

/** The teams whose customers a role reaches: one's own, or that and all below it. */
const reachedTeams = sql`
  case roles.scope
    when 'team' then array_remove(array[users.team_id], null)
    when 'team_and_below' then array(
      with recursive below as (
        select id from teams where id = users.team_id
        union
        select teams.id from teams join below on teams.parent_id = below.id
      )
      select id from below)
    else '{}'
  end`

const callerFrom = (proof: RawBuilder<unknown>) => sql<Caller>`
  select proof.*, users.id as user_id, users.team_id, users.locale, users.time_zone,
    roles.scope, roles.permissions, roles.field_rules, ${reachedTeams} as team_ids,
    to_jsonb(organisation) as organisation
  from (${proof}) as proof
  join users on users.id = proof.proven_user_id and users.deactivated_at is null
  join roles on roles.id = users.role_id
  cross join organisation`

/** Everything that a request needs to know about who sent it, in one round trip. */
export const callerBySession = async (
  db: Database,
  tokenHash: Buffer,
  now: Date,
): Promise<Caller | undefined> => {
  const proof = sql`
    select user_id as proven_user_id, id as session_id, null::uuid as api_key_id,
      null::text[] as key_permissions, last_seen_at as seen_at
    from sessions where token_hash = ${tokenHash} and expires_at > ${now}`
  return (await callerFrom(proof).execute(db)).rows[0]
}

export const callerByApiKey = async (
  db: Database,
  keyHash: Buffer,
  now: Date,
): Promise<Caller | undefined> => {
  const proof = sql`
    select user_id as proven_user_id, null::uuid as session_id, id as api_key_id,
      permissions as key_permissions, last_used_at as seen_at
    from api_keys
    where key_hash = ${keyHash} and revoked_at is null and (expires_at is null or expires_at > ${now})`
  return (await callerFrom(proof).execute(db)).rows[0]
}

export const callerByUser = async (db: Database, userId: string): Promise<Caller | undefined> => {
  const proof = sql`
    select ${userId}::uuid as proven_user_id, null::uuid as session_id, null::uuid as api_key_id,
      null::text[] as key_permissions, null::timestamptz as seen_at`
  return (await callerFrom(proof).execute(db)).rows[0]
}

/** One that ended meanwhile stays ended. */
export const touchSession = (db: Database, id: string, now: Date, expiresAt: Date) =>
  sql`
    with touched as (
      update sessions set last_seen_at = ${now}, expires_at = ${expiresAt} where id = ${id} returning user_id
    )
    update users set last_seen_at = ${now} where id in (select user_id from touched)`.execute(db)

export const touchApiKey = (db: Database, id: string, now: Date) =>
  db.updateTable('api_keys').set({ last_used_at: now }).where('id', '=', id).execute()
