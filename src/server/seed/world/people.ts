import { builtInRoles, type RoleInput } from '../../../shared/access.ts'
import type { CastProduct, CastTeam, CastUser } from './shapes.ts'

/** A tea house of Hangzhou that sells to tea rooms, hotels and tea lovers at home and abroad. */
export const organisation = {
  name: '松风茶业 Pinewind Tea',
  country: 'CN',
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  locale: 'zh-CN',
} as const

export const teams = {
  head: { name: '松风茶业 Pinewind Tea' },
  sales: { name: '销售中心 Sales', parent: 'head' },
  east: { name: '华东组 East China', parent: 'sales' },
  south: { name: '华南组 South China', parent: 'sales' },
  international: { name: '国际组 International', parent: 'sales' },
  service: { name: '客户服务 Service', parent: 'head' },
  finance: { name: '财务 Finance', parent: 'head' },
} as const satisfies Record<string, CastTeam>

/** Besides the built-in ones: service hears of everybody's customers. */
export const roles = {
  service: {
    name: '客服 Service',
    scope: 'all',
    permissions: builtInRoles.member.permissions,
    fieldRules: [],
  },
} satisfies Record<string, RoleInput>

export const users = {
  mingyuan: {
    name: '周明远',
    email: 'mingyuan.zhou@example.com',
    role: 'administrator',
    team: 'head',
    locale: 'zh-CN',
  },
  siqi: { name: '陈思齐', email: 'siqi.chen@example.com', role: 'manager', team: 'sales', locale: 'zh-CN' },
  emma: {
    name: 'Emma Clarke',
    email: 'emma.clarke@example.com',
    role: 'manager',
    team: 'international',
    locale: 'en',
    timeZone: 'Europe/London',
  },
  xiaoyu: { name: '王小雨', email: 'xiaoyu.wang@example.com', role: 'member', team: 'east', locale: 'zh-CN' },
  lize: { name: '李泽', email: 'ze.li@example.com', role: 'member', team: 'east', locale: 'zh-CN' },
  minzhi: {
    name: '赵敏之',
    email: 'minzhi.zhao@example.com',
    role: 'member',
    team: 'south',
    locale: 'zh-CN',
  },
  daniel: {
    name: 'Daniel Wu',
    email: 'daniel.wu@example.com',
    role: 'member',
    team: 'international',
    locale: 'en',
  },
  hejing: { name: '何静', email: 'jing.he@example.com', role: 'service', team: 'service', locale: 'zh-CN' },
  ruolan: {
    name: '孙若兰',
    email: 'ruolan.sun@example.com',
    role: 'read_only',
    team: 'finance',
    locale: 'zh-CN',
  },
} as const satisfies Record<string, CastUser>

/** Prices in minor units. */
export const products = {
  longjing: { code: 'LJ-250', name: '明前龙井 Spring Longjing 250 g', unit: '罐', price: 68_000 },
  dahongpao: { code: 'DHP-250', name: '武夷大红袍 Da Hong Pao 250 g', unit: '罐', price: 52_000 },
  tieguanyin: { code: 'TGY-250', name: '安溪铁观音 Tie Guan Yin 250 g', unit: '罐', price: 26_000 },
  silverNeedle: { code: 'YZ-100', name: '白毫银针 Silver Needle 100 g', unit: '罐', price: 48_000 },
  puer: { code: 'PE-357', name: '古树熟普 Ripe Pu’er Cake 357 g', unit: '饼', price: 32_000 },
  jasmine: { code: 'ML-500', name: '茉莉毛尖 Jasmine Green 500 g', unit: '袋', price: 18_000 },
  lapsang: { code: 'XZ-250', name: '正山小种 Lapsang Souchong 250 g', unit: '罐', price: 24_000 },
  teapot: { code: 'ZS-101', name: '紫砂西施壶 Yixing Teapot “Xishi”', unit: '把', price: 128_000 },
  gaiwan: { code: 'GW-205', name: '青瓷盖碗 Celadon Gaiwan', unit: '只', price: 19_800 },
  travelSet: { code: 'LX-310', name: '旅行茶具 Travel Tea Set', unit: '套', price: 36_800 },
  giftBox: { code: 'LH-888', name: '松间礼盒 “Among Pines” Gift Box', unit: '盒', price: 88_800 },
  teaBags: {
    code: 'CB-1000',
    name: '定制茶包 Custom Tea Bags (1,000)',
    unit: 'carton',
    price: 9_500,
    currency: 'USD',
  },
  matcha: { code: 'MC-1K', name: '烘焙抹茶 Culinary Matcha 1 kg', unit: 'kg', price: 4_800, currency: 'USD' },
  training: { code: 'PX-01', name: '茶艺培训 Tea Training Day', unit: '天', price: 600_000 },
  sampler: { code: 'XP-06', name: '六味小样 Six-Tea Sampler', unit: '盒', price: 9_900, active: false },
} as const satisfies Record<string, CastProduct>
