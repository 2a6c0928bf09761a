import { describe, expect, it } from 'vitest'
import { markEnd, markStart } from '../../shared/search.ts'
import { markTyped, piecesOf } from './pieces.ts'

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
