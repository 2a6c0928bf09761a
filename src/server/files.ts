import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Where the bytes of attachments live. Keys are made by us, never from a name that someone sent. */
export type FileStore = {
  put: (key: string, content: Readable) => Promise<void>
  /** @param range first and last byte. */
  get: (key: string, range?: { start: number; end: number }) => Readable
  remove: (key: string) => Promise<void>
}

/** Two levels of folders keep each one small. The folder lies outside of everything that is served. */
export const folderStore = (root: string): FileStore => {
  const pathOf = (key: string) => join(root, key.slice(-2), key.slice(-4, -2), key)
  return {
    put: async (key, content) => {
      await mkdir(dirname(pathOf(key)), { recursive: true, mode: 0o700 })
      await pipeline(content, createWriteStream(pathOf(key), { mode: 0o600, flags: 'wx', flush: true }))
    },
    get: (key, range) => createReadStream(pathOf(key), range),
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}
