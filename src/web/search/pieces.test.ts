import { describe, expect, it } from 'vitest'
import { markEnd, markStart } from '../../shared/search.ts'
import { markDigits, markTyped, nearMark, piecesOf } from './pieces.ts'

const marked = (text: string) => text.replaceAll('[', markStart).replaceAll(']', markEnd)
const shown = (pieces: { text: string; isMarked: boolean }[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')

describe('the words that were found', () => {
  it.each(['客户要求[退款]，', '[退款]', 'a [refund] and [refund]', 'nothing'])(
    'are marked in “%s”',
    (text) => expect(shown(piecesOf(marked(text)))).toBe(text),
  )
  it('are marked to the end when the mark was cut off', () =>
    expect(shown(piecesOf(marked('要求[退')))).toBe('要求[退]'))
  it('show no stray marks', () => expect(shown(piecesOf(marked('款]了')))).toBe('款了'))
})

describe('a name', () => {
  it('is marked where it was typed', () => expect(shown(markTyped('Anna Berg', 'ber'))).toBe('Anna [Ber]g'))
  it('stands plain when it was found by pinyin', () => expect(shown(markTyped('张三', 'zs'))).toBe('张三'))
})

describe('a number', () => {
  it.each([
    ['+86 138 0000 0000', '8000 0000', '+86 13[8 0000 000]0'],
    ['138-0000-0001', '80000', '13[8-0000]-0001'],
    ['8000 0000', '8000 0000', '[8000 0000]'],
    ['138****0000', '0000', '138****[0000]'],
    ['shen@example.com', 'EXAMPLE', 'shen@[example].com'],
    ['138 0000 0000', '999', '138 0000 0000'],
  ])('%s is marked where %s stands', (number, typed, expected) =>
    expect(shown(markDigits(number, typed))).toBe(expected),
  )
})

describe('one line of a text', () => {
  const near = (text: string) => shown(nearMark(piecesOf(marked(text))))

  it('begins near the word that was found', () => {
    expect(near('两箱在深圳仓没装上，下周随船补。碎的三只要[退款]，从尾款扣')).toBe(
      '…船补。碎的三只要[退款]，从尾款扣',
    )
    expect(near('The second pallet came wet, and now she wants a [refund]')).toBe('…now she wants a [refund]')
  })

  it('is whole when the word stands near its beginning, or none does', () => {
    expect(near('要求[退款]')).toBe('要求[退款]')
    expect(near('两箱在深圳仓没装上，下周随船补。碎的三只')).toBe('两箱在深圳仓没装上，下周随船补。碎的三只')
  })
})
