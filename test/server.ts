import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import { type App, createApp } from '../src/server/app.ts'
import type { Context, Services } from '../src/server/context.ts'
import { createDatabase, createPool } from '../src/server/db.ts'
import { folderStore } from '../src/server/files.ts'
import { newId, newSecret } from '../src/server/ids.ts'
import { localLive } from '../src/server/live.ts'
import { found } from '../src/server/organisation/organisation.ts'
import { contextOfUser, hashOf, system } from '../src/server/session/session.ts'
import type { BuiltInRole } from '../src/shared/access.ts'
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '../src/shared/endpoint.ts'
import type { Problem } from '../src/shared/shapes.ts'
import { type TestDatabase, testDatabase } from './database.ts'

/** The moment at which the tests' world stands still, until a test moves it: a Wednesday morning in Shanghai. */
export const worldNow = new Date('2026-03-04T02:00:00Z')

type Request<E extends Endpoint> = {
  params?: ParamsOf<E>
  query?: Partial<QueryOf<E>>
  body?: BodyOf<E> | Record<string, unknown>
  headers?: Record<string, string>
  /** A body as it goes over the wire, instead of `body`. */
  payload?: string
}

/** Someone who calls the API: `ok` for an answer as the contract says it, `refused` for a problem. */
export type Caller = {
  userId: string
  key: string
  call: <E extends Endpoint>(endpoint: E, request?: Request<E>) => Promise<LightMyRequestResponse>
  ok: <E extends Endpoint>(endpoint: E, request?: Request<E>) => Promise<AnswerOf<E>>
  refused: <E extends Endpoint>(endpoint: E, request?: Request<E>) => Promise<Problem>
  ctx: () => Promise<Context>
}

export type TestServer = {
  app: App
  services: Services
  database: TestDatabase
  /** Where the bytes of attachments lie. */
  filesFolder: string
  admin: Caller
  anonymous: Caller
  /** A new user of a built-in role, signed in by an API key. */
  join: (role: BuiltInRole, options?: { name?: string; teamId?: string | null }) => Promise<Caller>
  team: (name: string, parentId?: string | null) => Promise<string>
  /** Moves the clock. */
  travelTo: (now: Date) => void
  stop: () => Promise<void>
}

/** The real server on a database of its own, called in process; answers are checked against the contract. */
export const testServer = async (): Promise<TestServer> => {
  const database = await testDatabase()
  const pool = createPool(database.config)
  const filesFolder = mkdtempSync(join(tmpdir(), 'rapport-files-'))
  let now = worldNow
  const services: Services = {
    db: createDatabase(pool),
    files: folderStore(filesFolder),
    live: localLive(),
    log: pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
    now: () => now,
    url: 'http://localhost:3000',
  }
  const app = createApp(services, { checkAnswers: true })
  await app.http.ready()
  const adminId = await found(system(services, 'test'), {
    name: '云雀茶业',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    locale: 'en',
    administrator: { name: 'Admin', email: 'admin@example.com', password: 'correct horse battery' },
  })
  const callerOf = async (userId: string): Promise<Caller> =>
    caller(app, services, userId, await keyFor(services, userId))
  return {
    app,
    services,
    database,
    filesFolder,
    admin: await callerOf(adminId),
    anonymous: caller(app, services, '', ''),
    join: async (role, options = {}) => callerOf(await insertUser(services, role, options)),
    team: (name, parentId = null) => insertTeam(services, name, parentId),
    travelTo: (moment) => {
      now = moment
    },
    stop: async () => {
      await app.http.close()
      await pool.end()
      await database.drop()
      rmSync(filesFolder, { recursive: true, force: true })
    },
  }
}

const keyFor = async ({ db, now }: Services, userId: string): Promise<string> => {
  const key = `rap_${newSecret()}`
  await db
    .insertInto('api_keys')
    .values({
      id: newId(),
      key_hash: hashOf(key),
      prefix: key.slice(0, 8),
      user_id: userId,
      name: 'test',
      created_at: now(),
    })
    .execute()
  return key
}

const insertTeam = async ({ db, now }: Services, name: string, parentId: string | null): Promise<string> => {
  const id = newId()
  await db
    .insertInto('teams')
    .values({ id, name, parent_id: parentId, created_at: now(), updated_at: now() })
    .execute()
  return id
}

const insertUser = async (
  { db, now }: Services,
  role: BuiltInRole,
  { name = role, teamId = null }: { name?: string; teamId?: string | null },
): Promise<string> => {
  const id = newId()
  const { id: roleId } = await db
    .selectFrom('roles')
    .select('id')
    .where('code', '=', role)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('users')
    .values({
      id,
      name,
      email: `${id}@example.com`,
      role_id: roleId,
      team_id: teamId,
      locale: 'en',
      time_zone: 'Asia/Shanghai',
      created_at: now(),
      updated_at: now(),
    })
    .execute()
  return id
}

const caller = ({ http }: App, services: Services, userId: string, key: string): Caller => {
  const call: Caller['call'] = (endpoint, { params, query, body, headers, payload } = {}) =>
    http.inject({
      method: endpoint.method,
      url: addressOf(endpoint, (params ?? {}) as Record<string, string>),
      query: Object.fromEntries(Object.entries(query ?? {}).map(([name, value]) => [name, String(value)])),
      headers: { ...(key && { authorization: `Bearer ${key}` }), ...headers },
      ...(body !== undefined && { payload: body as object }),
      ...(payload !== undefined && { payload }),
    })
  return {
    userId,
    key,
    call,
    ok: async (endpoint, request) => {
      const answer = await call(endpoint, request)
      if (answer.statusCode >= 300)
        throw new Error(`${endpoint.method} ${endpoint.path}: ${answer.statusCode} ${answer.body}`)
      return answer.body === '' ? (undefined as never) : answer.json()
    },
    refused: async (endpoint, request) => {
      const answer = await call(endpoint, request)
      if (answer.statusCode < 400)
        throw new Error(`${endpoint.method} ${endpoint.path} was not refused: ${answer.statusCode}`)
      return answer.json()
    },
    ctx: () => contextOfUser(services, userId, 'test'),
  }
}

const addressOf = (endpoint: Endpoint, params: Record<string, string>): string =>
  endpoint.url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
