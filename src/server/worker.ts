import { Logger as QueueLogger, type Runner, run, runMigrations, type Task } from 'graphile-worker'
import pg from 'pg'
import type { Logger } from 'pino'
import type { Services } from './context.ts'
import type { Job } from './jobs.ts'
import { system } from './session/session.ts'

export type Worker = { stop: () => Promise<void> }
/** Told of each job that was done or failed; `seconds` is how long it took. */
export type Observe = (done: { name: string; succeeded: boolean; seconds: number }) => void

const atOnce = 2
const comesBackAfter = 5_000
const patience = 10_000

/** Makes the queue's tables, or brings them up to date. */
export const prepareQueue = (pool: pg.Pool, log: Logger): Promise<void> =>
  runMigrations({ pgPool: pool, logger: queueLogger(log) })

/**
 * Does the jobs of the queue until it is stopped: those asked for and those due by the clock. Of several server
 * processes one does each. When the queue itself breaks (the database was away), it starts again.
 */
export const startWorker = (
  services: Services,
  connection: pg.ClientConfig,
  jobs: readonly Job[],
  observe: Observe = () => {},
): Worker => {
  const { log } = services
  // Apart from the pool of the requests, so that neither waits for the other. One more listens for new jobs.
  const pool = new pg.Pool({ ...connection, application_name: 'rapport jobs', max: atOnce + 2 })
  pool.on('error', (error) => log.warn({ err: error }, 'a connection of the jobs was lost'))
  pool.on('connect', (client) => client.on('error', () => {}))
  const options = {
    pgPool: pool,
    logger: queueLogger(log),
    concurrency: atOnce,
    noHandleSignals: true,
    taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(services, job, observe)])),
    crontab: jobs.flatMap(({ name, schedule }) => (schedule ? [`${schedule} ${name}`] : [])).join('\n'),
  }
  const { stop } = keepRunning(() => run(options), log)
  return {
    stop: async () => {
      await within(patience, stop())
      await within(1_000, pool.end())
    },
  }
}

const keepRunning = (begin: () => Promise<Runner>, log: Logger) => {
  let runner: Runner | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const start = async (): Promise<void> => {
    try {
      runner = await begin()
      await (stopped ? runner.stop() : runner.promise)
    } catch (error) {
      log.warn({ err: error }, 'the queue of jobs broke')
    }
    runner = undefined
    if (!stopped) timer = setTimeout(() => void start(), comesBackAfter)
  }
  const running = start()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await runner?.stop()
      await running
    },
  }
}

const taskOf =
  (services: Services, job: Job, observe: Observe): Task =>
  async (payload, { job: { id, attempts }, abortSignal }) => {
    const { log } = services
    const began = performance.now()
    const done = (succeeded: boolean) => {
      const seconds = (performance.now() - began) / 1000
      observe({ name: job.name, succeeded, seconds })
      return { job: job.name, ms: Math.round(seconds * 1000) }
    }
    try {
      await job.run(system(services, `job ${id}`), payload, abortSignal ?? new AbortController().signal)
      log.info(done(true), 'job done')
    } catch (error) {
      log.error({ ...done(false), attempts, err: error }, 'job failed')
      throw error
    }
  }

/** The queue tells of each job, with its payload and error, which we tell ourselves, with less in it. */
const queueLogger = (log: Logger) =>
  new QueueLogger(() => (level, message, meta) => {
    if (meta && 'job' in meta) return
    const error = meta?.error
    if (level === 'error' || level === 'warning') log.warn(error ? { err: error } : {}, `jobs: ${message}`)
    else log.debug(`jobs: ${message}`)
  })

const within = async (milliseconds: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, tooLong])
  clearTimeout(timer)
}
