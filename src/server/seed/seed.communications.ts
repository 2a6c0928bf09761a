import type { Channel } from '../../shared/communications.ts'
import { lexemes } from '../text/words.ts'
import { type Cell, copyInto, tsvectorText } from './copy.ts'
import { uuidAt } from './ids.ts'
import type { Language } from './names.ts'
import { type Random, weighted } from './random.ts'
import type { SeededCustomers } from './seed.customers.ts'
import { followUpColumns, followUpRow } from './seed.follow-ups.ts'
import type { Seeding } from './seed.plan.ts'
import type { Staff } from './seed.staff.ts'
import { saidText } from './texts.ts'

const chunk = 50_000
const twoYears = 2 * 365 * 86_400_000
const day = 86_400_000

const columns = [
  'customer_id',
  'id',
  'channel',
  'direction',
  'occurred_at',
  'duration_seconds',
  'subject',
  'content',
  'search',
  'contact_id',
  'outcome',
  'user_id',
  'created_at',
  'created_by',
]

/**
 * In the order of time, as they would have come, so that those of one customer lie apart on the disk. Of follow-ups each
 * was promised in a communication.
 */
export const seedCommunications = async (
  seeding: Seeding,
  staff: Staff,
  customers: SeededCustomers,
): Promise<void> => {
  const { client, plan } = seeding
  const pick = pickByWeight(seeding, customers)
  let promised = 0
  for (let from = 0; from < plan.communications; from += chunk) {
    const to = Math.min(from + chunk, plan.communications)
    const followUps: Cell[][] = []
    await copyInto(client, 'communications', columns, said(from, to, followUps))
    await copyInto(client, 'follow_ups', followUpColumns, followUps)
    plan.progress('communications', to, plan.communications)
  }

  function* said(from: number, to: number, followUps: Cell[][]): Generator<Cell[]> {
    for (let number = from; number < to; number++) {
      const at = momentOf(seeding, number)
      const customer = pick(at)
      const row = communicationRow(seeding.random, staff, customers, customer, at)
      const due = Math.floor(((number + 1) * plan.followUps) / plan.communications)
      for (; promised < due; promised++)
        followUps.push(followUpRow(seeding, customers, customer, at, row[1] as string, row[11] as string))
      yield row
    }
  }
}

const channel = {
  zh: weighted<Channel>([
    ['phone', 38],
    ['wechat', 20],
    ['wecom', 16],
    ['email', 8],
    ['visit', 7],
    ['chat', 5],
    ['meeting', 3],
    ['sms', 2],
    ['other', 1],
  ]),
  en: weighted<Channel>([
    ['email', 46],
    ['phone', 26],
    ['whatsapp', 10],
    ['chat', 8],
    ['meeting', 5],
    ['visit', 4],
    ['sms', 1],
  ]),
}
const spoken = new Set<Channel>(['phone', 'visit', 'meeting'])
const outcome = weighted([
  ['reached', 50],
  ['no_answer', 20],
  ['interested', 14],
  ['busy', 7],
  ['solved', 6],
  ['refused', 3],
])

const communicationRow = (
  random: Random,
  staff: Staff,
  customers: SeededCustomers,
  customer: number,
  at: number,
): Cell[] => {
  const language: Language = customers.languages[customer]!
  const how = channel[language](random)
  const direction = random.chance(0.45) ? 'inbound' : 'outbound'
  const { subject, content } = saidText(random, language, how, direction)
  const owner = customers.owners[customer]!
  const user = owner >= 0 && random.chance(0.9) ? staff[owner]! : random.pick(staff)
  const when = new Date(at).toISOString()
  return [
    customers.ids[customer]!,
    uuidAt(at, random),
    how,
    direction,
    when,
    spoken.has(how) ? Math.round(20 + random.next() ** 3 * 5_000) : null,
    subject,
    content,
    tsvectorText(lexemes(subject ? `${subject}\n${content}` : content)),
    customers.contactIds[customer]!,
    how === 'phone' && random.chance(0.6) ? outcome(random) : null,
    user,
    when,
    user,
  ]
}

/** More of them towards the end, on working days and between eight and eight. */
const momentOf = ({ random, plan }: Seeding, number: number): number => {
  const passed = ((number + 1) / plan.communications) ** 0.8
  const about = plan.now.getTime() - twoYears * (1 - passed)
  const midnight = about - (about % day)
  const weekday = new Date(midnight).getUTCDay()
  const shift = (weekday === 0 || weekday === 6) && random.chance(0.75) ? (weekday === 0 ? 2 : 1) : 0
  // 00:00 to 12:00 UTC is 8 to 20 o'clock in China.
  const hour = ((random.next() + random.next()) / 2) * 12
  return Math.min(midnight - shift * day + hour * 3_600_000, plan.now.getTime() - 1_000)
}

const mostOfOne = 20_000
/** While fewer customers are known, each has a larger share: over the two years half as much again. */
const early = 1.5
/** The first customers' shares of the most that one may have. */
const largest = [1, 0.6, 0.4, 0.25, 0.12, 0.06]

/**
 * Draws customers by weight: three in ten were never spoken to, most have a few, some hundreds, and the first few (which
 * are also the oldest) up to 20,000 or a fiftieth of all.
 */
const pickByWeight = ({ random, plan }: Seeding, { createdAt }: SeededCustomers) => {
  const count = createdAt.length
  const weights = new Float64Array(count)
  let sum = 0
  for (let number = largest.length; number < count; number++) {
    weights[number] = random.chance(0.3) ? 0 : Math.min(100, (1 - random.next()) ** (-1 / 1.15))
    sum += weights[number]!
  }
  const most = Math.min(mostOfOne / plan.communications, 0.02) / early
  largest.slice(0, count).forEach((share, number) => {
    weights[number] = (sum || 1) * most * share
  })
  const sums = new Float64Array(count)
  let total = 0
  for (let number = 0; number < count; number++) {
    total += weights[number]!
    sums[number] = total
  }
  /** Of the customers there were by then. */
  return (at: number): number => {
    const known = firstAbove(createdAt, at, 0)
    const reach = known > 0 ? sums[known - 1]! : 0
    if (reach === 0) return Math.max(0, known - 1)
    return firstAbove(sums, random.next() * reach, 0)
  }
}

/** The first place in ascending numbers that is above the limit. */
const firstAbove = (ascending: Float64Array, limit: number, from: number): number => {
  let low = from
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! > limit) high = middle
    else low = middle + 1
  }
  return low
}
