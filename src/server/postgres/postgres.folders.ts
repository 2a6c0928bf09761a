import { createHash, randomBytes } from 'node:crypto'
import { chmod, lstat, mkdir, realpath, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import { type Account, accountFor, giveTo, isRoot } from './postgres.account.ts'

/** Where one embedded server keeps its things. `base` is private to `account` and holds the other two. */
export type Folders = { base: string; cluster: string; sockets: string; log: string; account: Account }

/** Linux allows 107 bytes for the path of a socket, macOS 103. */
const longestSocketPath = process.platform === 'darwin' ? 103 : 107

/**
 * Makes the folders of the server whose data is in `dataDir`, owned by the account that will run it.
 *
 * When root starts Rapport in a folder that only root may enter, the database can't live there, since its
 * server doesn't run as root: `dataDir` then becomes a symbolic link to a folder in /var/lib/rapport.
 */
export async function prepareFolders(dataDir: string): Promise<Folders> {
  const base = await reachableBase(path.resolve(dataDir))
  const cluster = path.join(base, 'cluster')
  const account = await accountFor(cluster)
  await ownPrivately(base, account)
  await assertReachable(base, account)
  const sockets = await socketFolder(base, account)
  return { base, cluster, sockets, account, log: path.join(base, 'postgres.log') }
}

/** /var/lib/rapport, for what can't be in the checkout. Writable by root alone: programs in it are run. */
export async function rootFolder(folder = '/var/lib/rapport') {
  await mkdir(folder, { recursive: true, mode: 0o755 })
  const { uid, mode } = await lstat(folder)
  if (uid !== 0 || mode & 0o022)
    throw new Error(`${folder} must belong to root and be writable by root only.`)
  return folder
}

async function reachableBase(dataDir: string): Promise<string> {
  const existing = await realpath(dataDir).catch(() => null)
  if (existing) return existing
  if (await lstat(dataDir).catch(() => null)) {
    throw new Error(
      `${dataDir} is a link to a folder that is gone. Put the folder back, or remove the link to begin anew.`,
    )
  }
  await mkdir(path.dirname(dataDir), { recursive: true })
  const parent = await realpath(path.dirname(dataDir))
  if (!isRoot() || !(await closedParent(parent, await accountFor(dataDir)))) {
    await mkdir(dataDir, { mode: 0o700 }).catch(ignoreExisting)
    return path.join(parent, path.basename(dataDir))
  }
  const elsewhere = path.join(await rootFolder(), `postgres-${randomBytes(4).toString('hex')}`)
  await mkdir(elsewhere, { mode: 0o700 })
  await symlink(elsewhere, dataDir)
  return elsewhere
}

async function assertReachable(base: string, account: Account) {
  const closed = await closedParent(path.dirname(base), account)
  if (!closed) return
  throw new Error(
    `PostgreSQL runs as ${account?.name}, who may not enter ${closed}. Either let it pass (chmod o+x ${closed}), ` +
      `or stop Rapport and move ${base} to a folder that everyone may enter, leaving a symbolic link in its place.`,
  )
}

/** The outermost folder on the way to `folder` that the account may not enter. */
async function closedParent(folder: string, account: Account): Promise<string | null> {
  if (!account) return null
  const parts = folder.split(path.sep)
  for (let depth = 1; depth <= parts.length; depth++) {
    const step = parts.slice(0, depth).join(path.sep) || path.sep
    const { uid, gid, mode } = await stat(step)
    const entry = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if (!(mode & entry)) return step
  }
  return null
}

/** Sockets lie beside the data, unless that path is too long: then in a folder of /tmp named after it. */
async function socketFolder(base: string, account: Account) {
  const beside = path.join(base, 'run')
  const fits = Buffer.byteLength(path.join(beside, '.s.PGSQL.5432')) <= longestSocketPath
  const name = createHash('sha256').update(base).digest('hex').slice(0, 16)
  const folder = fits ? beside : path.join('/tmp', `rapport-${name}`)
  await ownPrivately(folder, account)
  return folder
}

/** A folder in /tmp could have been made by somebody else to listen in: it has to be ours, and no link. */
async function ownPrivately(folder: string, account: Account) {
  await mkdir(folder, { mode: 0o700 }).catch(ignoreExisting)
  const found = await lstat(folder)
  const allowed = [process.getuid?.(), account?.uid]
  if (!found.isDirectory() || !allowed.includes(found.uid)) {
    if (!(isRoot() && found.isDirectory() && !folder.startsWith('/tmp/'))) throw new Error(notOurs(folder))
  }
  await giveTo(account, folder)
  await chmod(folder, 0o700)
}

const notOurs = (folder: string) =>
  `${folder} belongs to another user. Start Rapport as that user, or as root hand the folder over with chown -R.`

function ignoreExisting(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}
