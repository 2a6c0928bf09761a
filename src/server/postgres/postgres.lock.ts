import { rm } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'

/** Another process of Rapport is using this data folder. */
export class FolderInUse extends Error {
  constructor(folder: string, holder: string) {
    super(
      `${folder} is in use by another Rapport (${holder}). Stop that one first, or give this one another data folder.`,
    )
    this.name = 'FolderInUse'
  }
}

/**
 * Claims a data folder for this process, for as long as it lives. Errors: FolderInUse.
 *
 * The claim is a listening socket: unlike a file with a process number it can't outlive its owner (kill -9),
 * nor be mistaken when numbers start anew (containers).
 */
export async function claim(sockets: string, base: string): Promise<() => Promise<void>> {
  const file = path.join(sockets, 'owner')
  const holder = await currentHolder(file)
  if (holder) throw new FolderInUse(base, holder)
  await rm(file, { force: true })
  const server = net.createServer((socket) => socket.end(describeThisProcess()).on('error', () => {}))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new FolderInUse(base, 'just starting') : error),
    )
    server.listen(file, resolve)
  })
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

const describeThisProcess = () =>
  `process ${process.pid}: ${process.argv
    .slice(1, 3)
    .map((word) => path.basename(word))
    .join(' ')}`

/** Who answers at the socket, or null when nobody does. */
function currentHolder(file: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = net.connect(file)
    socket.setTimeout(2000, () => socket.destroy(new Error('silent')))
    socket.on('connect', () => {
      answer ||= 'busy'
    })
    socket.on('data', (text) => {
      answer = String(text)
    })
    socket.on('error', () => {}) // ENOENT, ECONNREFUSED: nobody there; `close` follows
    socket.on('close', () => resolve(answer || null))
  })
}
