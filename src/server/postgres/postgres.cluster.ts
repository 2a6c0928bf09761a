import { spawn } from 'node:child_process'
import { access, chmod, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { assertNamedUser, giveTo, runAs } from './postgres.account.ts'
import type { Binaries } from './postgres.binaries.ts'
import type { Folders } from './postgres.folders.ts'
import { owner } from './postgres.settings.ts'

/** Creates the database cluster when there is none yet, and checks that an existing one fits the program. */
export async function ensureCluster(folders: Folders, binaries: Binaries, sync: boolean) {
  await removeDrafts(folders)
  if (await exists(folders.cluster)) return assertSameMajor(folders.cluster, binaries)
  assertNamedUser(folders.account)
  const draft = `${folders.cluster}.init-${process.pid}`
  await mkdir(draft, { mode: 0o700 })
  await chmod(draft, 0o700)
  await giveTo(folders.account, draft)
  await initdb(folders, binaries, draft, sync)
  // initdb killed half-way leaves what looks like a cluster: only a finished one gets the name.
  await rename(draft, folders.cluster)
}

async function removeDrafts({ base, cluster }: Folders) {
  const drafts = (await readdir(base)).filter((name) => name.startsWith(`${path.basename(cluster)}.init-`))
  for (const name of drafts) await rm(path.join(base, name), { recursive: true, force: true })
}

async function assertSameMajor(cluster: string, binaries: Binaries) {
  const made = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  const { stdout } = await run(binaries.postgres, ['--version'], {})
  const runs = /(\d+)/.exec(stdout)?.[1]
  if (made !== runs) {
    throw new Error(
      `The database in ${cluster} was made by PostgreSQL ${made || '(unknown)'}; this Rapport brings ${runs}. ` +
        'Make a backup with the Rapport that made it, and restore it with this one.',
    )
  }
}

/**
 * The locale is given in full, because initdb takes the environment's otherwise, and without LANG (systemd,
 * cron, containers) makes an SQL_ASCII database. lc_ctype must not be C, or pg_trgm sees no Chinese.
 */
async function initdb(folders: Folders, binaries: Binaries, draft: string, sync: boolean) {
  const locale = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C.UTF-8',
  ]
  const access = [`--username=${owner}`, '--auth-local=trust', '--auth-host=reject']
  const args = [`--pgdata=${draft}`, ...locale, ...access, ...(sync ? [] : ['--no-sync'])]
  const { code, stdout, stderr } = await run(binaries.initdb, args, { ...runAs(folders.account), cwd: draft })
  if (code === 0) return
  await rm(draft, { recursive: true, force: true })
  throw new Error(`PostgreSQL could not create its database in ${draft}:\n${stderr || stdout}`)
}

function run(program: string, args: string[], options: { uid?: number; gid?: number; cwd?: string }) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn(program, args, {
      ...options,
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].on('data', (text) => {
        output[stream] += text
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...output }))
  })
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )
