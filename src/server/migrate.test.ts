import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { migrate } from './migrate.ts'

const database = await testDatabase()
let folder: string
let pool: pg.Pool
let count = 0

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rapport-migrations-'))
  // A schema of its own stands in for an empty database.
  const schema = `empty_${++count}`
  await database.pool.query(`create schema ${schema}`)
  pool = new pg.Pool({ ...database.config, options: `-c search_path=${schema}` })
  await file('0001_first.sql', 'create table first (id int);\ninsert into first values (1);')
})

afterEach(async () => {
  await pool.end()
  await rm(folder, { recursive: true })
})
afterAll(() => database.drop())

const file = (name: string, sql: string) => writeFile(path.join(folder, name), sql)
const run = () => migrate(pool, undefined, folder)

test('migrations run in order, once', async () => {
  await file('0002_second.sql', 'alter table first add column name text')
  expect(await run()).toEqual(['0001_first.sql', '0002_second.sql'])
  expect(await run()).toEqual([])
  expect((await pool.query('select * from first')).rows).toEqual([{ id: 1, name: null }])
})

test('processes that start at once take turns', async () => {
  const applied = await Promise.all([run(), run(), run(), run()])
  expect(applied.flat()).toEqual(['0001_first.sql'])
})

test('a migration that fails leaves nothing of itself, and says where', async () => {
  await file('0002_broken.sql', 'create table half ();\n\nselect 1 from nowhere;')
  await expect(run()).rejects.toThrow(
    'migrations/0002_broken.sql:3 failed: relation "nowhere" does not exist',
  )
  expect(
    (await pool.query(`select to_regclass('half') as half, to_regclass('first') as first`)).rows,
  ).toEqual([{ half: null, first: 'first' }])
})

test('a migration that was changed after it ran is an error', async () => {
  await run()
  await file('0001_first.sql', 'create table first (id bigint)')
  await expect(run()).rejects.toThrow('0001_first.sql was changed')
})

test('other line ends are no change', async () => {
  await run()
  await file('0001_first.sql', 'create table first (id int);\r\ninsert into first values (1);')
  expect(await run()).toEqual([])
})

test('a database that a newer version has migrated is refused', async () => {
  await file('0002_second.sql', 'select 1')
  await run()
  await rm(path.join(folder, '0002_second.sql'))
  await expect(run()).rejects.toThrow('newer than this Rapport')
})

test('a file numbered before one that has run is an error', async () => {
  await file('0003_third.sql', 'select 1')
  await run()
  await file('0002_second.sql', 'select 1')
  await expect(run()).rejects.toThrow('0002_second.sql comes before 0003_third.sql')
})

test('two files with one number, or a name that says nothing, are errors', async () => {
  await file('0001_again.sql', 'select 1')
  await expect(run()).rejects.toThrow('Two migrations have the number 0001')
  await rm(path.join(folder, '0001_again.sql'))
  await file('fix.sql', 'select 1')
  await expect(run()).rejects.toThrow('fix.sql must be named like')
})
