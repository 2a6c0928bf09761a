import { randomBytes } from 'node:crypto'
import { link, rename, rm } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'

/** Another process of Rapport is using this data folder. */
export class FolderInUse extends Error {
  constructor(folder: string, holder: string) {
    super(
      `${folder} is in use by another Rapport (${holder}). ` +
        'Stop that one first, or give this one another data folder.',
    )
    this.name = 'FolderInUse'
  }
}

/**
 * Claims a data folder for this process, for as long as it lives; returns what gives it up. Errors: FolderInUse.
 *
 * The claim is a listening socket: unlike a file with a process number it can't outlive its owner (kill -9),
 * nor be mistaken when numbers start anew (containers). The socket gets its well-known name only once it
 * listens, by a hard link, which one of several contenders gets.
 */
export async function claim(sockets: string, base: string): Promise<() => Promise<void>> {
  const name = path.join(sockets, 'owner')
  const own = `${name}.${unique()}`
  const server = await listen(own)
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  try {
    while (!(await takeName(own, name))) await clearDead(name, base)
    await rm(own)
  } catch (error) {
    await close()
    throw error
  }
  return () => rm(name, { force: true }).then(close)
}

const unique = () => randomBytes(3).toString('hex')

async function listen(file: string) {
  const server = net.createServer((socket) => socket.end(describeThisProcess()).on('error', () => {}))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(file, resolve))
  return server.unref()
}

function describeThisProcess() {
  const command = process.argv.slice(1, 3).map((word) => path.basename(word))
  return `process ${process.pid}: ${command.join(' ')}`
}

async function takeName(own: string, name: string) {
  try {
    await link(own, name)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Removes the socket of an owner that is dead. Between looking and removing, a contender may have taken the
 * name: so it is moved first, looked at again, and put back when somebody answers.
 */
async function clearDead(name: string, base: string) {
  const holder = await whoAnswers(name)
  if (holder) throw new FolderInUse(base, holder)
  const moved = `${name}.${unique()}`
  await rename(name, moved).catch(() => {}) // somebody else has cleared it
  const contender = await whoAnswers(moved)
  if (contender) await link(moved, name)
  await rm(moved, { force: true })
  if (contender) throw new FolderInUse(base, contender)
}

/** What the owner at a socket says of itself, or null when nobody is there. */
function whoAnswers(file: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = net.connect(file)
    socket.setTimeout(2000, () => socket.destroy())
    socket.on('connect', () => {
      answer ||= 'too busy to say which'
    })
    socket.on('data', (text) => {
      answer = String(text)
    })
    socket.on('error', () => {}) // ENOENT, ECONNREFUSED: nobody there; `close` follows
    socket.on('close', () => resolve(answer || null))
  })
}
