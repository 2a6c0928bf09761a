import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import { type Env, readEnv } from '../env.ts'
import { createLog } from '../log.ts'
import * as organisation from '../organisation/organisation.ts'
import { type Opened, openServices, root } from '../services.ts'
import { contextOfUser, system } from '../session/session.ts'
import type { InBoth, Terminal } from './command.ts'
import * as queries from './instance.queries.ts'

/** What a command works on: the running instance's database, or one started for as long as the command takes. */
export type Instance = Opened & { env: Env; ctx: Context }

/** Something that the person at the terminal has to know or do first. */
export class CannotDo extends Error {
  readonly said: InBoth
  constructor(said: InBoth) {
    super(said.en)
    this.said = said
  }
}

/** Errors: WrongSettings, and what keeps the database from starting. */
export const withInstance = async <T>(
  terminal: Terminal,
  work: (instance: Instance) => Promise<T>,
): Promise<T> => {
  const env = readEnv(terminal.vars, root)
  const opened = await openServices(env, quietLog(terminal), { joinRunning: true })
  try {
    const services = { ...opened.services, url: await addressOf(env, terminal) }
    return await work({
      ...opened,
      services,
      env,
      ctx: { ...system(services, 'command line'), locale: terminal.locale },
    })
  } finally {
    await opened.close()
  }
}

/** Only what went wrong, and not where results go. */
export const quietLog = ({ vars }: Terminal) =>
  createLog(vars.RAPPORT_LOG_LEVEL || 'warn', 'text', { write: (line) => void process.stderr.write(line) })

/** Links lead to where the running server listens, unless the settings say where people reach it. */
const addressOf = async (env: Env, { vars }: Terminal): Promise<string> => {
  if (vars.RAPPORT_URL || vars.HOST || vars.PORT) return env.url
  return (await readFile(join(env.dataDir, 'address'), 'utf8').catch(() => '')) || env.url
}

/** Errors: CannotDo while nobody has set the instance up. */
export const demandFounded = async ({ ctx }: Instance): Promise<void> => {
  if (await organisation.isFounded(ctx)) return
  throw new CannotDo({
    en: 'Nobody has set this instance up yet. Start it with "npm start" and open the link it prints, or set RAPPORT_ADMIN_EMAIL and RAPPORT_ADMIN_PASSWORD for the first start.',
    'zh-CN':
      '该实例尚未完成初始设置。请执行 npm start 并打开它打印的链接，或在首次启动时设置 RAPPORT_ADMIN_EMAIL 与 RAPPORT_ADMIN_PASSWORD。',
  })
}

/** Errors: CannotDo when nobody has this address. */
export const userIdOf = async (instance: Instance, email: string): Promise<string> => {
  await demandFounded(instance)
  const id = await queries.findUserId(instance.ctx, email)
  if (id) return id
  throw new CannotDo({
    en: `No user has the address ${email}. "rapport user list" shows who there is.`,
    'zh-CN': `没有邮箱为 ${email} 的员工。可用 rapport user list 查看。`,
  })
}

/** As this user, with no more than they may do. Errors: CannotDo. */
export const contextOf = async (instance: Instance, email: string): Promise<Context> => {
  const userId = await userIdOf(instance, email)
  if (await queries.isActive(instance.ctx, userId))
    return contextOfUser(instance.services, userId, 'command line')
  throw new CannotDo({
    en: `${email} is deactivated. "rapport user activate ${email}" lets them in again.`,
    'zh-CN': `${email} 已停用。可用 rapport user activate ${email} 重新启用。`,
  })
}
