import * as communications from '../communications/communications.ts'
import * as contacts from '../contacts/contacts.ts'
import { type Context, type Transaction, unguarded } from '../context.ts'
import * as customers from '../customers/customers.ts'
import * as followUps from '../follow-ups/follow-ups.ts'
import * as orders from '../orders/orders.ts'
import * as people from '../people/people.ts'
import * as products from '../products/products.ts'
import * as roles from '../roles/roles.ts'
import * as teams from '../teams/teams.ts'
import type { CastTeam, CastUser } from './world/shapes.ts'
import {
  type CustomerKey,
  createWorld,
  type ProductKey,
  type TeamKey,
  type UserKey,
  type World,
  type WorldCommunication,
  type WorldFollowUp,
  type WorldOrder,
  roles as worldRoles,
  teams as worldTeams,
  users as worldUsers,
} from './world.ts'

/** Ids by the names of the cast. */
export type LoadedWorld = {
  users: Record<UserKey, string>
  teams: Record<TeamKey, string>
  products: Record<ProductKey, string>
  customers: Record<CustomerKey, string>
  /** By customer. */
  contacts: Record<string, Record<string, string>>
}

/** Who of the cast the administrator that loads it is. */
const administrator: UserKey = 'mingyuan'
/** Days before now on which the staff and the products came. */
const founded = 1_000

/**
 * Brings the named cast to life through the same verbs that everyone calls, in the order of time and each at its time, so
 * that timelines, histories and figures are as if people had worked here. The actor, who must be an administrator, takes
 * the part of 周明远. One transaction, or part of the one that the context is in.
 * @param options.password with which the others sign in; without one they are invited
 */
export const loadWorld = (ctx: Context, options: { password?: string } = {}): Promise<LoadedWorld> =>
  unguarded(ctx, async (tx) => {
    const world = createWorld(ctx.now())
    const loaded = await hire(tx, options.password)
    await enterProducts(tx, world, loaded)
    for (const act of actsOf(world)) await act.perform(as(tx, loaded.users[act.by], act.at), loaded)
    return loaded
  })

/** Somebody of the cast at work at some time, with the reach of the administrator who tells the story. */
const as = (tx: Transaction, userId: string, at: Date): Transaction => ({
  ...tx,
  actor: { kind: 'user', userId },
  access: { ...tx.access, userId },
  now: () => at,
})

const hire = async (tx: Transaction, password: string | undefined): Promise<LoadedWorld> => {
  const then = new Date(tx.now().getTime() - founded * 86_400_000)
  const past: Transaction = { ...tx, now: () => then }
  const roleIds: Record<string, string> = {}
  for (const { code, id } of (await roles.list(past)).items) if (code) roleIds[code] = id
  for (const [key, input] of Object.entries(worldRoles)) roleIds[key] = (await roles.create(past, input)).id
  const teamIds = {} as Record<TeamKey, string>
  for (const [key, { name, parent }] of Object.entries<CastTeam>(worldTeams)) {
    const parentId = parent ? teamIds[parent as TeamKey] : null
    teamIds[key as TeamKey] = (await teams.create(past, { name, parentId })).id
  }
  const userIds = { [administrator]: tx.access.userId } as Record<UserKey, string>
  for (const [key, { role, team, ...input }] of Object.entries<CastUser>(worldUsers)) {
    if (key === administrator) continue
    const { user } = await people.createUser(past, {
      ...input,
      roleId: roleIds[role]!,
      teamId: teamIds[team as TeamKey],
      password,
    })
    userIds[key as UserKey] = user.id
  }
  return {
    users: userIds,
    teams: teamIds,
    products: {} as LoadedWorld['products'],
    customers: {} as LoadedWorld['customers'],
    contacts: {},
  }
}

const enterProducts = async (tx: Transaction, world: World, loaded: LoadedWorld) => {
  const then = new Date(tx.now().getTime() - founded * 86_400_000)
  for (const [key, input] of Object.entries(world.products)) {
    const { id } = await products.create(as(tx, loaded.users[administrator], then), input)
    loaded.products[key as ProductKey] = id
  }
}

/** Something that somebody did. */
type Act = { at: Date; by: UserKey; perform: (tx: Transaction, loaded: LoadedWorld) => Promise<unknown> }

/** By time; what was told first comes first of what happened at once, so a promise is made before it is kept. */
const actsOf = (world: World): Act[] => {
  const ids = new Map<WorldFollowUp, string>()
  const promised = new Set(world.communications.map(({ followUp }) => followUp))
  return [
    ...Object.keys(world.customers).map((key) => meeting(world, key as CustomerKey)),
    ...world.communications.map((communication) => speaking(communication, ids)),
    ...world.followUps.filter((each) => !promised.has(each)).map((each) => promising(each, ids)),
    ...world.followUps.flatMap((each) => ending(each, ids)),
    ...world.orders.flatMap(ordering),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
}

const meeting = (world: World, key: CustomerKey): Act => {
  const { input, owner, contacts: people, createdAt } = world.customers[key]
  return {
    at: createdAt,
    by: owner ?? administrator,
    perform: async (tx, loaded) => {
      const { id } = await customers.create(tx, { ...input, ownerId: owner && loaded.users[owner] })
      loaded.customers[key] = id
      const made: Record<string, string> = {}
      for (const [name, contact] of Object.entries(people))
        made[name] = (await contacts.create(tx, id, contact)).id
      loaded.contacts[key] = made
    },
  }
}

const contactId = (loaded: LoadedWorld, customer: CustomerKey, contact: string | null) =>
  contact === null ? null : loaded.contacts[customer]![contact]!

const speaking = (
  { customer, contact, user, input, followUp }: WorldCommunication,
  ids: Map<WorldFollowUp, string>,
): Act => ({
  at: new Date(input.occurredAt),
  by: user,
  perform: async (tx, loaded) => {
    const { followUpId } = await communications.record(tx, loaded.customers[customer], {
      ...input,
      contactId: contactId(loaded, customer, contact),
      followUp: followUp && { ...followUp.input, assigneeId: loaded.users[followUp.assignee] },
    })
    if (followUp) ids.set(followUp, followUpId!)
  },
})

const promising = (promise: WorldFollowUp, ids: Map<WorldFollowUp, string>): Act => ({
  at: promise.promisedAt,
  by: promise.by,
  perform: async (tx, loaded) => {
    const assigneeId = loaded.users[promise.assignee]
    const customerId = loaded.customers[promise.customer]
    const { id } = await followUps.schedule(tx, customerId, { ...promise.input, assigneeId })
    ids.set(promise, id)
  },
})

const ending = (promise: WorldFollowUp, ids: Map<WorldFollowUp, string>): Act[] => {
  const { customer, assignee: by, completed, cancelled } = promise
  const ref = (loaded: LoadedWorld) => ({ customerId: loaded.customers[customer], id: ids.get(promise)! })
  if (completed) {
    const { at, input } = completed
    return [{ at, by, perform: (tx, loaded) => followUps.complete(tx, ref(loaded), input) }]
  }
  if (!cancelled) return []
  const { at, reason } = cancelled
  return [{ at, by, perform: (tx, loaded) => followUps.cancel(tx, ref(loaded), reason) }]
}

const ordering = ({ customer, contact, by, input, items, payments }: WorldOrder): Act[] => {
  let orderId = ''
  const enter: Act = {
    at: new Date(input.orderedAt!),
    by,
    perform: async (tx, loaded) => {
      const currency = input.currency!
      const { id } = await orders.enter(tx, loaded.customers[customer], {
        ...input,
        contactId: contactId(loaded, customer, contact),
        items: items.map(({ product, quantity, unitPrice }) => ({
          productId: loaded.products[product],
          quantity,
          unitPrice: { amount: unitPrice, currency },
        })),
      })
      orderId = id
    },
  }
  const pay = payments.map(
    (payment): Act => ({
      at: new Date(Math.max(Date.parse(payment.paidAt!), Date.parse(input.orderedAt!))),
      by,
      perform: (tx, loaded) =>
        orders.recordPayment(tx, { customerId: loaded.customers[customer], id: orderId }, payment),
    }),
  )
  return [enter, ...pay]
}
