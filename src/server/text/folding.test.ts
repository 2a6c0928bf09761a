import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, runsOf } from './folding.ts'

describe('folding', () => {
  test.each([
    ['ＡＢＣ　１２３', 'abc 123'],
    ['Émilie Müller', 'emilie muller'],
    ['É written as E and a mark', 'e written as e and a mark'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Łódź', 'lodz'],
    ['ﬁrst ㈱', 'first (株)'],
    ['zero\u200bwidth', 'zerowidth'],
    ['ｶﾞ', 'ガ'],
    ['Лёд', 'лёд'],
  ])('%s becomes %s', (text, folded) => expect(fold(text)).toBe(folded))

  test('twice is the same as once, and nothing is too strange', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text).isWellFormed()).toBe(true)
      }),
    )
  })
})

test('runs part scripts that are searched by character from words, and leave signs out', () => {
  expect(runsOf('王先生po-1,カーテン!한국 ok').map(({ text, cjk }) => [text, cjk])).toEqual([
    ['王先生', true],
    ['po', false],
    ['1', false],
    ['カーテン', true],
    ['한국', true],
    ['ok', false],
  ])
})
