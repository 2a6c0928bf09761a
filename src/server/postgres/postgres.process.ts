import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { giveTo, runAs } from './postgres.account.ts'
import type { Folders } from './postgres.folders.ts'
import { readPidFile, signalServer } from './postgres.pidfile.ts'

/** A running postmaster. `ended` resolves when it has gone, for whatever reason. */
export type ServerProcess = { pid: number; ended: Promise<void>; stop(): Promise<void> }

/**
 * Runs PostgreSQL under a shell that holds a pipe from this process. When the pipe ends, because we closed it
 * or were killed, the shell asks PostgreSQL to shut down, so no server is ever left behind.
 */
const wrapper = `
exec 4<&0
"$@" </dev/null 3>&- 4<&- &
server=$!
echo "$server" >&3
exec 3>&-
( read -r _ <&4; kill -INT "$server" ) 2>/dev/null &
watcher=$!
exec 4<&-
wait "$server"
status=$?
kill "$watcher" 2>/dev/null
exit "$status"
`

const largestLog = 5 * 1024 * 1024
const startsWithin = 120_000 // recovery after a crash replays up to max_wal_size
const waitsForClients = 1000
const stopsWithin = 60_000

/** Starts the server and resolves when it accepts connections. Errors quote what PostgreSQL wrote to its log. */
export async function runServer(
  program: string,
  folders: Folders,
  settings: Record<string, string>,
): Promise<ServerProcess> {
  const written = await rotateLog(folders.log)
  const child = await spawnWrapped(program, folders, settings)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let over = false
  ended.then(() => {
    over = true
  })
  const pid = await reportedPid(child)
  const stop = () => stopServer(child, pid, ended)
  const end = Date.now() + startsWithin
  while (!over && Date.now() < end) {
    const file = await readPidFile(folders.cluster)
    if (file?.ready && file.pid === pid) return { pid, ended, stop }
    await sleep(10)
  }
  if (!over) await stop()
  const log = (await readFile(folders.log, 'utf8')).slice(written).trim()
  throw new Error(`PostgreSQL did not start${over ? '' : ` within ${startsWithin / 1000} s`}:\n${log}`)
}

async function spawnWrapped(program: string, folders: Folders, settings: Record<string, string>) {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = [program, '-D', folders.cluster, ...options]
  const log = await open(folders.log, 'a', 0o600)
  await giveTo(folders.account, folders.log)
  // `detached` gives it a session of its own: Ctrl-C must not reach it before our connections are closed.
  const child = spawn('/bin/sh', ['-c', wrapper, 'rapport-postgres', ...command], {
    ...runAs(folders.account),
    cwd: folders.cluster,
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: ['pipe', log.fd, log.fd, 'pipe'],
  })
  child.once('error', () => {}) // told by reportedPid
  child.stdin?.on('error', () => {}) // EPIPE when it has gone already
  await log.close()
  return child
}

/** The shell says on descriptor 3 which process the server is. */
function reportedPid(child: ChildProcess) {
  return new Promise<number>((resolve, reject) => {
    let text = ''
    child.once('error', reject)
    child.stdio[3]?.on('data', (chunk) => {
      text += chunk
    })
    child.stdio[3]?.once('close', () => {
      letParentEnd(child)
      if (Number(text) > 0) resolve(Number(text))
      else reject(new Error('PostgreSQL could not be started: /bin/sh gave no process number.'))
    })
  })
}

/** A program that forgot to stop the server may still end; the pipe then stops the server. */
function letParentEnd(child: ChildProcess) {
  child.unref()
  if (child.stdin instanceof Socket) child.stdin.unref()
}

/**
 * First asks the server to wait for its clients: a pool that has just ended may still be saying goodbye, and
 * would otherwise throw the server's last words. Then cuts them off (open transactions are rolled back, a
 * checkpoint is written), and at last doesn't wait for the checkpoint either.
 */
async function stopServer(child: ChildProcess, pid: number, ended: Promise<void>) {
  if (child.exitCode !== null || child.signalCode !== null) return ended
  child.ref()
  signalServer(pid, 'SIGTERM')
  const timers = [
    setTimeout(() => child.stdin?.end(), waitsForClients),
    setTimeout(() => signalServer(pid, 'SIGQUIT'), stopsWithin),
  ]
  await ended
  timers.forEach(clearTimeout)
}

/** Returns the number of characters that were in the log before this start. */
async function rotateLog(log: string) {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > largestLog) {
    await rename(log, `${log}.1`)
    return 0
  }
  return (await readFile(log, 'utf8').catch(() => '')).length
}
