import type { Endpoint } from '../../shared/endpoint.ts'
import type { Locale } from '../../shared/shapes.ts'

export type Tag = { name: string; title: Record<Locale, string> }

/** What an address is about, by the last noun in it that isn't a state; the first that fits. */
const tags: [RegExp, Tag][] = [
  [/contact-points/, { name: 'Contact points', title: { en: 'Contact points', 'zh-CN': '联系方式' } }],
  [/contacts/, { name: 'Contacts', title: { en: 'Contacts', 'zh-CN': '联系人' } }],
  [/attachments/, { name: 'Attachments', title: { en: 'Attachments', 'zh-CN': '附件' } }],
  [/communications/, { name: 'Communications', title: { en: 'Communications', 'zh-CN': '沟通记录' } }],
  [/follow-ups|today/, { name: 'Follow-ups', title: { en: 'Follow-ups', 'zh-CN': '跟进' } }],
  [/orders/, { name: 'Orders', title: { en: 'Orders and payments', 'zh-CN': '订单与回款' } }],
  [/products/, { name: 'Products', title: { en: 'Products', 'zh-CN': '产品' } }],
  [/^\/trash/, { name: 'Trash', title: { en: 'Trash', 'zh-CN': '回收站' } }],
  [/search/, { name: 'Search', title: { en: 'Search', 'zh-CN': '搜索' } }],
  [/customers/, { name: 'Customers', title: { en: 'Customers', 'zh-CN': '客户' } }],
  [/events|live/, { name: 'History', title: { en: 'History and live updates', 'zh-CN': '历史与实时更新' } }],
  [/saved-views/, { name: 'Saved views', title: { en: 'Saved views', 'zh-CN': '保存的视图' } }],
  [/users|password-links/, { name: 'Users', title: { en: 'Users', 'zh-CN': '员工' } }],
  [/teams/, { name: 'Teams', title: { en: 'Teams', 'zh-CN': '部门' } }],
  [/roles/, { name: 'Roles', title: { en: 'Roles', 'zh-CN': '角色' } }],
  [
    /^\/(me|session)/,
    { name: 'Account', title: { en: 'Sign-in and your account', 'zh-CN': '登录与个人账户' } },
  ],
  [/./, { name: 'Organisation', title: { en: 'Organisation and set-up', 'zh-CN': '组织与初始设置' } }],
]

/** In the order in which a reader wants them. */
const order = [
  'Customers',
  'Contacts',
  'Contact points',
  'Communications',
  'Attachments',
  'Follow-ups',
  'Orders',
  'Products',
]

const all = tags.map(([, tag]) => tag)
export const allTags: Tag[] = [
  ...order.map((name) => all.find((tag) => tag.name === name)!),
  ...all.filter(({ name }) => !order.includes(name)),
]

export const tagOf = ({ path }: Endpoint): Tag => tags.find(([pattern]) => pattern.test(path))![1]
