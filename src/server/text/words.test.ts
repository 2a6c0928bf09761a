import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexemes, wordsQuery } from './words.ts'

describe('the words of a text', () => {
  test.each([
    ['退款', ['退款', '款']],
    ['客户要退款。', ['客户', '户要', '要退', '退款', '款']],
    ['Refunded!', ['refunded', 'refund']],
    ['PO-71923', ['po71923', 'po', '71923']],
    ['PO71923', ['po71923', 'po', '71923']],
    ['1,280.50', ['128050', '1280', '50']],
    ['138-0000-0000', ['13800000000', '138', '0000']],
    ['jane@example.com', ['jane', 'example', 'exampl', 'com']],
    ['ＶＩＰ客户', ['vip', '客户', '户']],
    ['カード', ['カー', 'ード', 'ド']],
    ['환불', ['환불', '불']],
    ['', []],
    ['!?…', []],
  ])('of %s', (text, words) => expect(lexemes(text).sort()).toEqual([...words].sort()))

  test('of the longest texts stay within what a tsvector may hold', () => {
    const han = Array.from({ length: 100_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    )
    for (const text of [han.join(''), han.join(' '), 'x'.repeat(100_000), '🀄a'.repeat(30_000)]) {
      const found = lexemes(text)
      expect(found.length).toBeLessThanOrEqual(16_000)
      expect(Buffer.byteLength(found.join(''))).toBeLessThan(1_000_000)
      for (const lexeme of found) expect(Buffer.byteLength(lexeme)).toBeLessThan(2_046)
    }
  })
})

describe('a query', () => {
  test.each([
    ['退款', "'退款'"],
    ['张', "('张':* & '张':*)"],
    ['申请退款', "'申请' & '请退' & '退款'"],
    ['退款 refund', "'退款' & ('refund' | ('refund':* & 'refund':*))"],
    ['refunded 退款', "'refund' & '退款'"],
    ['refunds', "('refunds' | 'refund' | ('refunds':* & 'refunds':*))"],
    ['PO-71', "('po71':* & 'po71':*)"],
    ['PO-71923', "(('po71923':* & 'po71923':*) | 'po' & '71923')"],
    ['the refund for Jane', "'refund' & ('jane' | ('jane':* & 'jane':*))"],
    ['the', "('the' | ('the':* & 'the':*))"],
    ["it's", "('s' | ('s':* & 's':*))"],
    ["'; drop table--", "'drop' & ('table' | 'tabl' | ('table':* & 'table':*))"],
    ['!&|<->:*\\', null],
    ['', null],
  ])('%s asks for %s', (q, tsquery) => expect(wordsQuery(q)).toBe(tsquery))
})

/** As PostgreSQL decides it, for the forms that `wordsQuery` makes. */
const finds = (q: string, text: string): boolean => {
  const held = lexemes(text)
  const isHeld = (_: string, word: string, prefix?: string) =>
    held.some((lexeme) => (prefix ? lexeme.startsWith(word) : lexeme === word)) ? '1' : '0'
  let query = (wordsQuery(q) ?? '0').replace(/'([^']*)'(:\*)?/gu, isHeld)
  const decided = (part: string) => (part.split(' | ').some((each) => !each.includes('0')) ? '1' : '0')
  while (query.includes('(')) query = query.replace(/\(([^()]*)\)/g, (_, inner) => decided(inner))
  return decided(query) === '1'
}

describe('finding', () => {
  test.each([
    [
      '您好，我要申请退款，订单 PO-71923。',
      '退款 | 款 | 申请退款 | 退款 PO-71923 | po71923 | PO 71923 | po-7 | 71923',
    ],
    [
      'Jane asked for a refund of the shipping costs',
      'refund | refunds | refunded | ship | the refund | jane ref',
    ],
    ['She was refunded 1,280.50 USD', 'refund | 1280 | 1,280 | 1280.50'],
    ['打了 138-0000-0000，没人接', '138 0000 | 13800000000 | 138-0000'],
    ['Ça va, Émilie?', 'emilie | ca va | ÉMI'],
  ])('in %s: %s', (text, queries) => {
    for (const q of queries.split(' | ')) expect(finds(q, text), q).toBe(true)
  })

  test('not what only looks alike', () => {
    expect(finds('退货', '退款，货到了')).toBe(false)
    expect(finds('po-71', 'po, 7 days, 1 box')).toBe(false)
  })

  test('any part of a run of Han characters finds the text', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'客户要求退款货物张三订单𠮷'),
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (run, from, length) => {
        const characters = [...run]
        const start = from % characters.length
        expect(finds(characters.slice(start, start + 1 + (length % 6)).join(''), `a，${run}。b`)).toBe(true)
      }),
    )
  })

  test('any text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const lexeme of lexemes(text)) expect(lexeme).toMatch(/^[\p{L}\p{N}\p{M}\-_./#:]+$/u)
        const query = wordsQuery(text)
        if (query) expect(query.replace(/'[^'\\]+'/gu, 'x')).toMatch(/^[x()&|:* ]+$/)
        if (query) expect(finds(text, text)).toBe(true)
      }),
    )
  })
})
