import type { Schema } from './openapi.json-schema.ts'

// An example for any shape, from what its fields are called and allow. The tests hold them against the shapes.

const id = '0195b7a2-4c00-7d3e-8f21-5a6b7c8d9e0f'

const byFormat: Record<string, string> = {
  uuid: id,
  date: '2026-03-05',
  'date-time': '2026-03-05T09:30:00+08:00',
  'time-zone': 'Asia/Shanghai',
  email: 'anna@example.com',
}
const byPattern: Record<string, string> = { '^[A-Z]{3}$': 'CNY', '^[A-Z]{2}$': 'CN' }

/** Texts and numbers that make sense for a field of this name. */
const byName: Record<string, string | number> = {
  name: '张三',
  customerName: '张三',
  contactName: '王经理',
  title: '采购经理',
  value: '138 0000 0000',
  normalised: '+8613800000000',
  label: '手机',
  content: '想把龙井换成明前的，周四前给报价',
  subject: '换货',
  outcome: '已同意',
  note: '上午联系',
  code: 'LJ-250',
  unit: '盒',
  number: 'S-2026-0001',
  channel: 'phone',
  source: 'referral',
  stage: 'contacted',
  level: 'A',
  industry: '茶叶',
  address: '浙江省杭州市西湖区龙井路 1 号',
  email: 'anna@example.com',
  password: 'correct horse battery',
  current: 'correct horse battery',
  token: 'the-token-of-the-link',
  key: 'rap_…',
  prefix: 'rap_3kF9',
  device: 'Chrome, Windows',
  url: 'https://crm.example.com/password#…',
  q: '张三',
  sort: '-createdAt',
  filter: '{"field":"stage","operator":"eq","value":"new"}',
  list: 'customers',
  mediaType: 'application/pdf',
  timeZone: 'Asia/Shanghai',
  excerpt: '客户要求退款',
  amount: 19900,
  quantity: 2,
  count: 1,
  size: 48_213,
  durationSeconds: 300,
  claimLimit: 200,
  age: 35,
  index: 0,
  status: 201,
  version: 1,
}

/** @param whole also what may be left out; else only what must be there */
export const sampleOf = (schema: Schema, name = '', whole = true): unknown => {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf)
    return sampleOf(schema.anyOf.find(({ type }) => type !== 'null') ?? { type: 'null' }, name, whole)
  switch (schema.type) {
    case 'object':
      return sampleOfObject(schema, whole)
    case 'array':
      return [sampleOf(schema.items ?? {}, name, whole)]
    case 'string':
      return sampleOfText(schema, name)
    case 'integer':
    case 'number':
      return sampleOfNumber(schema, name)
    case 'boolean':
      return true
    default:
      return null
  }
}

const sampleOfObject = ({ properties = {}, required = [] }: Schema, whole: boolean) =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([key]) => whole || required.includes(key))
      .map(([key, each]) => [key, sampleOf(each, key, whole)]),
  )

const sampleOfText = (
  { format, pattern, minLength = 0, maxLength = Infinity }: Schema,
  name: string,
): string => {
  if (format) return byFormat[format] ?? ''
  const known = byPattern[pattern ?? ''] ?? byName[name]
  const text = typeof known === 'string' ? known : '…'
  return text.padEnd(minLength, '…').slice(0, maxLength)
}

const sampleOfNumber = (
  { minimum = -Infinity, maximum = Infinity, default: usual }: Schema,
  name: string,
): number => {
  const known = usual ?? byName[name]
  return Math.min(maximum, Math.max(minimum, typeof known === 'number' ? known : 1))
}
