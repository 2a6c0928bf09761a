import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chown, lstat } from 'node:fs/promises'
import os from 'node:os'

/** The system user that the database server runs as. `null`: the user of this process. */
export type Account = { uid: number; gid: number; name: string } | null

export const isRoot = () => process.getuid?.() === 0

/**
 * PostgreSQL refuses to run as root. As root, an existing cluster runs as whoever owns it, so that a folder
 * made by an ordinary user keeps working; a new one gets the system user `postgres`, or else `nobody`.
 * No user is created: that would be a lasting change to the machine.
 */
export async function accountFor(cluster: string): Promise<Account> {
  const owner = await lstat(cluster).catch(() => null)
  if (!isRoot()) {
    if (owner && owner.uid !== process.getuid?.()) throw new Error(foreignOwner(cluster, currentUser()))
    return null
  }
  const system = systemAccount()
  if (!owner) return system
  if (owner.uid === 0) throw new Error(foreignOwner(cluster, system.name))
  return { uid: owner.uid, gid: owner.gid, name: `user ${owner.uid}` }
}

/** Hands a file or folder that root made over to the account. */
export async function giveTo(account: Account, path: string) {
  if (account) await chown(path, account.uid, account.gid)
}

/** `uid` and `gid` for child processes. */
export const runAs = (account: Account) => (account ? { uid: account.uid, gid: account.gid } : {})

/** initdb looks its user up by number and gives up when there is no name for it (`docker run --user 1234`). */
export function assertNamedUser(account: Account) {
  if (account) return
  try {
    os.userInfo()
  } catch {
    throw new Error(
      `The user number ${process.getuid?.()} has no entry in /etc/passwd, and PostgreSQL can't create a ` +
        'database for such a user. Run Rapport as a user that has a name, or set DATABASE_URL.',
    )
  }
}

function foreignOwner(cluster: string, wanted: string) {
  return (
    `The database in ${cluster} belongs to another user. Hand it over with: ` +
    `chown -R ${wanted} ${cluster} (as root), or start Rapport as the user who owns it.`
  )
}

function currentUser() {
  try {
    return os.userInfo().username
  } catch {
    return String(process.getuid?.())
  }
}

function systemAccount() {
  for (const name of ['postgres', 'nobody']) {
    const ids = lookUp(name)
    if (ids) return { ...ids, name }
  }
  throw new Error(
    'Started as root, and this machine has neither a user "postgres" nor "nobody". Set DATABASE_URL.',
  )
}

function lookUp(name: string) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? idsFromSystem(name)
  // macOS numbers `nobody` -2, which the kernel knows as an unsigned number.
  return uid === undefined ? null : { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
}

/** Users that come from a directory service (macOS, LDAP) are not in /etc/passwd. */
function idsFromSystem(name: string): string[] {
  try {
    const id = (flag: string) => execFileSync('id', [flag, name], { stdio: 'pipe' }).toString().trim()
    return ['', '', id('-u'), id('-g')]
  } catch {
    return []
  }
}
