import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/** What PostgreSQL writes to postmaster.pid; the lines are defined in its source, miscadmin.h, LOCK_FILE_LINE_*. */
export type PidFile = { pid: number; socketFolder: string; ready: boolean }

export async function readPidFile(cluster: string): Promise<PidFile | null> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => null)
  if (text === null) return null
  const lines = text.split('\n')
  return { pid: Number(lines[0]), socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

/**
 * Leaves no server running on this cluster and no stale postmaster.pid. Call it only with the folder claimed:
 * whatever still runs then has lost the process that started it.
 *
 * PostgreSQL itself only looks whether the number is alive, and refuses to start when it has gone to some
 * other process, as it does after the restart of a container.
 */
export async function clearTheWay(cluster: string) {
  const left = await readPidFile(cluster)
  if (!left) return
  const gone = () => serverIsGone(cluster, left.pid)
  // Its wrapper is stopping it already; a clean shutdown writes a checkpoint first.
  if (await within(15_000, gone)) return removePidFile(cluster)
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    signalServer(left.pid, signal)
    if (await within(10_000, gone)) return removePidFile(cluster)
  }
  throw new Error(`A PostgreSQL server (process ${left.pid}) still runs on ${cluster} and doesn't stop.`)
}

/** Signals a server that may be gone already. */
export function signalServer(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const pidFile = (cluster: string) => path.join(cluster, 'postmaster.pid')
const removePidFile = (cluster: string) => rm(pidFile(cluster), { force: true })

async function serverIsGone(cluster: string, pid: number) {
  const command = Number.isInteger(pid) && pid > 0 ? await commandOf(pid) : null
  return !command?.[0]?.includes('postgres') || !command.includes(cluster)
}

/** The words of a process's command line; null when there is no such process; empty for a zombie. */
async function commandOf(pid: number): Promise<string[] | null> {
  if (process.platform === 'linux') {
    const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
    return text === null ? null : text.split('\0')
  }
  const ps = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => null)
  if (!ps) return null
  const [program, rest] = ps.stdout.trim().split(' -D ')
  // ps doesn't mark where a word ends; our own option always follows the folder.
  return [program ?? '', rest?.split(' -c ')[0] ?? '']
}

async function within(milliseconds: number, holds: () => Promise<boolean>) {
  const end = Date.now() + milliseconds
  while (!(await holds())) {
    if (Date.now() > end) return false
    await sleep(20)
  }
  return true
}
