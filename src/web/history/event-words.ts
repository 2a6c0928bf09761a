import type { TFunction } from 'i18next'
import type { FieldRule, Permission } from '../../shared/access.ts'
import type { Event } from '../../shared/events.ts'
import type { Locale, Money } from '../../shared/shapes.ts'
import type { Format } from '../format.ts'
import { localeNames } from '../i18n.ts'
import { nameOfCountry } from '../regions.ts'
import type { useWord } from '../words.ts'
import { kindOf } from './event-types.ts'

/** What it takes to put an event into words. */
export type Tongue = {
  t: TFunction
  format: Format
  word: ReturnType<typeof useWord>
  /** The name behind the id of a user, a team, a role. */
  nameOf: (id: string) => string | undefined
}

type Pair = { before?: unknown; after?: unknown }
type Codes = Parameters<ReturnType<typeof useWord>>[0]

const codesOf: Record<string, Codes> = {
  stage: 'stage',
  level: 'level',
  source: 'source',
  gender: 'gender',
  direction: 'direction',
  outcome: 'outcome',
  priority: 'priority',
  status: 'orderStatus',
  state: 'followUpState',
  scope: 'scope',
}
/** Codes that mean something else for each kind of record. */
const codesIn: Record<string, Codes> = {
  'customer.kind': 'customerKind',
  'communication.channel': 'channel',
  'order.channel': 'salesChannel',
}

/** What changed, as a person would say it: field, before, after. Words of their own where before and after say less. */
export const changesInWords = (event: Pick<Event, 'type' | 'changes'>, tongue: Tongue) =>
  Object.entries(event.changes)
    .filter(([, { before, after }]) => !(isNothing(before) && isNothing(after)))
    .map(([field, pair]) => ({
      field: fieldWord(event.type, field, tongue),
      before: isNothing(pair.before) ? undefined : valueWord(event.type, field, pair.before, tongue),
      after: isNothing(pair.after) ? undefined : valueWord(event.type, field, pair.after, tongue),
      said: saidOf(field, pair, tongue),
    }))
export type ChangeInWords = ReturnType<typeof changesInWords>[number]

/** "阶段：新客户 → 已成交" */
export const inOneLine = (changes: readonly ChangeInWords[], { t }: Pick<Tongue, 't'>): string =>
  changes
    .map(({ field, before, after, said }) => {
      const value = said ?? (before === undefined ? after : `${before} → ${after ?? t('history.nothing')}`)
      return t('history.pair', { field, value: value ?? t('history.nothing') })
    })
    .join(t('history.joint'))

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** People have names of another kind than things. */
const fieldWord = (type: string, field: string, { t }: Tongue): string =>
  kindOf(type) === 'user' && field === 'name'
    ? t('people.field.name')
    : t(`history.field.${field as 'name'}`, field)

/** Of long lists only what came and what went. */
const saidOf = (field: string, { before, after }: Pair, { t, format }: Tongue): string | undefined => {
  if (field !== 'permissions' || !Array.isArray(before) || !Array.isArray(after)) return undefined
  const words = (some: Permission[]) => format.list(some.map((each) => permissionWord(each, t)))
  const added = after.filter((each) => !before.includes(each))
  const taken = before.filter((each) => !after.includes(each))
  return [
    ...(added.length ? [t('history.added', { what: words(added) })] : []),
    ...(taken.length ? [t('history.taken', { what: words(taken) })] : []),
  ].join(t('history.joint'))
}

const permissionWord = (permission: Permission, t: TFunction) => {
  const [kind, verb] = permission.split('.') as ['customers', 'read']
  return t('roles.permission', { kind: t(`roles.kind.${kind}`), verb: t(`roles.verb.${verb}`) })
}

const ruleWord = ({ field, effect, exceptOwnerTeam }: FieldRule, t: TFunction) => {
  const words = `${t(`roles.field.${field}`)} ${t(`roles.effect.${effect}`)}`
  return exceptOwnerTeam ? `${words} (${t('roles.exceptOwnerTeam')})` : words
}

const valueWord = (type: string, field: string, value: unknown, tongue: Tongue): string => {
  const { t, format } = tongue
  if (field === 'permissions' && Array.isArray(value))
    return format.list((value as Permission[]).map((each) => permissionWord(each, t)))
  if (Array.isArray(value)) return format.list(value.map((each) => valueWord(type, field, each, tongue)))
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  if (typeof value === 'number') return numberWord(field, value, format)
  if (typeof value === 'object' && value !== null) return objectWord(field, value, tongue)
  return textWord(type, field, String(value), tongue)
}

const numberWord = (field: string, value: number, format: Format) => {
  if (field === 'durationSeconds') return format.duration(value)
  return field === 'size' ? format.fileSize(value) : format.number(value)
}

const objectWord = (field: string, value: object, { t, format, word }: Tongue): string => {
  const it = value as Record<string, unknown>
  if (field === 'fieldRules') return ruleWord(value as FieldRule, t)
  if (typeof it.amount === 'number' && it.currency) return format.money(value as Money)
  if (field === 'payment')
    return [it.amount && format.money(it.amount as Money), it.method].filter(Boolean).join(' · ')
  if (field === 'contactPoints')
    return [word('contactPoint', String(it.type)), it.value].filter(Boolean).join(' ')
  if ('quantity' in it) return t('history.times', { name: String(it.name), quantity: Number(it.quantity) })
  return it.name ? String(it.name) : t('history.something')
}

const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)
const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text)
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

const textWord = (type: string, field: string, text: string, { t, format, word, nameOf }: Tongue): string => {
  const codes = codesIn[`${kindOf(type)}.${field}`] ?? codesOf[field]
  if (codes) return word(codes, text)
  if (field === 'locale') return localeNames[text as Locale] ?? text
  if (field === 'country') return nameOfCountry(text)
  if (isId(text)) return nameOf(text) ?? t('history.something')
  if (isInstant(text)) return format.dayTime(text)
  return isDay(text) ? format.calendarDay(text) : text
}
