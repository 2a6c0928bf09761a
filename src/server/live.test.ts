import pg from 'pg'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import type { LiveUpdate } from '../shared/events.ts'
import { newId, nilId } from './ids.ts'
import { payloadOf, updatesIn } from './live.payload.ts'
import { databaseLive, type Live, muchChanged } from './live.ts'

let database: TestDatabase
const open: Live[] = []
const silent = pino({ level: 'silent' })
beforeAll(async () => {
  database = await testDatabase()
})
afterEach(async () => {
  for (const live of open.splice(0)) await live.stop()
  await nobodyListening()
})
afterAll(() => database.drop())

/** One server process's end of it. */
const process = (): Live => {
  const live = databaseLive(database.pool, database.config, silent)
  open.push(live)
  return live
}

/** How many connections have said that they listen, and were answered. */
const listeners = async (): Promise<number> => {
  const { rows } = await database.pool.query(
    `select count(*)::integer as count from pg_stat_activity
     where datname = current_database() and application_name = 'rapport live'
       and query like 'listen%' and state = 'idle'`,
  )
  return rows[0].count
}

const listening = () =>
  vi.waitFor(async () => expect(await listeners()).toBeGreaterThan(0), { timeout: 5000 })
const nobodyListening = () => vi.waitFor(async () => expect(await listeners()).toBe(0), { timeout: 5000 })

const update = (type = 'communication.recorded'): LiveUpdate => ({
  type,
  customerId: newId(),
  subjectId: newId(),
})

test('what one process announces, another hears', async () => {
  const heard: LiveUpdate[] = []
  process().listen((updates) => heard.push(...updates))
  await listening()
  const told = [update(), { type: 'product.changed', customerId: null, subjectId: newId() }]
  process().announce(told)
  await vi.waitFor(() => expect(heard).toEqual(told))
})

test('a busy moment is one notification, and what was said twice is said once', async () => {
  const client = new pg.Client(database.config)
  await client.connect()
  const payloads: string[] = []
  client.on('notification', ({ payload }) => payloads.push(payload!))
  await client.query('listen rapport_live')
  const live = process()
  const one = update()
  for (let i = 0; i < 30; i++) live.announce([one, update()])
  await live.stop()
  await vi.waitFor(() => expect(payloads).toHaveLength(1))
  expect(updatesIn(payloads[0]!)).toHaveLength(31)
  await client.end()
})

test('what would not fit into a notification becomes "much changed"', async () => {
  const updates = Array.from({ length: 200 }, () => update())
  expect(payloadOf(updates)).toBe('much')
  expect(updatesIn('much')).toEqual([muchChanged])
  expect(Buffer.byteLength(payloadOf(updates.slice(0, 80)))).toBeLessThan(8000)
  const heard: LiveUpdate[] = []
  const live = process()
  live.listen((each) => heard.push(...each))
  await listening()
  for (const each of updates) live.announce([each])
  await vi.waitFor(() => expect(heard).toEqual([muchChanged]))
})

test('words of another version are "much changed"', () => {
  expect(updatesIn('{"v":2}')).toEqual([muchChanged])
  expect(updatesIn('')).toEqual([muchChanged])
  const odd = [{ type: 'role.changed', customerId: null, subjectId: nilId }]
  expect(updatesIn(payloadOf(odd))).toEqual(odd)
})

test('after the connection broke, listeners are told that they may have missed something', async () => {
  const heard: LiveUpdate[] = []
  const live = process()
  live.listen((updates) => heard.push(...updates))
  await listening()
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'rapport live'`,
  )
  await vi.waitFor(() => expect(heard).toEqual([muchChanged]), { timeout: 5000 })
  const again = update()
  live.announce([again])
  await vi.waitFor(() => expect(heard).toEqual([muchChanged, again]))
})

test('hanging up tells the listeners; what is announced still goes out', async () => {
  const heard: LiveUpdate[] = []
  process().listen((updates) => heard.push(...updates))
  await listening()
  const live = process()
  const ended = vi.fn()
  live.listen(() => {}, ended)
  live.hangUp()
  expect(ended).toHaveBeenCalledOnce()
  const last = update()
  live.announce([last])
  await live.stop()
  await vi.waitFor(() => expect(heard).toEqual([last]))
})
