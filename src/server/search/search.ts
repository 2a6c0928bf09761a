import type { GuardedField } from '../../shared/access.ts'
import { contactPointTypes } from '../../shared/customers.ts'
import { type Hit, type HitKind, hitKinds } from '../../shared/search.ts'
import { may } from '../access.ts'
import { pointGuards } from '../contact-points/contact-points.ts'
import type { Context } from '../context.ts'
import { invalidField } from '../errors.ts'
import { digitsOf } from '../text/contact-points.ts'
import { excerpt } from '../text/excerpt.ts'
import { nameQuery } from '../text/names.ts'
import { wordsQuery } from '../text/words.ts'
import * as queries from './search.queries.ts'

type Query = { q: string; limit?: number; kinds?: string }

/**
 * Finds by whatever was typed: a name, pinyin or initials, part of a number in any writing, an address, an order's
 * number, words of a communication. Grouped by kind, the best of each first. Finds only what the actor may see.
 * Errors: request.invalid.
 */
export const find = async (ctx: Context, { q, limit = 8, kinds }: Query): Promise<Hit[]> => {
  const typed = q.trim()
  const wanted = kindsIn(kinds)
  const finders: Record<HitKind, () => Promise<Hit[]>> = {
    customer: () => customers(ctx, typed, limit),
    contact: () => contacts(ctx, typed, limit),
    order: () => orders(ctx, typed, limit),
    communication: () => communications(ctx, typed, limit),
  }
  const [found, points] = await Promise.all([
    Promise.all(wanted.map((kind) => finders[kind]())),
    contactPoints(ctx, typed, limit),
  ])
  return wanted.flatMap((kind, i) =>
    unique([...found[i]!, ...points.filter((hit) => hit.kind === kind)]).slice(0, limit),
  )
}

const kindsIn = (text: string | undefined): HitKind[] => {
  if (!text) return [...hitKinds]
  const wanted = text.split(',').map((each) => each.trim())
  const unknown = wanted.find((each) => !(hitKinds as readonly string[]).includes(each))
  if (unknown !== undefined) throw invalidField('kinds', 'field.not_one_of', { allowed: hitKinds.join(', ') })
  return hitKinds.filter((kind) => wanted.includes(kind))
}

const unique = (hits: Hit[]): Hit[] => [...new Map(hits.map((hit) => [hit.id, hit])).values()]

const holdsNothing = ({ terms, keyParts }: queries.NameQuery) => terms.length === 0 && keyParts.length === 0

const customers = async (ctx: Context, q: string, limit: number): Promise<Hit[]> => {
  const query = nameQuery(q)
  if (holdsNothing(query)) return []
  const rows = await queries.customersByName(ctx, query, q, limit)
  return rows.map(({ id, name, last_communication_at }) => ({
    kind: 'customer',
    id,
    customerId: id,
    customerName: name,
    title: name,
    excerpt: null,
    at: last_communication_at,
  }))
}

const contacts = async (ctx: Context, q: string, limit: number): Promise<Hit[]> => {
  const query = nameQuery(q)
  if (holdsNothing(query)) return []
  const rows = await queries.contactsByName(ctx, query, q, limit)
  return rows.map(({ id, customer_id, customer_name, name, title }) => ({
    kind: 'contact',
    id,
    customerId: customer_id,
    customerName: customer_name,
    title: name,
    excerpt: title,
    at: null,
  }))
}

/** A hit by number or address is the contact's when the point is theirs, else the customer's. */
const contactPoints = async (ctx: Context, q: string, limit: number): Promise<Hit[]> => {
  const digits = digitsOf(q)
  const text = [...q].length >= 3 ? q : null
  const searchable = searchablePoints(ctx)
  if ((!digits && !text) || searchable.everywhere.length + searchable.ownTeam.length === 0) return []
  const rows = await queries.byContactPoint(ctx, searchable, { digits, text }, limit)
  return rows.map(({ value, contact_id, contact_name, customer_id, customer_name }) => ({
    kind: contact_id ? 'contact' : 'customer',
    id: contact_id ?? customer_id,
    customerId: customer_id,
    customerName: customer_name,
    title: contact_name ?? customer_name,
    excerpt: value,
    at: null,
  }))
}

/** What the actor's role keeps back can't be found by either: a hit would tell it. */
const searchablePoints = (ctx: Context): queries.Searchable => {
  const ruleOn = (field: GuardedField | undefined) =>
    ctx.access.fieldRules.find((rule) => rule.field === field && rule.effect !== 'read_only')
  return {
    everywhere: contactPointTypes.filter((type) => !ruleOn(pointGuards[type])),
    ownTeam: contactPointTypes.filter((type) => ruleOn(pointGuards[type])?.exceptOwnerTeam),
  }
}

const orders = async (ctx: Context, q: string, limit: number): Promise<Hit[]> => {
  if (!may(ctx, 'orders.read') || q.length < 2) return []
  const rows = await queries.ordersByNumber(ctx, q, limit)
  return rows.map(({ id, customer_id, customer_name, number, ordered_at }) => ({
    kind: 'order',
    id,
    customerId: customer_id,
    customerName: customer_name,
    title: number,
    excerpt: null,
    at: ordered_at,
  }))
}

const communications = async (ctx: Context, q: string, limit: number): Promise<Hit[]> => {
  const words = may(ctx, 'communications.read') ? wordsQuery(q) : null
  if (!words) return []
  const rows = await queries.communicationsByWords(ctx, words, limit)
  return rows.map(({ id, customer_id, customer_name, subject, content, occurred_at }) => ({
    kind: 'communication',
    id,
    customerId: customer_id,
    customerName: customer_name,
    title: subject || customer_name,
    excerpt: excerpt([subject, content].filter(Boolean).join(' · '), q),
    at: occurred_at,
  }))
}
