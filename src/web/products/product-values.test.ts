import { expect, test } from 'vitest'
import { emptyProduct, inputOf, wrongIn } from './product-values.ts'

const values = { ...emptyProduct('CNY'), name: ' 西湖龙井 ', code: 'LJ-250' }

test('a product needs a name and a code, and no price', () => {
  expect(wrongIn(values)).toEqual({})
  expect(wrongIn(emptyProduct('CNY'))).toEqual({ name: 'nameNeeded', code: 'codeNeeded' })
  expect(inputOf(values)).toMatchObject({ name: '西湖龙井', price: null, unit: null, note: null })
})

test('a price is read in the minor units of its currency', () => {
  expect(inputOf({ ...values, price: '￥1,980.5' }).price).toEqual({ amount: 198_050, currency: 'CNY' })
  expect(inputOf({ ...values, price: '1980', currency: 'JPY' }).price).toEqual({
    amount: 1980,
    currency: 'JPY',
  })
  expect(wrongIn({ ...values, price: '19.999' })).toEqual({ price: 'priceUnreadable' })
  expect(wrongIn({ ...values, price: '-1' })).toEqual({ price: 'priceUnreadable' })
  expect(wrongIn({ ...values, price: '19.5', currency: 'JPY' })).toEqual({ price: 'priceUnreadable' })
})
