import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Services } from '../context.ts'
import { unguarded } from '../context.ts'
import * as customerStats from '../customer-stats/customer-stats.ts'
import { createDatabase, createPool } from '../db.ts'
import type { Env } from '../env.ts'
import { folderStore } from '../files.ts'
import * as jobs from '../jobs.queries.ts'
import { localLive } from '../live.ts'
import { readMigrations } from '../migrate.ts'
import { type DatabaseServer, openDatabaseServer } from '../postgres/postgres.ts'
import { system } from '../session/session.ts'
import type { Terminal } from './command.ts'
import { bad, type Checking, type Finding, good, note, size } from './doctor.findings.ts'
import * as queries from './doctor.queries.ts'
import { quietLog } from './instance.ts'

/** The database as it is: opened without migrating it. */
export async function* checkDatabase(
  env: Env,
  terminal: Terminal,
  checking: Checking,
): AsyncGenerator<Finding> {
  const server = await opened(env, terminal)
  if ('level' in server) return yield server
  const pool = createPool(server.connection)
  try {
    yield await version(pool, env)
    const migrations = await checkMigrations(pool)
    yield migrations
    if (migrations.level === 'good') yield* checkContent(servicesOn(pool, env, terminal), checking)
  } finally {
    await pool.end()
    await server.stop()
  }
}

const notMade = note('Database: not made yet', '数据库：尚未创建', {
  en: 'The first start makes it.',
  'zh-CN': '首次启动时会创建。',
})

/** Looking must not make a database where there is none. */
const isMade = (dataDir: string) =>
  access(join(dataDir, 'postgres/cluster')).then(
    () => true,
    (error) => error.code !== 'ENOENT',
  )

const opened = async (
  { dataDir, databaseUrl }: Env,
  terminal: Terminal,
): Promise<DatabaseServer | Finding> => {
  if (!databaseUrl && !(await isMade(dataDir))) return notMade
  try {
    const log = quietLog(terminal)
    return await openDatabaseServer({
      dataDir: join(dataDir, 'postgres'),
      databaseUrl,
      log,
      joinRunning: true,
    })
  } catch (error) {
    const { message, code } = error as Error & { code?: string }
    const said = message || String(code)
    return bad(`Database: ${said}`, `数据库：${said}`, databaseUrl ? external : embedded)
  }
}

const external = {
  en: 'Check that DATABASE_URL is right, the server runs and lets this machine in.',
  'zh-CN': '请确认 DATABASE_URL 正确、数据库服务器正在运行并允许本机连接。',
}
const embedded = {
  en: 'The reason stands above; more may stand in postgres.log in the data folder.',
  'zh-CN': '原因见上；数据文件夹中的 postgres.log 可能有更多信息。',
}

const version = async (pool: pg.Pool, { databaseUrl }: Env): Promise<Finding> => {
  const { version: number, locale, bytes } = await queries.describe(pool)
  const kind = databaseUrl ? ['your own server', '自有服务器'] : ['embedded', '内置']
  const facts = `PostgreSQL ${number}, UTF8, ${locale}, ${size(bytes)}`
  return good(`Database: ${facts} (${kind[0]})`, `数据库：${facts}（${kind[1]}）`)
}

const checkMigrations = async (pool: pg.Pool): Promise<Finding> => {
  const applied = await queries.appliedMigrations(pool)
  const known = await readMigrations()
  const pending = known.filter(({ name }) => !applied.includes(name))
  const unknown = applied.filter((name) => !known.some((each) => each.name === name))
  if (unknown.length > 0)
    return bad(
      `Migrations: the database is newer than this Rapport (${unknown.at(-1)})`,
      `迁移：数据库比当前版本的 Rapport 更新（${unknown.at(-1)}）`,
      {
        en: 'Start the newer version, or restore a backup made with this one.',
        'zh-CN': '请启动更新的版本，或恢复用当前版本制作的备份。',
      },
    )
  if (pending.length > 0)
    return note(`Migrations: ${pending.length} to run`, `迁移：有 ${pending.length} 个待执行`, {
      en: 'npx rapport migrate, or the next start, runs them.',
      'zh-CN': '执行 npx rapport migrate，或下次启动时自动执行。',
    })
  return good(`Migrations: up to date (${known.length})`, `迁移：已是最新（${known.length} 个）`)
}

const servicesOn = (pool: pg.Pool, env: Env, terminal: Terminal): Services => ({
  db: createDatabase(pool),
  files: folderStore(join(env.dataDir, 'files')),
  live: localLive(),
  log: quietLog(terminal),
  now: () => new Date(),
  url: env.url,
})

async function* checkContent(services: Services, checking: Checking): AsyncGenerator<Finding> {
  yield await checkFounded(services)
  yield await checkJobs(services)
  if (!checking.quick) yield await checkStats(services, checking)
}

const checkFounded = async (services: Services): Promise<Finding> => {
  const users = await queries.countUsers(services)
  return users > 0
    ? good(`Set up: ${users} active users`, `初始设置：已完成，${users} 名在用员工`)
    : note('Set up: not yet', '初始设置：尚未完成', {
        en: 'Start Rapport and open the link it prints.',
        'zh-CN': '请启动 Rapport 并打开它打印的链接。',
      })
}

const checkJobs = async (services: Services): Promise<Finding> => {
  const { waiting, given_up } = await jobs.count(services).catch(() => ({ waiting: 0, given_up: 0 }))
  if (given_up === 0) return good(`Jobs: ${waiting} waiting`, `后台任务：${waiting} 个等待中`)
  return note(
    `Jobs: ${given_up} were given up after too many tries`,
    `后台任务：${given_up} 个多次失败后已放弃`,
    {
      en: 'Look for "job failed" in the log.',
      'zh-CN': '请在日志中查找 “job failed”。',
    },
  )
}

const checkStats = async (services: Services, { rebuild }: Checking): Promise<Finding> => {
  const ctx = system(services, 'doctor')
  const wrong = await customerStats.countWrong(ctx)
  if (wrong === 0) return good("Customers' kept figures: right", '客户统计数字：正确')
  if (rebuild) {
    await unguarded(ctx, (tx) => customerStats.rebuild(tx))
    return good(
      `Customers' kept figures: ${wrong} were wrong and have been counted anew`,
      `客户统计数字：${wrong} 个有误，已重新计算`,
    )
  }
  return bad(`Customers' kept figures: ${wrong} are wrong`, `客户统计数字：${wrong} 个有误`, {
    en: 'npx rapport doctor --rebuild counts them anew. Please report it: this should not happen.',
    'zh-CN': '执行 npx rapport doctor --rebuild 重新计算。此情况不应发生，请反馈给我们。',
  })
}
