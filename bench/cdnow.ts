// Loads the purchases of the CDNOW customers (Fader and Hardie's data set) through the batch API, as an integrator would,
// and checks each customer's totals against the file.
//
//   RAPPORT_API_KEY=rap_… node bench/cdnow.ts FILE [http://localhost:3000]
//
// FILE has a header and then `customer date(YYYYMMDD) CDs dollars` per purchase, blanks between.

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

type Purchase = { customer: string; day: string; disks: number; cents: number }
type Totals = { orders: number; cents: number }

const [file, base = 'http://localhost:3000'] = process.argv.slice(2)
const key = process.env.RAPPORT_API_KEY
const largestBatch = 1_000
const atOnce = 4
const currency = 'USD'

const readPurchases = (text: string): Purchase[] =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [customer, date, disks, dollars] = line.trim().split(/\s+/) as [string, string, string, string]
      const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`
      return { customer, day, disks: Number(disks), cents: Math.round(Number(dollars) * 100) }
    })

const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      ...(body !== undefined && { 'idempotency-key': randomUUID() }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

type BatchAnswer = { items: { id?: string; problem?: unknown }[]; refused: number }

/** Sends rows a thousand at a time, a few batches at once; answers the ids in order. */
const sendAll = async (path: string, rows: unknown[]): Promise<string[]> => {
  const batches = Array.from({ length: Math.ceil(rows.length / largestBatch) }, (_, i) =>
    rows.slice(i * largestBatch, (i + 1) * largestBatch),
  )
  const answers: BatchAnswer[] = []
  let next = 0
  const worker = async () => {
    for (let i = next++; i < batches.length; i = next++)
      answers[i] = await call('POST', path, { items: batches[i] })
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const refused = answers.flatMap(({ items }) => items).find(({ problem }) => problem)
  if (refused) throw new Error(`a row was refused: ${JSON.stringify(refused)}`)
  return answers.flatMap(({ items }) => items.map(({ id }) => id!))
}

/** The unit price is rounded up and what that adds is the discount, so that the total is the file's to the cent. */
const orderOf = ({ day, disks, cents }: Purchase, customerId: string) => {
  const unitPrice = Math.ceil(cents / disks)
  return {
    customerId,
    orderedAt: `${day}T12:00:00-05:00`,
    status: 'completed',
    channel: 'website',
    currency,
    items: [{ name: 'CD', quantity: disks, unitPrice: { amount: unitPrice, currency } }],
    discount: { amount: unitPrice * disks - cents, currency },
    total: { amount: cents, currency },
  }
}

const totalsByCustomer = (purchases: Purchase[]): Map<string, Totals> => {
  const totals = new Map<string, Totals>()
  for (const { customer, cents } of purchases) {
    const { orders, cents: before } = totals.get(customer) ?? { orders: 0, cents: 0 }
    totals.set(customer, { orders: orders + 1, cents: before + cents })
  }
  return totals
}

type Customer = {
  id: string
  stats: { orderCount: number; orderTotals: { amount: number; currency: string }[] }
}

/** Compares what the product says of each customer with the file; answers how many differ. */
const compare = async (expected: Map<string, Totals>): Promise<{ seen: number; wrong: number }> => {
  const filter = encodeURIComponent(JSON.stringify({ field: 'tags', operator: 'has_any', value: ['CDNOW'] }))
  const counts = { seen: 0, wrong: 0 }
  for (let after: string | null = ''; after !== null; ) {
    const page: { items: Customer[]; next: string | null } = await call(
      'GET',
      `/customers?limit=200&filter=${filter}${after && `&after=${encodeURIComponent(after)}`}`,
    )
    for (const { id, stats } of page.items) {
      const { orders, cents } = expected.get(id) ?? { orders: 0, cents: 0 }
      const total = stats.orderTotals.find((each) => each.currency === currency)?.amount ?? 0
      counts.seen++
      if (stats.orderCount !== orders || total !== cents) counts.wrong++
    }
    after = page.next
  }
  return counts
}

const timed = async <T>(what: string, rows: number, work: () => Promise<T>): Promise<T> => {
  const began = performance.now()
  const result = await work()
  const seconds = (performance.now() - began) / 1000
  console.log(`${what}: ${rows} in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)}/s`)
  return result
}

if (!file || !key) {
  console.error('Usage: RAPPORT_API_KEY=rap_… node bench/cdnow.ts FILE [URL]')
  process.exit(2)
}
const purchases = readPurchases(readFileSync(file, 'utf8'))
const byCustomer = totalsByCustomer(purchases)
const names = [...byCustomer.keys()]
const ids = await timed('customers', names.length, () =>
  sendAll(
    '/customers/batch',
    names.map((name) => ({ kind: 'person', name: `CDNOW ${name}`, source: 'website', tags: ['CDNOW'] })),
  ),
)
const idOf = new Map(names.map((name, i) => [name, ids[i]!]))
await timed('orders', purchases.length, () =>
  sendAll(
    '/orders/batch',
    purchases.map((purchase) => orderOf(purchase, idOf.get(purchase.customer)!)),
  ),
)
const expected = new Map(names.map((name) => [idOf.get(name)!, byCustomer.get(name)!]))
const { seen, wrong } = await timed('checked', names.length, () => compare(expected))
const cents = purchases.reduce((sum, each) => sum + each.cents, 0)
console.log(
  `${seen} customers seen, ${wrong} with other totals than the file; the file's sum is ${(cents / 100).toFixed(2)} ${currency}`,
)
process.exitCode = seen === names.length && wrong === 0 ? 0 : 1
