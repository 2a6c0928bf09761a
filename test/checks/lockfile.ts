// Checks that package-lock.json knows the binaries of every platform, without which `npm ci` refuses to install
// anything. npm leaves out those it couldn't look up when a package was added; `--write` puts them in, without
// a checksum, which npm adds when it first installs one.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

type Package = {
  version: string
  dev?: boolean
  license?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  engines?: object
  optionalDependencies?: Record<string, string>
}

const file = path.resolve(import.meta.dirname, '../../package-lock.json')
const lock: { packages: Record<string, Package> } = JSON.parse(readFileSync(file, 'utf8'))
const missing = Object.entries(lock.packages).flatMap(([parent, { optionalDependencies }]) =>
  Object.entries(optionalDependencies ?? {})
    .filter(([name]) => !isKnown(name, parent))
    .map(([name, version]) => ({ name, version, parent })),
)

if (missing.length && process.argv.includes('--write')) complete()
else
  for (const { name, parent } of missing)
    console.error(`package-lock.json lacks ${name}, wanted by ${parent}`)
if (missing.length && !process.argv.includes('--write')) {
  console.error('Put them in with: npm run lockfile')
  process.exitCode = 1
}

/** Node looks for a package beside its parent, then further and further out. */
function isKnown(name: string, parent: string): boolean {
  if (lock.packages[path.posix.join(parent, 'node_modules', name)]) return true
  const outer = parent.lastIndexOf('node_modules/')
  return outer >= 0 && isKnown(name, parent.slice(0, outer).replace(/\/$/, ''))
}

function complete() {
  for (const { name, version, parent } of missing) {
    lock.packages[`node_modules/${name}`] = entry(name, version, lock.packages[parent]!)
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  lock.packages = Object.fromEntries(sorted)
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}

/** What such a package is for stands in its name, as in `core-win32-x64-msvc`. */
function entry(name: string, version: string, { dev, license, engines }: Package): Package {
  const cpu = /arm64|x64|ia32|ppc64|s390x|arm/.exec(name)
  const os = /android|darwin|linux|win32|freebsd|openharmony/.exec(name)
  if (!cpu || !os) throw new Error(`Which system is ${name} for? Add it to package-lock.json by hand.`)
  const libc = name.endsWith('musl') ? ['musl'] : undefined
  return { version, cpu: [cpu[0]], dev, libc, license, optional: true, os: [os[0]], engines }
}
