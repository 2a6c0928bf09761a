import { afterAll, expect, test } from 'vitest'
import { testDatabase } from './database.ts'

const mine = await testDatabase()
const other = await testDatabase()
afterAll(async () => {
  await mine.drop()
  await other.drop()
})

test('a test database is migrated', async () => {
  const { rows } = await mine.pool.query('select count(*)::int as count from schema_migrations')
  expect(rows[0].count).toBeGreaterThan(0)
})

test('what one test file writes, another does not see', async () => {
  await mine.pool.query('create table written_here ()')
  const { rows } = await other.pool.query(`select to_regclass('written_here') as found`)
  expect(rows[0].found).toBeNull()
})

test('trigrams see Chinese, and letters beyond ASCII have a lower case', async () => {
  const { rows } = await mine.pool.query(
    `select show_trgm('张三丰') <> '{}' as trigrams, lower('ÄÖ') as lower`,
  )
  expect(rows[0]).toEqual({ trigrams: true, lower: 'äö' })
})
