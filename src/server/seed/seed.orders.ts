import { type OrderStatus, soldStatuses } from '../../shared/orders.ts'
import { nameKey, nameTerms } from '../text/names.ts'
import { arrayText, type Cell, copyInto } from './copy.ts'
import { grammars } from './grammar.ts'
import { uuidAt } from './ids.ts'
import { weighted, zipf } from './random.ts'
import type { SeededCustomers } from './seed.customers.ts'
import type { Seeding } from './seed.plan.ts'
import type { Staff } from './seed.staff.ts'

const chunk = 20_000
const threeYears = 3 * 365 * 86_400_000

type Product = { id: string; name: string; price: number }

const columns = {
  orders: [
    'customer_id',
    'id',
    'number',
    'ordered_at',
    'status',
    'channel',
    'currency',
    'discount',
    'total',
    'paid',
    'contact_id',
    'created_at',
    'created_by',
    'updated_at',
  ],
  order_numbers: ['number', 'customer_id', 'order_id'],
  order_items: [
    'customer_id',
    'order_id',
    'id',
    'position',
    'product_id',
    'name',
    'quantity',
    'unit_price',
    'amount',
  ],
  payments: ['customer_id', 'order_id', 'id', 'amount', 'paid_at', 'method', 'created_at', 'created_by'],
} as const
type Table = keyof typeof columns
const tables = Object.keys(columns) as Table[]

const status = weighted<OrderStatus>([
  ['completed', 62],
  ['shipped', 9],
  ['paid', 8],
  ['confirmed', 8],
  ['draft', 4],
  ['cancelled', 5],
  ['refunded', 4],
])
const channel = zipf(['direct', 'phone', 'website', 'marketplace', 'shop', 'partner'], 0.6)
const foreign = weighted([
  ['CNY', 4],
  ['USD', 5],
  ['EUR', 1],
])

export const seedOrders = async (
  seeding: Seeding,
  staff: Staff,
  customers: SeededCustomers,
): Promise<void> => {
  const { client, plan } = seeding
  const products = await seedProducts(seeding)
  const choose = zipf(products, 0.6)
  for (let from = 0; from < plan.orders; from += chunk) {
    const rows = Object.fromEntries(tables.map((table) => [table, [] as Cell[][]])) as Record<Table, Cell[][]>
    const to = Math.min(from + chunk, plan.orders)
    for (let number = from; number < to; number++) addOrder(seeding, staff, customers, choose, number, rows)
    for (const table of tables) await copyInto(client, table, columns[table], rows[table])
    plan.progress('orders', to, plan.orders)
  }
}

const seedProducts = async ({ client, random, plan, organisation }: Seeding): Promise<Product[]> => {
  const at = plan.now.getTime() - threeYears
  const created = new Date(at).toISOString()
  const names = [...grammars.zh.products, ...grammars.en.products]
  const products = names.map((name, number) => ({
    id: uuidAt(at, random),
    code: `S${plan.seed}-${String(number + 1).padStart(3, '0')}`,
    name,
    price: Math.round(10 ** (2 + random.next() * 3)) * 10,
  }))
  await copyInto(
    client,
    'products',
    ['id', 'code', 'name', 'name_terms', 'name_key', 'price', 'currency', 'created_at', 'updated_at'],
    products.map(({ id, code, name, price }) => [
      id,
      code,
      name,
      arrayText(nameTerms(name)),
      nameKey(name),
      price,
      organisation.currency,
      created,
      created,
    ]),
  )
  return products
}

/** Customers order the more the older they are; one order in ten is in another currency. */
const addOrder = (
  { random, plan, organisation }: Seeding,
  staff: Staff,
  customers: SeededCustomers,
  choose: (random: Seeding['random']) => Product,
  number: number,
  rows: Record<Table, Cell[][]>,
) => {
  const customer = Math.floor(random.next() ** 2.5 * customers.ids.length)
  const customerId = customers.ids[customer]!
  const since = Math.max(customers.createdAt[customer]!, plan.now.getTime() - threeYears)
  const at = since + ((number + random.next()) / plan.orders) * (plan.now.getTime() - 60_000 - since)
  const when = new Date(at).toISOString()
  const orderId = uuidAt(at, random)
  const owner = customers.owners[customer]!
  const by = owner < 0 ? random.pick(staff) : staff[owner]!
  const currency = random.chance(0.1) ? foreign(random) : organisation.currency
  let sum = 0
  const lines = random.between(1, 4)
  for (let position = 0; position < lines; position++) {
    const product = choose(random)
    const quantity = random.chance(0.7) ? random.between(1, 20) : random.between(2, 50) * 10
    const amount = quantity * product.price
    sum += amount
    rows.order_items.push([
      customerId,
      orderId,
      uuidAt(at, random),
      position,
      product.id,
      product.name,
      quantity,
      product.price,
      amount,
    ])
  }
  const discount = random.chance(0.2) ? Math.floor(sum * 0.05) : 0
  const total = sum - discount
  const state = status(random)
  const paid = payment(random.next(), state, total)
  const orderNumber = `S${plan.seed}-${String(number + 1).padStart(7, '0')}`
  rows.orders.push([
    customerId,
    orderId,
    orderNumber,
    when,
    state,
    channel(random),
    currency,
    discount,
    total,
    paid,
    customers.contactIds[customer]!,
    when,
    by,
    when,
  ])
  rows.order_numbers.push([orderNumber, customerId, orderId])
  if (paid > 0)
    rows.payments.push([customerId, orderId, uuidAt(at, random), paid, when, random.pick(methods), when, by])
}

const methods = ['对公转账', '微信支付', '支付宝', 'Wire', 'Card']

/** Of what was sold most is paid whole, some in part; of a draft or a cancelled order nothing. */
const payment = (chance: number, state: OrderStatus, total: number): number => {
  if (!(soldStatuses as readonly string[]).includes(state)) return 0
  if (state === 'confirmed') return chance < 0.3 ? Math.floor(total * 0.3) : 0
  return chance < 0.9 ? total : Math.floor(total / 2)
}
