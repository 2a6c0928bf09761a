import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type App, createApp } from './app.ts'
import type { Context, Services } from './context.ts'
import type { Env } from './env.ts'
import { housekeepingJobs } from './housekeeping.ts'
import { found, isFounded } from './organisation/organisation.ts'
import { openServices, root } from './services.ts'
import { system } from './session/session.ts'
import { isBuilt } from './static.ts'
import { terminalLocale } from './terminal.ts'
import { emptyTrash } from './trash/trash.jobs.ts'
import { startWorker } from './worker.ts'

export type Running = {
  /** Where it listens. */
  address: string
  /** Where nobody has claimed this instance yet: what its first visitor needs. */
  setupLink: string | undefined
  /** Finishes what is under way, ends the rest, and stops the database. */
  stop: () => Promise<void>
}

/** From settings to a server that listens. What was opened before something failed is closed again. */
export const start = async (env: Env, log: Logger): Promise<Running> => {
  const opened = await openServices(env, log)
  try {
    const setupLink = await claimOrInvite(opened.services, env)
    const readiness = { shuttingDown: false }
    const webFolder = join(root, 'dist/web')
    const app = createApp(opened.services, {
      trustProxy: env.trustProxy,
      https: env.url.startsWith('https:'),
      webFolder: isBuilt(webFolder) ? webFolder : undefined,
      readiness,
    })
    await listen(app, env)
    const worker = startWorker(opened.services, opened.server.connection, [emptyTrash, ...housekeepingJobs])
    const stop = async () => {
      readiness.shuttingDown = true
      await Promise.all([finishRequests(app, log), worker.stop()])
      await opened.close()
    }
    return { address: addressOf(app, env), setupLink, stop }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** A fresh instance is founded by the settings, when they name its administrator, or else waits for a visitor with the link. */
const claimOrInvite = async (services: Services, env: Env): Promise<string | undefined> => {
  const ctx: Context = system(services, 'start')
  if (await isFounded(ctx)) return undefined
  if (!env.admin) return undefined
  await found(ctx, {
    name: 'Rapport',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    locale: terminalLocale(),
    administrator: { name: env.admin.email.split('@')[0]!, ...env.admin },
  })
  return undefined
}

const listen = async ({ http }: App, { host, port }: Env): Promise<void> => {
  try {
    await http.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new Error(
        `Port ${port} is in use by another program. Stop that one, or set PORT to another number.`,
      )
    if (code === 'EACCES')
      throw new Error(`Port ${port} needs more rights than we have. Set PORT to 1024 or more.`)
    if (code === 'EADDRNOTAVAIL')
      throw new Error(`This machine has no address ${host}. Set HOST to one it has.`)
    throw error
  }
}

/** The settings' address, with the port that the system gave when it was asked for any. */
const addressOf = ({ http }: App, env: Env): string => {
  const { port } = http.server.address() as AddressInfo
  return env.port === 0 ? env.url.replace(/:0$/, `:${port}`) : env.url
}

const patience = 10_000

/** No new requests; those under way have ten seconds to finish. */
const finishRequests = async ({ http }: App, log: Logger): Promise<void> => {
  const cut = setTimeout(() => {
    log.warn('requests were cut off: they took too long to finish')
    http.server.closeAllConnections()
  }, patience)
  await http.close()
  clearTimeout(cut)
}
