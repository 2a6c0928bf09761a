import { lexemes } from '../text/words.ts'
import { type Cell, tsvectorText } from './copy.ts'
import { uuidAt } from './ids.ts'
import { weighted } from './random.ts'
import type { SeededCustomers } from './seed.customers.ts'
import type { Seeding } from './seed.plan.ts'
import { promisedText } from './texts.ts'

const day = 86_400_000

export const followUpColumns = [
  'customer_id',
  'id',
  'content',
  'search',
  'due_on',
  'due_local',
  'due_at',
  'time_zone',
  'priority',
  'state',
  'assignee_id',
  'communication_id',
  'outcome',
  'completed_at',
  'completed_by',
  'created_at',
  'created_by',
  'updated_at',
]

const priority = weighted([
  ['normal', 70],
  ['high', 18],
  ['low', 7],
  ['urgent', 5],
])

/** Promised in a communication, due within three weeks; nearly all that were due are kept, a few late, some called off. */
export const followUpRow = (
  { random, plan, organisation }: Seeding,
  customers: SeededCustomers,
  customer: number,
  at: number,
  communicationId: string,
  userId: string,
): Cell[] => {
  const timeZone = organisation.timeZone
  const now = plan.now.getTime()
  const offset = offsetOf(timeZone, at)
  const localDay = Math.floor((at + offset) / day) + Math.ceil(random.next() ** 2 * 21)
  const dueOn = new Date(localDay * day).toISOString().slice(0, 10)
  const minutes = random.chance(0.6) ? 8 * 60 + random.between(0, 40) * 15 : null
  const dueLocal = localDay * day + (minutes ?? 0) * 60_000
  const dueAt = dueLocal - offsetOf(timeZone, dueLocal - offset)
  const end = dueAt < now - 30 * day ? random.next() : random.next() * (dueAt < now ? 1.15 : 15)
  const completed = end < 0.9
  const cancelled = !completed && end < 0.99
  const completedAt = Math.min(now - 1_000, Math.max(at + 60_000, dueAt + (random.next() - 0.6) * day))
  const created = new Date(at).toISOString()
  const ended = new Date(completedAt).toISOString()
  const content = promisedText(random, customers.languages[customer]!)
  return [
    customers.ids[customer]!,
    uuidAt(at, random),
    content,
    tsvectorText(lexemes(content)),
    dueOn,
    minutes === null ? null : new Date(dueLocal).toISOString().slice(0, 16).replace('T', ' '),
    minutes === null ? null : new Date(dueAt).toISOString(),
    timeZone,
    priority(random),
    completed ? 'completed' : cancelled ? 'cancelled' : 'open',
    userId,
    communicationId,
    completed && random.chance(0.5) ? random.pick(outcomes[customers.languages[customer]!]) : null,
    completed ? ended : null,
    completed ? userId : null,
    created,
    userId,
    completed || cancelled ? ended : created,
  ]
}

const outcomes = {
  zh: [
    '已办',
    '已联系，客户满意',
    '资料已发',
    '电话没接，改天再打',
    '已寄出',
    '客户确认了',
    '约好下周见',
    '款已到账',
  ],
  en: [
    'Done',
    'Reached, all good',
    'Sent',
    'No answer, will try again',
    'Shipped',
    'Confirmed',
    'Meeting set for next week',
    'Paid',
  ],
}

const offsets = new Map<number, number>()

/** Of a zone from UTC in milliseconds; asked for once a day, as Intl is slow. */
const offsetOf = (timeZone: string, at: number): number => {
  const key = Math.floor(at / day)
  const known = offsets.get(key)
  if (known !== undefined) return known
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  const [, sign, hours, minutes] = parts
    .find(({ type }) => type === 'timeZoneName')!
    .value.match(/GMT(?:([+-])(\d\d):(\d\d))?/)!
  const offset = sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0
  offsets.set(key, offset)
  return offset
}
