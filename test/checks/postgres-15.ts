// Runs the tests that use a database on PostgreSQL 15, the oldest that Rapport supports, from Debian's package
// postgresql-15. Arguments go to vitest.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'

const programs = '/usr/lib/postgresql/15/bin'
const root = path.resolve(import.meta.dirname, '../..')
const elsewhere = ['src/server/postgres', 'test/rules', 'test/crash', 'src/web', 'src/shared']

/** PostgreSQL doesn't run as root; Debian's package makes a user for it. */
const account = process.getuid?.() === 0 ? idsOf('postgres') : null
// Its path has to be short, for the socket.
const folder = mkdtempSync('/tmp/rapport-pg15-')
chmodSync(folder, 0o700)
if (account) chownSync(folder, account.uid, account.gid)

try {
  control(
    'initdb',
    '--pgdata',
    `${folder}/data`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--auth=trust',
    '--no-sync',
  )
  const options = `-k ${folder} -c listen_addresses= -c fsync=off -c dynamic_shared_memory_type=mmap`
  control('pg_ctl', 'start', '-w', '-D', `${folder}/data`, '-l', `${folder}/log`, '-o', options)
  process.exitCode = runTests()
} finally {
  spawnSync(`${programs}/pg_ctl`, ['stop', '-D', `${folder}/data`, '-m', 'immediate'], {
    ...account,
    cwd: '/',
  })
  rmSync(folder, { recursive: true })
}

function control(program: string, ...args: string[]) {
  const user = program === 'initdb' ? ['--username=rapport'] : []
  execFileSync(`${programs}/${program}`, [...args, ...user], {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function runTests() {
  const url = `postgresql:///postgres?user=rapport&host=${encodeURIComponent(folder)}`
  const skipped = elsewhere.flatMap((name) => ['--exclude', `${name}/**`])
  const vitest = [path.join(root, 'node_modules/.bin/vitest'), 'run', ...skipped, ...process.argv.slice(2)]
  const env = { ...process.env, TEST_DATABASE_URL: url }
  return spawnSync(process.execPath, vitest, { cwd: root, env, stdio: 'inherit' }).status ?? 1
}

function idsOf(name: string) {
  const id = (flag: string) => Number(execFileSync('id', [flag, name]))
  return { uid: id('-u'), gid: id('-g') }
}
