import { expect, test } from 'vitest'
import { zoneChoicesFor } from './zones.ts'

const labelOf = (locale: 'zh-CN' | 'en', zone: string) =>
  zoneChoicesFor(locale, zone).find(({ value }) => value === zone)?.label

test('a zone is named by its place, its time and its offset', () => {
  expect(labelOf('zh-CN', 'Asia/Shanghai')).toBe('Asia/Shanghai · 中国标准时间 · UTC+8')
  expect(labelOf('en', 'Asia/Kathmandu')).toMatch(/UTC\+5:45$/)
})

test('a zone that the browser no longer lists can stay chosen', () => {
  const [first] = zoneChoicesFor('en', 'Asia/Chongqing')
  expect(first?.value).toBe('Asia/Chongqing')
  expect(zoneChoicesFor('en', 'Asia/Shanghai').filter(({ value }) => value === 'Asia/Shanghai')).toHaveLength(
    1,
  )
})
