import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey, nameQuery, nameTerms } from './names.ts'

/** As PostgreSQL decides it. */
const finds = (q: string, name: string): boolean => {
  const { terms, keyParts } = nameQuery(q)
  const held = nameTerms(name)
  const key = nameKey(name)
  return (
    terms.length + keyParts.length > 0 &&
    terms.every((term) => held.includes(term)) &&
    keyParts.every((part) => key.includes(part.slice(1, -1)))
  )
}

describe('a name is found by', () => {
  test.each([
    ['张三丰', '张 张三 三丰 丰 张三丰 zhangsanfeng zhangsan zhangs zhang zh z zs zsf sf san feng zhangsf'],
    ['单田芳', '单 shan shantianfang stf dan tianfang'],
    ['仇英', 'qiuying chou qy'],
    ['曾国藩', 'zengguofan zgf ceng'],
    ['万俟雅言', 'moqi'],
    ['欧阳娜娜', '欧阳 ouyang oynn nana'],
    ['吕布', 'lvbu lubu lü lb lyu'],
    ['李乐', 'lile liyue'],
    ['Jane Smith', 'jane smith mit smi SMITH js janesmith j ＪＡＮＥ'],
    ['Émilie Müller', 'emilie muller müll mull'],
    ['O’Brien & Sons', "o'brien obrien brien sons"],
    ['Amy 王', 'amy 王 wang amywang aw amy王'],
    ['上海Rapport科技有限公司', '上海 科技 rapport port shanghai shr keji kj rapport科技'],
    ['重庆银行股份有限公司', '重庆 银行 chongqing cqyh yinhang yh'],
    ['曾氏商贸有限公司', 'zengshi 曾氏 shangmao'],
    ['ＡＢＣ貿易', 'abc 貿易'],
    ['김철수', '김 김철 철수'],
    ['キャノン', 'キャノン ノン'],
    ['3M', '3m 3'],
    ['AT&T', 'at&t att'],
    ['阿卜杜拉·买买提', '买买提 阿卜 maimaiti'],
    ['𠮷田', '𠮷 𠮷田 tian'],
    ['西安', "xian xi'an"],
  ])('%s: %s', (name, queries) => {
    for (const q of queries.split(' ')) expect(finds(q, name), q).toBe(true)
  })

  test('words with spaces between, in any order', () => {
    for (const q of ['zhang san', 'san zhang', ' 张  san ', 'zhāng sān'])
      expect(finds(q, '张三'), q).toBe(true)
    for (const q of ['smith jane', 'jane smi']) expect(finds(q, 'Jane Smith'), q).toBe(true)
  })
})

describe('a name is not found by', () => {
  test.each([
    ['张三丰', 'han ang 张丰 zf 李 zhangsi anfeng'],
    ['Jane Smith', 'smyth janet jsm 史'],
  ])('%s: %s', (name, queries) => {
    for (const q of queries.split(' ')) expect(finds(q, name), q).toBe(false)
  })

  test('a query of signs alone', () => {
    for (const q of ['', '  ', '%', '_', '\\', "'", '😀'])
      expect(nameQuery(q)).toEqual({ terms: [], keyParts: [] })
  })
})

test('the keys of a long company name stay small', () => {
  const name = '深圳市前海华强北国际供应链管理股份有限公司'
  expect(nameTerms(name).length).toBeLessThanOrEqual(2 * name.length)
  expect(nameKey(name).length).toBeLessThan(600)
  expect(nameKey('行'.repeat(200)).length).toBeLessThan(6_000)
})

describe('of any text', () => {
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 250 }),
    fc.string({ unit: fc.constantFrom(...'张单吕行乐欧阳a B9é-　·'), maxLength: 12 }),
  )

  test('keys can be made, and patterns hold nothing that needs escaping', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(nameKey(name)).toMatch(/^(?: [\p{L}\p{N}\p{M}]+)*$/u)
        expect(nameTerms(name)).not.toContain('')
        for (const part of nameQuery(name).keyParts) expect(part).toMatch(/^% [\p{L}\p{N}\p{M}]+%$/u)
      }),
    )
  })

  test('a name finds itself, and every beginning of it', () => {
    fc.assert(
      fc.property(names, fc.nat(), (name, length) => {
        const q = [...name.toWellFormed()].slice(0, 1 + (length % 100)).join('')
        const { terms, keyParts } = nameQuery(q)
        if (terms.length + keyParts.length > 0) expect(finds(q, name)).toBe(true)
      }),
    )
  })
})
