import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { nameKey, nameQuery, nameTerms } from './names.ts'
import { lexemes, wordsQuery } from './words.ts'

// What the keys and queries mean is PostgreSQL's to say.

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await database.pool.query('create table named (name text primary key, name_terms text[], name_key text)')
  await database.pool.query('create index on named using gin (name_terms)')
  await database.pool.query('create index on named using gin (name_key gin_trgm_ops)')
})
afterAll(() => database.drop())

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'退款张三单 ab1-/\'"\\&|!():*<>é,.'), maxLength: 40 }),
)

describe('names', () => {
  const names = [
    '张三',
    '张三丰',
    '单田芳',
    'Jane Smith',
    'Amy 王',
    '上海Rapport科技有限公司',
    'O’Brien & Sons',
    '3M',
  ]

  const find = async (q: string): Promise<string[]> => {
    const { terms, keyParts } = nameQuery(q)
    const conditions = [
      ...(terms.length ? ['name_terms @> $1::text[]'] : ['$1::text[] is not null']),
      ...keyParts.map((_, at) => `name_key like $${at + 2}`),
    ]
    const { rows } = await database.pool.query<{ name: string }>(
      `select name from named where ${conditions.join(' and ')} order by name collate "C"`,
      [terms, ...keyParts],
    )
    return rows.map((row) => row.name)
  }

  beforeAll(async () => {
    for (const name of names)
      await database.pool.query('insert into named values ($1, $2, $3)', [
        name,
        nameTerms(name),
        nameKey(name),
      ])
  })

  test.each([
    ['张', ['张三', '张三丰']],
    ['张三', ['张三', '张三丰']],
    ['三丰', ['张三丰']],
    ['zhangs', ['张三', '张三丰']],
    ['zhang san', ['张三', '张三丰']],
    ['zsf', ['张三丰']],
    ['shan', ['上海Rapport科技有限公司', '单田芳']],
    ['wang', ['Amy 王']],
    ['mit', ['Jane Smith']],
    ['rapport 科技', ['上海Rapport科技有限公司']],
    ['obrien', ['O’Brien & Sons']],
    ['3', ['3M']],
    ['ｊａｎｅ', ['Jane Smith']],
    ['李', []],
  ])('%s finds %s', async (q, found) => expect(await find(q)).toEqual(found))

  test('of any text can be kept and asked for', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await database.pool.query('select $1::text[], $2::text', [nameTerms(text), nameKey(text)])
        await find(text)
      }),
    )
  })
})

describe('words', () => {
  const matches = async (text: string, q: string): Promise<boolean | null> => {
    const { rows } = await database.pool.query<{ found: boolean }>(
      'select array_to_tsvector($1::text[]) @@ $2::tsquery as found',
      [lexemes(text), wordsQuery(q)],
    )
    return rows[0]!.found
  }

  test.each([
    ['您好，我要申请退款，订单 PO-71923。', '退款', true],
    ['您好，我要申请退款，订单 PO-71923。', '款', true],
    ['您好，我要申请退款，订单 PO-71923。', 'po-71923 申请', true],
    ['您好，我要申请退款，订单 PO-71923。', '退货', false],
    ['They were refunded in full', 'refunds', true],
    ['They were refunded in full', 'refund f', true],
    ['They were refunded in full', 'ref full', false],
  ])('in %s: %s %s', async (text, q, found) => expect(await matches(text, q)).toBe(found))

  test('any text finds itself, and no query is an error', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await matches(text, text)).toBe(wordsQuery(text) === null ? null : true)
      }),
    )
  })

  test('of the longest texts fit', async () => {
    const han = Array.from({ length: 100_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    ).join('')
    const longWords = Array.from({ length: 1_500 }, (_, at) => `${at}${'ж'.repeat(60)}`).join(' ')
    for (const text of [han, longWords]) expect(await matches(text, text.slice(0, 4))).toBe(true)
  })
})
