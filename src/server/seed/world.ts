import type { CommunicationInput } from '../../shared/communications.ts'
import type { ContactInput, CustomerInput } from '../../shared/customers.ts'
import type { CompletionInput, FollowUpInput } from '../../shared/follow-ups.ts'
import type { OrderInput, PaymentInput, ProductInput } from '../../shared/orders.ts'
import { dayIn } from '../time.ts'
import { customersAbroad } from './world/customers-abroad.ts'
import { customersInChina } from './world/customers-china.ts'
import { orders as allOrders } from './world/orders.ts'
import { products as allProducts, organisation, roles, teams, users } from './world/people.ts'
import { type Moment, type Promised, readStory, type Said } from './world/screenplay.ts'
import type { CastCustomer, CastOrder, CastProduct } from './world/shapes.ts'
import { storiesAbroad } from './world/stories-abroad.ts'
import { storiesOfTheEast } from './world/stories-east.ts'
import { storiesOfPartners } from './world/stories-partners.ts'
import { storiesOfTheSouth } from './world/stories-south.ts'

export { organisation, roles, teams, users }

export const customers = { ...customersInChina, ...customersAbroad }
const stories: Partial<Record<CustomerKey, string>> = {
  ...storiesOfTheEast,
  ...storiesOfTheSouth,
  ...storiesAbroad,
  ...storiesOfPartners,
}

export type TeamKey = keyof typeof teams
export type UserKey = keyof typeof users
export type ProductKey = keyof typeof allProducts
export type CustomerKey = keyof typeof customers

export type WorldCustomer = {
  input: Omit<CustomerInput, 'ownerId'>
  /** null: it lies in the pool. */
  owner: UserKey | null
  contacts: Record<string, ContactInput>
  createdAt: Date
}

export type WorldFollowUp = {
  customer: CustomerKey
  assignee: UserKey
  by: UserKey
  input: Omit<FollowUpInput, 'assigneeId' | 'communicationId'>
  promisedAt: Date
  completed: { at: Date; input: CompletionInput } | null
  cancelled: { at: Date; reason: string } | null
}

export type WorldCommunication = {
  customer: CustomerKey
  /** Whose key it is in the customer's `contacts`. */
  contact: string | null
  user: UserKey
  input: Omit<CommunicationInput, 'contactId' | 'followUp'> & { occurredAt: string; content: string }
  /** What was promised in it: also in the world's `followUps`. */
  followUp: WorldFollowUp | null
}

export type WorldOrder = {
  customer: CustomerKey
  contact: string | null
  by: UserKey
  input: Omit<OrderInput, 'items' | 'contactId'>
  /** Products with their quantity and the price of one in minor units of the order's currency. */
  items: { product: ProductKey; quantity: number; unitPrice: number }[]
  payments: PaymentInput[]
}

export type World = {
  products: Record<ProductKey, ProductInput>
  customers: Record<CustomerKey, WorldCustomer>
  communications: WorldCommunication[]
  followUps: WorldFollowUp[]
  orders: WorldOrder[]
}

/**
 * The named cast: a tea house of Hangzhou, its staff, its customers in China and abroad and what was said, promised and
 * ordered in the ninety days before `now`, oldest first. One set of people for tests, demo data and screenshots; all of
 * them made up. Nothing has happened after `now`; what is due may be.
 */
export const createWorld = (now: Date): World => {
  const calendar = calendarAt(now)
  const told = Object.entries(stories).map(([key, text]) => tell(calendar, key as CustomerKey, text))
  const communications = told.flatMap((story) => story.communications)
  return {
    products: mapValues(allProducts, productOf),
    customers: mapValues(customers, (customer) => customerOf(calendar, customer)),
    communications: communications.sort((a, b) => (a.input.occurredAt < b.input.occurredAt ? -1 : 1)),
    followUps: told
      .flatMap((story) => story.followUps)
      .sort((a, b) => a.promisedAt.getTime() - b.promisedAt.getTime()),
    orders: Object.entries(allOrders)
      .flatMap(([key, orders]) => orders.map((order) => orderOf(calendar, key as CustomerKey, order)))
      .sort((a, b) => (a.input.orderedAt! < b.input.orderedAt! ? -1 : 1)),
  }
}

type Calendar = {
  /** YYYY-MM-DD. */
  day: (day: number) => string
  at: (moment: Moment) => Date
  /** The same, but never later than now. */
  past: (moment: Moment) => Date
}

/** China has no clock change, so its wall clock is always eight hours ahead. */
const calendarAt = (now: Date): Calendar => {
  const today = dayIn(organisation.timeZone, now)
  const day = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
  const at = ({ day: days, time }: Moment) => new Date(`${day(days)}T${time ?? '09:00'}:00+08:00`)
  const past = (moment: Moment) => {
    const then = at(moment).getTime()
    return new Date(then <= now.getTime() ? then : now.getTime() - minutesUntilLater(moment))
  }
  return { day, at, past }
}

/** What today's story holds for later in the day happened in the last hour instead, in the same order. */
const minutesUntilLater = ({ time }: Moment): number => {
  const [hour, minute] = (time ?? '09:00').split(':').map(Number)
  return (1_440 - hour! * 60 - minute!) * 2_500
}

const mapValues = <K extends string, A, B>(record: Record<K, A>, change: (value: A) => B): Record<K, B> =>
  Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, change(value)])) as Record<K, B>

const productOf = ({ price, currency = 'CNY', ...rest }: CastProduct): ProductInput => ({
  ...rest,
  price: { amount: price, currency },
})

const customerOf = (
  calendar: Calendar,
  { since, owner, contacts = {}, ...input }: CastCustomer,
): WorldCustomer => ({
  input,
  owner: owner === null ? null : userKey(owner),
  contacts,
  createdAt: calendar.past({ day: -since - 1, time: '16:05' }),
})

const tell = (calendar: Calendar, customer: CustomerKey, text: string) => {
  const { said, promised } = readStory(text)
  const communications = said.map((each) => communicationOf(calendar, customer, each))
  const owner = userKey((customers[customer] as CastCustomer).owner ?? 'hejing')
  const alone = promised.map((each) => followUpOf(calendar, customer, owner, each))
  return {
    communications,
    followUps: [...communications.flatMap(({ followUp }) => followUp ?? []), ...alone],
  }
}

const communicationOf = (calendar: Calendar, customer: CustomerKey, said: Said): WorldCommunication => {
  const at = calendar.past(said.at)
  const user = userKey(said.user)
  return {
    customer,
    contact: said.contact === null ? null : contactKey(customer, said.contact),
    user,
    input: {
      channel: said.channel,
      direction: said.direction,
      occurredAt: at.toISOString(),
      durationSeconds: said.minutes && said.minutes * 60,
      subject: said.subject,
      content: said.content,
      outcome: said.outcome,
    },
    followUp: said.promise && followUpOf(calendar, customer, user, { ...said.promise, promised: said.at }),
  }
}

const followUpOf = (
  calendar: Calendar,
  customer: CustomerKey,
  by: UserKey,
  { content, due, priority, assignee, promised, completed, cancelled }: Promised,
): WorldFollowUp => ({
  customer,
  assignee: assignee ? userKey(assignee) : by,
  by,
  input: {
    content,
    priority,
    timeZone: organisation.timeZone,
    ...(due.time ? { dueAt: calendar.at(due).toISOString() } : { dueOn: calendar.day(due.day) }),
  },
  promisedAt: calendar.past(promised ?? due),
  completed: completed && { at: calendar.past(completed.at), input: { outcome: completed.outcome } },
  cancelled: cancelled && { at: calendar.past(cancelled.at), reason: cancelled.reason },
})

const orderOf = (calendar: Calendar, customer: CustomerKey, order: CastOrder): WorldOrder => {
  const { number, day, status, channel, currency = 'CNY', note } = order
  return {
    customer,
    contact: order.contact ? contactKey(customer, order.contact) : null,
    by: userKey((customers[customer] as CastCustomer).owner ?? 'hejing'),
    input: {
      number,
      status,
      channel,
      currency,
      note: note ?? null,
      orderedAt: calendar.past({ day, time: '16:45' }).toISOString(),
      ...(order.discount && { discount: { amount: order.discount, currency } }),
    },
    items: order.items.map(([product, quantity, unitPrice]) => {
      const { price } = allProducts[productKey(product)]
      return { product: productKey(product), quantity, unitPrice: unitPrice ?? price }
    }),
    payments: (order.paid ?? []).map(([paidOn, amount, method]) => ({
      amount: { amount, currency },
      paidAt: calendar.past({ day: paidOn, time: '17:10' }).toISOString(),
      method,
    })),
  }
}

const known = <K extends string>(record: Record<K, unknown>, key: string, what: string): K => {
  if (!Object.hasOwn(record, key)) throw new Error(`The world has no ${what} ${key}.`)
  return key as K
}
const userKey = (key: string): UserKey => known(users, key, 'user')
const productKey = (key: string): ProductKey => known(allProducts, key, 'product')
const contactKey = (customer: CustomerKey, key: string): string =>
  known((customers[customer] as CastCustomer).contacts ?? {}, key, `contact of ${customer}`)
