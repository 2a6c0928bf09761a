import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'

// What the import rules can't see: a query built from `ctx.db`, which needs no import.

const root = path.resolve(import.meta.dirname, '../..')

const buildsSql =
  /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|withRecursive)\(|\bsql(<[^`]*>)?`/
const writesSql =
  /\.(queries|list)\.ts$|^src\/server\/(access|batch|db|filter|jobs|list|live(\.listener)?|migrate|services|worker)\.ts$|^src\/server\/(postgres|seed)\/|\.test\.ts$/

const breaksTheRule = (file: string, text: string) => !writesSql.test(file) && buildsSql.test(text)

test('no file but queries, and the plumbing of lists, builds SQL', async () => {
  const guilty: string[] = []
  for await (const file of glob('src/**/*.ts', { cwd: root })) {
    if (breaksTheRule(file, readFileSync(path.join(root, file), 'utf8'))) guilty.push(file)
  }
  expect(guilty).toEqual([])
})

test.each([
  `await tx.db.insertInto('orders').values(order).execute()`,
  `ctx.db.selectFrom('orders').selectAll()`,
  'await sql`truncate orders`.execute(ctx.db)',
  'sql<{ count: number }>`select 1`',
])('the rule sees: %s', (line) => {
  expect(breaksTheRule('src/server/orders/orders.ts', line)).toBe(true)
  expect(breaksTheRule('src/server/orders/orders.queries.ts', line)).toBe(false)
})
