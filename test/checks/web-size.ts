import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

// Run after a build: `node test/checks/web-size.ts`. Says how much JavaScript the first visit of each page loads, and fails
// when one of them loads more than it may.

const budget = 250_000
const folder = new URL('../../dist/web/', import.meta.url)

type Chunk = {
  file: string
  name?: string
  isEntry?: boolean
  isDynamicEntry?: boolean
  imports?: string[]
  src?: string
}
type Manifest = Record<string, Chunk>

const readManifest = (): Manifest => {
  const path = new URL('.vite/manifest.json', folder)
  if (!existsSync(path)) throw new Error('There is no build yet: run `vite build` first.')
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest
}

const sizes = new Map<string, number>()
/** Of a file, compressed as servers do it. */
const sizeOf = (file: string): number => {
  const size = sizes.get(file) ?? gzipSync(readFileSync(new URL(file, folder))).length
  sizes.set(file, size)
  return size
}

/** The files that a chunk needs before it can run. */
const filesOf = (manifest: Manifest, key: string, files = new Set<string>()): Set<string> => {
  const chunk = manifest[key]
  if (!chunk || files.has(chunk.file)) return files
  files.add(chunk.file)
  for (const each of chunk.imports ?? []) filesOf(manifest, each, files)
  return files
}

const total = (files: Iterable<string>) =>
  [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + sizeOf(file), 0)

const run = () => {
  const manifest = readManifest()
  const keys = Object.keys(manifest)
  const always = ['index.html', keys.find((key) => key.endsWith('locales/zh-CN.ts'))!]
  const pages = keys.filter((key) => key.startsWith('pages/'))
  const loads = pages.map((page) => {
    const files = new Set([...always, page].flatMap((key) => [...filesOf(manifest, key)]))
    return { page, bytes: total(files) }
  })
  loads.sort((a, b) => b.bytes - a.bytes)
  for (const { page, bytes } of loads)
    console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${bytes > budget ? 'OVER ' : ''}${page}`)
  if (loads.some(({ bytes }) => bytes > budget)) process.exitCode = 1
}

run()
