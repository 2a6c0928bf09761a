import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markEnd, markStart } from '../../shared/search.ts'
import { excerpt } from './excerpt.ts'

/** Marks as brackets, to be read. */
const shown = (text: string, q: string, length?: number) =>
  excerpt(text, q, length).replaceAll(markStart, '[').replaceAll(markEnd, ']')

describe('what was found is marked', () => {
  test.each([
    ['您好，我要申请退款。', '退款', '您好，我要申请[退款]。'],
    ['退款退款', '退款', '[退款][退款]'],
    ['They were refunded in full', 'refund', 'They were [refunded] in full'],
    ['One refund only', 'refunded', 'One [refund] only'],
    ['Emilie, ＥＭＩＬＩＥ, Émilie', 'émil', '[Emilie], [ＥＭＩＬＩＥ], [Émilie]'],
    ['E\u0301milie', 'emilie', '[Émilie]'],
    ['订单 PO-71923 已发货', 'po-71923', '订单 [PO]-[71923] 已发货'],
    ['电话 13800000000', '138', '电话 [138]00000000'],
    ['第一行\n\n第二行退款', '退款', '第一行 第二行[退款]'],
    ['王总说张三要退款', '张三 退款', '王总说[张三]要[退款]'],
    ['nothing here', '退款', 'nothing here'],
    ['', '退款', ''],
    ['signs only', '!?', 'signs only'],
  ])('%s | %s', (text, q, result) => expect(shown(text, q)).toBe(result))
})

test('the window is around the first match, not in the middle of a word', () => {
  const text = `${'很多'.repeat(100)}客户要求退款${'后来'.repeat(100)}`
  const result = shown(text, '退款', 30)
  expect(result).toMatch(/^….*客户要求\[退款\].*…$/)
  expect(result.length).toBeLessThanOrEqual(36)
  const words = `${'lorem ipsum dolor '.repeat(20)}refund ${'sit amet consectetur '.repeat(20)}`
  expect(shown(words, 'refund', 40)).toMatch(
    /^…\s?(?:lorem|ipsum|dolor)\b.*\[refund\] .*(?:sit|amet|consectetur)…$/,
  )
})

test('marks that stand in the text are no marks', () => {
  expect(excerpt(`a${markStart}b${markEnd}c`, 'zzz')).toBe('abc')
})

test('of 100,000 characters takes no time', () => {
  const text = `${'客户说 the quick brown fox，'.repeat(5_000)}退款`
  const before = performance.now()
  expect(shown(text, '退款')).toContain('[退款]')
  expect(performance.now() - before).toBeLessThan(2_000)
})

test('a query of many words that all stand everywhere takes no time', () => {
  const words = 'ab cd ef gh ij kl mn op qr st uv wx yz ba dc fe hg ji lk nm po rq ts vu xw zy'
  const text = `${words} `.repeat(1_200)
  const before = performance.now()
  for (let n = 0; n < 10; n++) excerpt(text, words)
  expect(performance.now() - before).toBeLessThan(1_000)
})

test('a word is found wherever it stands in a long text, and what follows it too', () => {
  for (const place of [3_990, 3_995, 3_999, 4_000, 4_001, 8_000, 11_996]) {
    const text = `${'x'.repeat(9)} `.repeat(2_000)
    const long = `${text.slice(0, place - 1)} refund 退款 ${text}`
    expect(shown(long, 'refund 退款')).toMatch(/ \[refund\] \[退款\] x/)
  }
})

test('of any text is well formed, its marks in pairs, its words unchanged', () => {
  const unit = fc.constantFrom(...'退款客户 refundé\n-1😀', 'ﬁ', '㈱', 'e\u0301', markStart)
  const texts = fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(texts, texts, fc.integer({ min: 1, max: 50 }), (text, q, length) => {
      const result = excerpt(text, q, length)
      expect(result.isWellFormed()).toBe(true)
      expect(result.replace(/[^\uE000\uE001]/g, '')).toMatch(/^(?:\uE000\uE001)*$/)
      const bare = result.replace(/[\uE000\uE001]/g, '').replace(/^…|…$/g, '')
      const line = text
        .toWellFormed()
        .normalize('NFC')
        .replace(/[\uE000\uE001]/g, '')
        .replace(/\s+/gu, ' ')
      expect(line).toContain(bare)
    }),
  )
})
