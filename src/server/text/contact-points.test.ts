import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactPointTypes } from '../../shared/customers.ts'
import { digitsOf, normaliseContactPoint } from './contact-points.ts'

const phone = (value: string, country = 'CN') => normaliseContactPoint('phone', value, country)

describe('a phone number in its many writings', () => {
  test.each([
    ['+86 138 0000 0000', 'CN', '+8613800000000', 'CN'],
    ['138 0000 0000', 'CN', '+8613800000000', 'CN'],
    ['１３８－００００－００００', 'CN', '+8613800000000', 'CN'],
    ['0086-13800000000', 'CN', '+8613800000000', 'CN'],
    ['手机：13800000000', 'CN', '+8613800000000', 'CN'],
    ['tel:+8613800000000', 'US', '+8613800000000', 'CN'],
    ['\u202a+86 138 0000 0000\u202c', 'US', '+8613800000000', 'CN'],
    ['(010) 8000-0000', 'CN', '+861080000000', 'CN'],
    ['010-80000000转123', 'CN', '+861080000000;ext=123', 'CN'],
    ['010-8000 0000 分机 123', 'CN', '+861080000000;ext=123', 'CN'],
    ['010-80000000-123', 'CN', '+861080000000;ext=123', 'CN'],
    ['(202) 555-0123 ext. 45', 'US', '+12025550123;ext=45', 'US'],
    ['001 202 555 0123', 'CN', '+12025550123', 'US'],
    ['+44 (0)20 7946 0958', 'CN', '+442079460958', 'GB'],
    ['8000 0000', 'HK', '+85280000000', 'HK'],
  ])('%s, read in %s, is %s', (value, home, normalised, country) => {
    expect(phone(value, home)).toMatchObject({ normalised, country })
  })
})

test.each(['400-800-1234', '+86 400 800 1234', '95588', '12345', '110', '10086', '800 810 0000'])(
  '%s works only inside China: its digits, not E.164',
  (value) => {
    const digits = value.replace(/^\+86|\D/g, '')
    expect(phone(value)).toEqual({ normalised: digits, country: 'CN', digits })
  },
)

test('a number without its area code has no normalised form, but is found by its digits', () => {
  expect(phone('8000 0000')).toEqual({ normalised: null, country: null, digits: '80000000' })
})

test('the same digits in another country are another number', () => {
  expect(phone('8000 0000', 'HK').normalised).not.toBe(phone('8000 0000', 'SG').normalised)
})

test('what is no number stays unread', () => {
  expect(phone('电话待补')).toEqual({ normalised: null, country: null, digits: null })
  expect(phone('13800000000', 'XX')).toEqual({ normalised: null, country: null, digits: '13800000000' })
})

describe('other contact points', () => {
  test.each([
    ['email', ' Zhang.San@Example.COM ', 'zhang.san@example.com'],
    ['email', '张三 <zs@example.com>', 'zs@example.com'],
    ['email', 'mailto:zs@example.com', 'zs@example.com'],
    ['email', 'x@BÜCHER.example', 'x@xn--bcher-kva.example'],
    ['email', 'not an address', 'not an address'],
    ['website', 'https://www.Example.com:443/', 'example.com'],
    ['website', 'example.com/shop/?a=B', 'example.com/shop?a=B'],
    ['website', '官网', '官网'],
    ['wechat', ' ZhangSan_88 ', 'zhangsan_88'],
    ['qq', '１２ ３４５６', '123456'],
    ['address', '北京市  朝阳区\n1号', '北京市 朝阳区 1号'],
    ['other', ' ', null],
  ] as const)('%s %s', (type, value, normalised) => {
    expect(normaliseContactPoint(type, value, 'CN')).toEqual({ normalised, country: null, digits: null })
  })

  test('of any kind and value are normalised without complaint, twice as once', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'+0123456789()- 转x;ext=@.') }),
    )
    const countries = fc.constantFrom('CN', 'US', 'HK', 'GB', 'XX', '')
    fc.assert(
      fc.property(fc.constantFrom(...contactPointTypes), anything, countries, (type, value, country) => {
        const once = normaliseContactPoint(type, value, country)
        if (type !== 'phone' && type !== 'whatsapp') return
        if (once.normalised?.startsWith('+')) {
          const again = normaliseContactPoint(type, once.normalised, country)
          expect(again.normalised).toBe(once.normalised)
        }
        expect(once.digits ?? '1').toMatch(/^\d+$/)
      }),
    )
  })
})

describe('a number typed to be found', () => {
  test.each([
    ['8000 0000', '80000000'],
    ['(010) 8000-0000', '1080000000'],
    ['+86 138', '86138'],
    ['0086138', '86138'],
    ['+44 (0)20', '4420'],
    ['１３８ ０００', '138000'],
    ['0000', null],
    ['13', null],
    ['张三', null],
    ['PO-71923', null],
    ['', null],
  ])('%s', (q, digits) => expect(digitsOf(q)).toBe(digits))

  test('is part of the digits of the number meant', () => {
    for (const q of ['138 0000', '13800000000', '+86 138-0000-0000'])
      expect(phone('138 0000 0000').digits).toContain(digitsOf(q))
    for (const q of ['8000 0000', '010 8000', '(010) 8000-0000'])
      expect(phone('010-8000-0000').digits).toContain(digitsOf(q))
  })
})
