// `npm test`: installs what is needed, runs every check, goes on after a failure, and ends with the sum.
// `npm test -- --only vitest,lint` runs some of them; what follows a further `--` goes to the tools.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { countsOf, reports } from './checks/counts.js'
import { checks } from './checks/list.js'
import { run } from './setup/child.js'
import { installDependencies } from './setup/dependencies.js'
import { nodeOptions, pinnedNode } from './setup/node.js'
import { root } from './setup/root.js'

const { chosen, further } = readArguments(process.argv.slice(2))
await installDependencies()
const folder = mkdtempSync(join(tmpdir(), 'rapport-checks-'))
const results = []
for (const check of chosen) results.push(await runCheck(check))
rmSync(folder, { recursive: true })
tellResults()

function readArguments(args) {
  const end = args.includes('--') ? args.indexOf('--') : args.length
  const words = args.slice(0, end).flatMap((word) => word.replace(/^--only=?/, '').split(','))
  const only = words.filter(Boolean)
  const unknown = only.filter((word) => !checks.some(({ name }) => name === word))
  if (unknown.length) {
    console.error(
      `Unknown: ${unknown.join(', ')}. The checks are: ${checks.map(({ name }) => name).join(', ')}.`,
    )
    process.exit(2)
  }
  const chosen = only.length ? checks.filter(({ name }) => only.includes(name)) : checks
  return { chosen, further: args.slice(end + 1) }
}

async function runCheck(check) {
  console.log(`\n━━━ ${check.name} ${'━'.repeat(74 - check.name.length)}`)
  const reason = check.missing?.()
  if (reason) return { name: check.name, passed: 0, failed: 0, note: `skipped: ${reason}` }
  const start = Date.now()
  const file = join(folder, `${check.name}.json`)
  const code = await runTool(check, file).catch((error) => {
    console.error(error)
    return 1
  })
  return {
    name: check.name,
    ...countsOf(check, code, file),
    note: `${((Date.now() - start) / 1000).toFixed(1)} s`,
  }
}

async function runTool(check, file) {
  const prepared = await check.prepare?.()
  const report = reports[check.report]
  // The tools' own children find the pinned Node first.
  const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const env = { ...process.env, ...prepared, ...report?.env(file), PATH }
  return run(pinnedNode(), [...nodeOptions, ...check.args, ...(report?.args(file) ?? []), ...further], {
    cwd: root,
    env,
  })
}

function tellResults() {
  const total = (count) => results.reduce((sum, result) => sum + result[count], 0)
  console.log()
  for (const { name, passed, failed, note } of results) {
    console.log(`${failed ? '✗' : passed ? '✓' : '–'} ${name.padEnd(12)}${counted(passed, failed)}${note}`)
  }
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
  if (total('failed') > 0) process.exitCode = 1
}

function counted(passed, failed) {
  return (passed || failed ? `${passed} passed, ${failed} failed` : '').padEnd(26)
}
