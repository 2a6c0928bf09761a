import type { SetupInput } from '../../shared/session.ts'
import type { Locale } from '../../shared/shapes.ts'
import { type Context, unguarded } from '../context.ts'
import { conflict, Refusal } from '../errors.ts'
import * as session from '../session/session.ts'
import { type Founding, found, isFounded } from './organisation.founding.ts'

/** Fills a fresh instance with examples, as its administrator and in the transaction that founds it. */
export type LoadSampleData = (ctx: Context) => Promise<void>

/** What isn't said at the setup: where most of our users are. */
const usual = { country: 'CN', timeZone: 'Asia/Shanghai', currency: 'CNY' }
const usualName: Record<Locale, string> = { en: 'My company', 'zh-CN': '我的公司' }
const administratorName: Record<Locale, string> = { en: 'Administrator', 'zh-CN': '管理员' }

/** The link with which a fresh instance is claimed, for whoever started the server. Older ones die. */
export const issueSetupLink = (ctx: Context): Promise<string> =>
  unguarded(ctx, async (tx) => {
    const { token } = await session.createLink(tx, 'setup', null)
    return `${tx.url}/setup#${token}`
  })

/**
 * Claims a fresh instance with the one-time link: the organisation, its administrator, who is signed in, and sample data
 * when wanted; all of it or nothing. Errors: setup.closed, links.not_valid.
 */
export const claim = (
  ctx: Context,
  input: SetupInput,
  visit: session.Visit,
  loadSampleData: LoadSampleData | undefined,
): Promise<session.SignedIn> =>
  unguarded(session.system(ctx, ctx.requestId), async (tx) => {
    if (await isFounded(tx)) throw conflict('setup.closed')
    await session.spendLink(tx, 'setup', input.token)
    const userId = await found(tx, foundingOf(input))
    if (input.sampleData) await loadSampleData?.(await session.contextOfUser(tx, userId, tx.requestId))
    return session.enter(tx, userId, visit)
  })

const foundingOf = (input: SetupInput): Founding => ({
  name: input.organisationName?.trim() ?? usualName[input.locale],
  country: input.country ?? usual.country,
  timeZone: input.timeZone ?? usual.timeZone,
  currency: input.currency ?? usual.currency,
  locale: input.locale,
  administrator: { name: input.name, email: input.email, password: input.password },
})

type Settings = { admin: { email: string; password: string } | undefined; sampleData: boolean }

/**
 * Founds a fresh instance as the settings of the process say, with no browser. Answers whether it did: not without an
 * administrator in them, nor when another process was first.
 */
export const foundFromEnv = async (
  ctx: Context,
  { admin, sampleData }: Settings,
  locale: Locale,
  loadSampleData?: LoadSampleData,
): Promise<boolean> => {
  if (!admin || (await isFounded(ctx))) return false
  const administrator = { name: administratorName[locale], ...admin }
  try {
    await unguarded(ctx, async (tx) => {
      const userId = await found(tx, { ...usual, name: usualName[locale], locale, administrator })
      if (sampleData) await loadSampleData?.(await session.contextOfUser(tx, userId, tx.requestId))
    })
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'setup.closed') return false
    throw error
  }
}
