import { mkdir, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type App, createApp } from './app.ts'
import type { Context } from './context.ts'
import type { Env } from './env.ts'
import { housekeepingJobs } from './housekeeping.ts'
import { createMetrics } from './metrics.ts'
import * as organisation from './organisation/organisation.ts'
import { loadWorld } from './seed/load-world.ts'
import { type Opened, openServices, root } from './services.ts'
import { system } from './session/session.ts'
import { isBuilt } from './static.ts'
import { inTheirLanguage, terminalLocale } from './terminal.ts'
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
    return await serve(opened, env)
  } catch (error) {
    await opened.close()
    throw error
  }
}

const serve = async ({ services, pool, server, close }: Opened, env: Env): Promise<Running> => {
  const ctx = system(services, 'start')
  await organisation.foundFromEnv(ctx, env, terminalLocale(), loadSampleData)
  const readiness = { shuttingDown: false }
  const metrics = createMetrics(services, pool, env.metricsToken)
  const app = createApp(services, { ...optionsOf(env), metrics, readiness, loadSampleData })
  await listen(app, env)
  const address = addressOf(app, env)
  await leaveAddress(env, address)
  const worker = startWorker(services, server.connection, housekeepingJobs, metrics.jobDone)
  const stop = async () => {
    readiness.shuttingDown = true
    await Promise.all([finishRequests(app, services.log), worker.stop()])
    await close()
  }
  return { address, setupLink: await setupLink({ ...ctx, url: address }), stop }
}

const loadSampleData = async (ctx: Context): Promise<void> => {
  await loadWorld(ctx)
}

const optionsOf = (env: Env) => {
  const webFolder = join(root, 'dist/web')
  return {
    callerLimit: env.callerLimit,
    trustProxy: env.trustProxy,
    https: env.url.startsWith('https:'),
    webFolder: isBuilt(webFolder) ? webFolder : undefined,
  }
}

const setupLink = async (ctx: Context): Promise<string | undefined> =>
  (await organisation.isFounded(ctx)) ? undefined : organisation.issueSetupLink(ctx)

const listen = async ({ http }: App, { host, port }: Env): Promise<void> => {
  try {
    await http.listen({ host, port })
  } catch (error) {
    const said = listenProblems[(error as NodeJS.ErrnoException).code ?? '']?.(host, port)
    throw said ? new Error(inTheirLanguage(...said)) : error
  }
}

const listenProblems: Record<string, (host: string, port: number) => [string, string]> = {
  EADDRINUSE: (_, port) => [
    `Port ${port} is in use by another program. Stop that one, or set PORT to another number.`,
    `端口 ${port} 已被其他程序占用。请停止该程序，或将 PORT 设为其他端口。`,
  ],
  EACCES: (_, port) => [
    `Port ${port} needs more rights than we have. Set PORT to 1024 or more.`,
    `当前用户无权使用端口 ${port}。请将 PORT 设为 1024 或更大的数。`,
  ],
  EADDRNOTAVAIL: (host) => [
    `This machine has no address ${host}. Set HOST to one it has.`,
    `本机没有地址 ${host}。请将 HOST 设为本机拥有的地址。`,
  ],
}

/** The settings' address, with the port that the system gave when it was asked for any. */
const addressOf = ({ http }: App, env: Env): string => {
  const { port } = http.server.address() as AddressInfo
  return env.port === 0 ? env.url.replace(/:0$/, `:${port}`) : env.url
}

/** For commands, so that the links they make lead here. */
const leaveAddress = async ({ dataDir }: Env, address: string): Promise<void> => {
  await mkdir(dataDir, { recursive: true })
  await writeFile(join(dataDir, 'address'), address)
}

const patience = 10_000

/** No new requests; those under way have ten seconds to finish. */
const finishRequests = async ({ http }: App, log: Logger): Promise<void> => {
  // A browser keeps its connection after the answer, in case it needs it again.
  const letGo = setInterval(() => http.server.closeIdleConnections(), 50)
  const cut = setTimeout(() => {
    log.warn('requests were cut off: they took too long to finish')
    http.server.closeAllConnections()
  }, patience)
  await http.close()
  clearInterval(letGo)
  clearTimeout(cut)
}
