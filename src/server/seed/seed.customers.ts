import { normaliseContactPoint } from '../text/contact-points.ts'
import { nameKey, nameTerms } from '../text/names.ts'
import { arrayText, type Cell, copyInto } from './copy.ts'
import { uuidAt } from './ids.ts'
import { companyName, type Gender, type Language, personName } from './names.ts'
import { weighted, zipf } from './random.ts'
import type { Seeding } from './seed.plan.ts'
import { emailOf, type Staff } from './seed.staff.ts'

/** What the other steps need to know of each customer, by its number; older customers have lower numbers. */
export type SeededCustomers = {
  ids: string[]
  /** Of a company. */
  contactIds: (string | null)[]
  /** Into the staff; -1: in the pool. */
  owners: Int32Array
  languages: Language[]
  /** Unix milliseconds. */
  createdAt: Float64Array
}

const chunk = 10_000
const threeYears = 3 * 365 * 86_400_000

export const seedCustomers = async (seeding: Seeding, staff: Staff): Promise<SeededCustomers> => {
  const { client, plan } = seeding
  const customers: SeededCustomers = {
    ids: new Array(plan.customers),
    contactIds: new Array(plan.customers),
    owners: new Int32Array(plan.customers),
    languages: new Array(plan.customers),
    createdAt: new Float64Array(plan.customers),
  }
  for (let from = 0; from < plan.customers; from += chunk) {
    const rows = emptyRows()
    for (let number = from; number < Math.min(from + chunk, plan.customers); number++)
      addCustomer(seeding, staff, customers, number, rows)
    for (const table of tables) await copyInto(client, table, columns[table], rows[table])
    plan.progress('customers', Math.min(from + chunk, plan.customers), plan.customers)
  }
  return customers
}

const columns = {
  customers: [
    'id',
    'kind',
    'name',
    'name_terms',
    'name_key',
    'gender',
    'birthday',
    'source',
    'stage',
    'level',
    'industry',
    'address',
    'tags',
    'owner_id',
    'owner_since',
    'created_at',
    'created_by',
    'updated_at',
  ],
  contacts: [
    'customer_id',
    'id',
    'name',
    'name_terms',
    'name_key',
    'title',
    'gender',
    'is_primary',
    'created_at',
    'updated_at',
  ],
  contact_points: [
    'customer_id',
    'id',
    'contact_id',
    'type',
    'value',
    'normalised',
    'country',
    'digits',
    'is_primary',
    'created_at',
  ],
  owner_periods: ['customer_id', 'id', 'owner_id', 'from_at', 'by_user_id'],
  customer_stats: ['customer_id'],
  events: ['customer_id', 'id', 'at', 'type', 'actor_kind', 'actor_id', 'subject_id', 'changes'],
} as const

type Table = keyof typeof columns
type Rows = Record<Table, Cell[][]>
const tables = Object.keys(columns) as Table[]
const emptyRows = () => Object.fromEntries(tables.map((table) => [table, [] as Cell[][]])) as Rows

const source = zipf(
  [
    'referral',
    'wechat',
    'website',
    'search',
    'exhibition',
    'phone',
    'advertising',
    'shop',
    'partner',
    'import',
  ],
  0.7,
)
const stage = weighted([
  ['won', 34],
  ['contacted', 20],
  ['new', 14],
  ['qualified', 11],
  ['negotiating', 8],
  ['dormant', 8],
  ['lost', 5],
])
const level = weighted<string | null>([
  ['C', 40],
  ['B', 25],
  ['D', 12],
  ['A', 8],
  [null, 15],
])
const industry = {
  zh: zipf('贸易 制造 零售 餐饮 软件 教育 建材 医疗 物流 酒店 农业 金融 传媒 能源'.split(' '), 0.6),
  en: zipf(
    'Retail|Manufacturing|Software|Hotels|Food|Education|Logistics|Health|Media|Energy'.split('|'),
    0.6,
  ),
}
const place = {
  zh: zipf('上海市 深圳市 广州市 杭州市 苏州市 成都市 武汉市 宁波市 厦门市 青岛市'.split(' '), 0.5),
  en: zipf('London|Bristol|Austin|Denver|Berlin|Lyon|Milan|Sydney|Singapore|Dublin'.split('|'), 0.5),
}
const street = {
  zh: zipf('人民路 解放路 中山路 建设路 新华路 和平路 文化路 长江路 科技路 滨河路'.split(' '), 0.4),
  en: zipf(
    'High Street|Station Road|Mill Lane|Park Avenue|Church Road|Market Street|Harbour Way'.split('|'),
    0.4,
  ),
}
const tag = {
  zh: zipf('VIP 老客户 转介绍 价格敏感 月结 样品 展会 代理 重点 电商 出口 售后'.split(' '), 0.7),
  en: zipf(
    'VIP|regular|referral|price-sensitive|samples|fair|reseller|key account|export|support'.split('|'),
    0.7,
  ),
}
const title = {
  zh: zipf('采购经理 总经理 采购 财务 行政 技术总监 店长 老板 助理 项目经理'.split(' '), 0.5),
  en: zipf(
    'Purchasing manager|Owner|Buyer|Accountant|Director|Engineer|Store manager|Assistant'.split('|'),
    0.5,
  ),
}

const addCustomer = (
  { random, plan }: Seeding,
  staff: Staff,
  customers: SeededCustomers,
  number: number,
  rows: Rows,
) => {
  const at = plan.now.getTime() - threeYears * (1 - (number + random.next()) / plan.customers)
  const created = new Date(at).toISOString()
  const id = uuidAt(at, random)
  const language: Language = random.chance(0.75) ? 'zh' : 'en'
  const isPerson = random.chance(0.55)
  const gender: Gender = random.chance(0.5) ? 'male' : 'female'
  const name = isPerson ? personName(random, language, gender) : companyName(random, language)
  // Some of the staff have many more customers than others, and one customer in eight nobody's.
  const owner = random.chance(0.12) ? -1 : Math.floor(random.next() ** 1.6 * staff.length)
  const ownerId = owner < 0 ? null : staff[owner]!
  const by = ownerId ?? staff[0]!
  const tags = random.chance(0.4) ? [...new Set([tag[language](random), tag[language](random)])] : []
  customers.ids[number] = id
  customers.owners[number] = owner
  customers.languages[number] = language
  customers.createdAt[number] = at
  rows.customers.push([
    id,
    isPerson ? 'person' : 'company',
    name,
    arrayText(nameTerms(name)),
    nameKey(name),
    isPerson ? gender : null,
    isPerson && random.chance(0.35) ? dayOfBirth(random.next(), plan.now) : null,
    source(random),
    stage(random),
    level(random),
    isPerson ? null : industry[language](random),
    random.chance(0.6) ? addressOf(language, random) : null,
    arrayText(tags),
    ownerId,
    ownerId && created,
    created,
    by,
    created,
  ])
  rows.customer_stats.push([id])
  rows.owner_periods.push([id, uuidAt(at, random), ownerId, created, by])
  rows.events.push([
    id,
    uuidAt(at, random),
    created,
    'customer.created',
    'user',
    by,
    id,
    JSON.stringify({ name: { after: name } }),
  ])
  const point = (
    contactId: string | null,
    type: 'phone' | 'email' | 'wechat',
    value: string,
    primary: boolean,
  ) => {
    const { normalised, country, digits } = normalise(type, value)
    rows.contact_points.push([
      id,
      uuidAt(at, random),
      contactId,
      type,
      value,
      normalised,
      country,
      digits,
      primary,
      created,
    ])
  }
  const reachable = (contactId: string | null, person: string) => {
    point(contactId, 'phone', random.chance(0.8) ? mobile(random) : landline(random), true)
    if (random.chance(0.35)) point(contactId, 'email', emailOf(person, String(number % 1_000)), false)
    if (random.chance(0.3)) point(contactId, 'wechat', `wx_${uuidAt(at, random).slice(-10)}`, false)
  }
  customers.contactIds[number] = null
  if (isPerson) return reachable(null, name)
  point(null, 'phone', landline(random), true)
  const contacts = random.between(1, 2)
  for (let count = 0; count < contacts; count++) {
    const contactId = uuidAt(at, random)
    const sex: Gender = random.chance(0.5) ? 'male' : 'female'
    const person = personName(random, language, sex)
    customers.contactIds[number] ??= contactId
    rows.contacts.push([
      id,
      contactId,
      person,
      arrayText(nameTerms(person)),
      nameKey(person),
      title[language](random),
      sex,
      count === 0,
      created,
      created,
    ])
    reachable(contactId, person)
  }
}

const dayOfBirth = (chance: number, now: Date): string =>
  new Date(now.getTime() - (18 + chance * 55) * 365.25 * 86_400_000).toISOString().slice(0, 10)

const addressOf = (language: Language, random: Seeding['random']): string => {
  const house = random.between(1, 300)
  return language === 'zh'
    ? `${place.zh(random)}${street.zh(random)} ${house} 号`
    : `${house} ${street.en(random)}, ${place.en(random)}`
}

/** Of ranges that no operator gives out: mobile numbers that begin 1380 0, landlines whose subscriber number begins 8000. */
const mobile = (random: Seeding['random']): string => {
  const rest = String(random.between(0, 9_999_999)).padStart(7, '0')
  return `1380${rest}`
}
const areaCodes = ['010', '021', '0755', '0571', '020', '028', '0512', '027']
const landline = (random: Seeding['random']): string =>
  `${random.pick(areaCodes)}-8000 ${String(random.between(0, 9_999)).padStart(4, '0')}`

/** Parsing a number takes longer than all the rest of a row, and these are of two shapes. */
const normalise = (type: 'phone' | 'email' | 'wechat', value: string) => {
  if (type !== 'phone') return normaliseContactPoint(type, value, 'CN')
  const digits = `86${value.replace(/\D/g, '').replace(/^0/, '')}`
  return { normalised: `+${digits}`, country: 'CN', digits }
}
