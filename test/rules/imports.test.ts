import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** One deliberate violation of each rule: the rule, a file, and what it must not import. */
const violations: [rule: string, from: string, to: string][] = [
  ['no-circles', 'src/shared/chicken.ts', './egg.ts'],
  ['resolvable', 'src/shared/lost.ts', './nowhere.ts'],
  ['shared-is-alone', 'src/shared/orders.ts', 'kysely'],
  ['shared-is-alone', 'src/shared/people.ts', '../server/errors.ts'],
  ['web-knows-no-server', 'src/web/orders/orders.tsx', '../../server/errors.ts'],
  ['server-knows-no-web', 'src/server/orders/orders.ts', '../../web/format.ts'],
  ['dot-rule', 'src/server/orders/orders.present.ts', '../customers/customers.read.ts'],
  ['dot-rule', 'src/server/orders/orders.queries.ts', '../customers/customers.queries.ts'],
  ['dot-rule', 'src/web/orders/order-row.tsx', '../customers/customers.columns.tsx'],
  ['dot-rule-at-the-top', 'src/server/app.ts', './customers/customers.queries.ts'],
  ['only-app-mounts-routes', 'src/server/customers/customers.jobs.ts', './customers.routes.ts'],
  ['routes-call-verbs', 'src/server/customers/customers.routes.ts', './customers.queries.ts'],
  ['routes-call-verbs', 'src/server/orders/orders.routes.ts', 'kysely'],
  ['queries-know-no-jobs', 'src/server/products/products.queries.ts', './products.jobs.ts'],
  ['sql-in-queries', 'src/server/customers/customers.ts', 'kysely'],
  ['sql-in-queries', 'src/server/products/products.ts', 'pg'],
  ['http-at-the-edge', 'src/server/today/today.ts', 'fastify'],
  ['ui-knows-no-business', 'src/web/ui/row.tsx', '../customers/customers.tsx'],
  ['pages-compose', 'src/web/customers/customers.tsx', '../pages/customers.tsx'],
  ['production-needs-no-tools', 'src/server/log.ts', 'vitest'],
  ['production-knows-no-tests', 'src/server/health.ts', '../../test/world.ts'],
]

/** What the rules must let pass, though it comes close. */
const lawful: [from: string, to: string][] = [
  ['src/server/app.ts', './orders/orders.routes.ts'],
  ['src/server/jobs.ts', './products/products.jobs.ts'],
  ['src/server/timeline/timeline.queries.ts', '../visible.queries.ts'],
  ['src/server/timeline/timeline.queries.ts', 'kysely'],
  ['src/server/timeline/timeline.routes.ts', './timeline.ts'],
  ['src/server/timeline/timeline.ts', '../customers/customers.ts'],
  ['src/web/pages/today.tsx', '../customers/customers.tsx'],
  ['src/web/customers/customers.tsx', '../ui/sheet.tsx'],
  ['src/shared/timeline.ts', 'typebox'],
  ['src/shared/timeline.test.ts', 'vitest'],
]

let folder: string
let found: { rule: string; from: string; to: string }[]
let ruleNames: string[]

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rapport-rules-'))
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  await symlink(path.join(root, 'package.json'), path.join(folder, 'package.json'))
  for (const [file, imports] of sources()) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), imports.map((name) => `import '${name}'\n`).join(''))
  }
  const { ruleSetUsed, violations } = await cruise()
  ruleNames = ruleSetUsed.forbidden.map(({ name }) => name)
  found = violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

test.each(violations)('%s: %s must not import %s', (rule, from, to) => {
  expect(found).toContainEqual({ rule, from, to: expect.stringContaining(withoutDots(to)) })
})

test.each(lawful)('%s may import %s', (from, to) => {
  const complaints = found.filter((each) => each.from === from && each.to.includes(withoutDots(to)))
  expect(complaints).toEqual([])
})

test('every rule is proved by a violation', () => {
  const proved = new Set(violations.map(([rule]) => rule))
  expect(ruleNames.filter((name) => !proved.has(name))).toEqual([])
})

const withoutDots = (name: string) => name.replace(/^([.]+[/])+/, '')

/** Every file of the two lists with what it imports; what is imported exists too, save `nowhere`. */
function sources() {
  const files = new Map<string, string[]>([['src/shared/egg.ts', ['./chicken.ts']]])
  const file = (name: string) => files.get(name) ?? files.set(name, []).get(name)!
  for (const [from, to] of [...violations.map(([, ...pair]) => pair), ...lawful]) {
    file(from).push(to)
    if (to.startsWith('.') && !to.includes('nowhere')) file(path.posix.join(path.posix.dirname(from), to))
  }
  return files
}

type Summary = {
  violations: { rule: { name: string }; from: string; to: string }[]
  ruleSetUsed: { forbidden: { name: string }[] }
}

function cruise(): Promise<Summary> {
  const depcruise = path.join(root, 'node_modules/.bin/depcruise')
  const args = [
    depcruise,
    'src',
    '--config',
    path.join(root, '.dependency-cruiser.js'),
    '--output-type',
    'json',
  ]
  return new Promise((resolve, reject) => {
    // It exits with the number of violations, so an error is none.
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (error, output) => {
      if (output) resolve(JSON.parse(output).summary)
      else reject(error)
    })
  })
}
