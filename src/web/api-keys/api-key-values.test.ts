import { expect, test } from 'vitest'
import { curlOf, emptyKey, expiresAt, missingIn } from './api-key-values.ts'

const zone = 'Asia/Shanghai'
const now = new Date('2026-03-04T02:00:00Z')
const until = (lastDay: string | null) => ({ ...emptyKey, expiry: 'day' as const, lastDay })

test('a key works through the whole of its last day in the zone of its maker', () => {
  expect(expiresAt(until('2026-03-31'), zone, now)).toBe('2026-03-31T16:00:00.000Z')
  expect(expiresAt(until('2026-12-31'), 'America/New_York', now)).toBe('2027-01-01T05:00:00.000Z')
})

test('thirty days are thirty days, and never is never', () => {
  expect(expiresAt({ ...emptyKey, expiry: 'days30' }, zone, now)).toBe('2026-04-03T02:00:00.000Z')
  expect(expiresAt({ ...emptyKey, expiry: 'never' }, zone, now)).toBeNull()
})

test('a name is needed, and permissions where only some are to be given', () => {
  expect(missingIn({ ...emptyKey, name: '  ', may: 'chosen' }, zone, now)).toEqual(['name', 'permissions'])
  expect(missingIn({ ...emptyKey, name: 'ERP' }, zone, now)).toEqual([])
})

test('the last day may be today and not yesterday, in the zone of the maker', () => {
  const late = new Date('2026-03-04T20:00:00Z')
  expect(missingIn({ ...until('2026-03-04'), name: 'ERP' }, zone, now)).toEqual([])
  expect(missingIn({ ...until('2026-03-04'), name: 'ERP' }, zone, late)).toEqual(['lastDay'])
  expect(missingIn({ ...until(null), name: 'ERP' }, zone, now)).toEqual(['lastDay'])
})

test('the example asks for something that the key may see', () => {
  expect(curlOf('rap_x', 'http://crm', null)).toContain('/api/v1/customers?limit=5')
  expect(curlOf('rap_x', 'http://crm', ['orders.create'])).toContain('/api/v1/me')
})
