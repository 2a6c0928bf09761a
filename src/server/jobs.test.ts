import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type TestServer, testServer } from '../../test/server.ts'
import { unguarded } from './context.ts'
import * as queries from './jobs.queries.ts'
import { addJob, defineJob } from './jobs.ts'
import { system } from './session/session.ts'
import { type Observe, startWorker, type Worker } from './worker.ts'

let server: TestServer
const workers: Worker[] = []
beforeAll(async () => {
  server = await testServer()
})
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop()
})
afterAll(() => server.stop())

const done = vi.fn()
const greet = defineJob<{ name: string }>({
  name: 'greet',
  run: async (ctx, { name }) => done(name, ctx.actor.kind),
})
const stumble = defineJob({
  name: 'stumble',
  run: async () => {
    throw new Error('not yet')
  },
})

const work = (observe?: Observe) =>
  workers.push(startWorker(server.services, server.database.config, [greet, stumble] as never, observe))

const ctx = () => system(server.services, 'test')

test('a job is done when what caused it commits, and never when it does not', async () => {
  work()
  const failing = unguarded(ctx(), async (tx) => {
    await addJob(tx, greet, { name: '从未' })
    throw new Error('the work failed')
  })
  await expect(failing).rejects.toThrow('the work failed')
  await unguarded(ctx(), (tx) => addJob(tx, greet, { name: '张三' }))
  await vi.waitFor(() => expect(done).toHaveBeenCalledWith('张三', 'system'), { timeout: 5000 })
  expect(done).toHaveBeenCalledOnce()
})

test('of two server processes one does each job', async () => {
  done.mockClear()
  work()
  work()
  await unguarded(ctx(), async (tx) => {
    for (let i = 0; i < 20; i++) await addJob(tx, greet, { name: `job ${i}` })
  })
  await vi.waitFor(
    async () => expect(await queries.count(server.services)).toEqual({ waiting: 0, given_up: 0 }),
    {
      timeout: 5000,
    },
  )
  expect(done).toHaveBeenCalledTimes(20)
})

test('a job that fails is told of, and waits for its next try', async () => {
  const observe = vi.fn()
  work(observe)
  await unguarded(ctx(), (tx) => addJob(tx, stumble, {}))
  await vi.waitFor(() => expect(observe).toHaveBeenCalled(), { timeout: 5000 })
  expect(observe).toHaveBeenCalledWith({ name: 'stumble', succeeded: false, seconds: expect.any(Number) })
  expect((await queries.count(server.services)).waiting).toBe(1)
  await server.database.pool.query('delete from graphile_worker._private_jobs')
})

test('jobs go on after the database threw everybody out', async () => {
  done.mockClear()
  work()
  await unguarded(ctx(), (tx) => addJob(tx, greet, { name: 'before' }))
  await vi.waitFor(() => expect(done).toHaveBeenCalledWith('before', 'system'), { timeout: 5000 })
  await server.database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'rapport jobs'`,
  )
  await unguarded(ctx(), (tx) => addJob(tx, greet, { name: 'after' }))
  await vi.waitFor(() => expect(done).toHaveBeenCalledWith('after', 'system'), { timeout: 15_000 })
})
