import i18next, { type TFunction } from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { formatFor } from '../format.ts'
import { zhCN } from '../locales/zh-CN.ts'
import { eventTypes, presets } from './event-types.ts'
import { changesInWords, inOneLine, type Tongue } from './event-words.ts'

const wang = '01a1fb95-5c26-7000-b27e-ff55a430faeb'
let tongue: Tongue
beforeAll(async () => {
  const t = await i18next.init({ lng: 'zh-CN', resources: { 'zh-CN': { translation: zhCN } } })
  tongue = {
    t: t as TFunction,
    format: formatFor({ locale: 'zh-CN', timeZone: 'Asia/Shanghai' }, () => new Date('2026-03-04T02:00:00Z')),
    word: (kind, code) => (code ? t(`vocabulary.${kind}.${code}` as 'vocabulary.stage.won', code) : ''),
    nameOf: (id) => (id === wang ? '王芳' : undefined),
  }
})

type Changes = Parameters<typeof changesInWords>[0]['changes']
const said = (type: string, changes: Changes) => inOneLine(changesInWords({ type, changes }, tongue), tongue)

test('a stage is said by its word, before and after', () => {
  expect(said('customer.stage_changed', { stage: { before: 'new', after: 'won' } })).toBe(
    '阶段：新客户 → 已成交',
  )
})

test('what came into being is told without an arrow', () => {
  const changes = { name: { before: null, after: '张三' }, stage: { before: null, after: 'new' } }
  expect(said('customer.created', changes)).toBe('名称：张三；阶段：新客户')
})

test('who was given something is told by name, and what was taken away says none', () => {
  expect(said('customer.owner_changed', { ownerId: { before: wang, after: null } })).toBe('负责人：王芳 → 无')
})

test('a channel means one thing for a communication and another for an order', () => {
  const changes = { channel: { before: null, after: 'phone' } }
  expect(said('order.created', { channel: { before: null, after: 'partner' } })).toBe('渠道：合作伙伴')
  expect(said('communication.recorded', changes)).toBe('渠道：电话')
})

test('money, moments, days and ways to reach someone are written as everywhere', () => {
  expect(said('order.created', { total: { before: null, after: { amount: 1999, currency: 'CNY' } } })).toBe(
    '总额：¥19.99',
  )
  expect(
    said('follow_up.rescheduled', { due: { before: '2026-03-05', after: '2026-03-06T01:00:00.000Z' } }),
  ).toBe('到期：3月5日 → 3月6日 09:00')
  const phone = [{ type: 'phone', value: '138****0000' }]
  expect(said('contact_points.changed', { contactPoints: { before: [], after: phone } })).toBe(
    '联系方式：电话 138****0000',
  )
})

test('of permissions only what came and went is told', () => {
  const changes = {
    permissions: { before: ['customers.read', 'orders.read'], after: ['customers.read', 'customers.export'] },
  }
  expect(said('role.changed', changes)).toBe('权限：增加 客户：导出；取消 订单：查看')
})

test('a field that nobody has a word for is told by its code, and nothing to nothing isn’t told', () => {
  expect(said('customer.changed', { wingspan: { before: 1, after: 2 } })).toBe('wingspan：1 → 2')
  expect(said('user.created', { teamId: { before: null, after: null } })).toBe('')
})

test('there are words for exactly what can happen', () => {
  const worded = Object.entries(zhCN.history.did).flatMap(([kind, verbs]) =>
    Object.keys(verbs).map((verb) => `${kind}.${verb}`),
  )
  expect(worded.toSorted()).toEqual([...eventTypes].toSorted())
})

test('removals hold what was taken away and what came back', () => {
  expect(presets.removals).toContain('customer.trashed')
  expect(presets.removals).toContain('order.payment_removed')
  expect(presets.removals).not.toContain('customer.created')
})
