import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../setup/browser.js'
import { root } from '../setup/root.js'
import { buildWeb } from '../setup/web.js'

const tool = (name) => join(root, 'node_modules/.bin', name)
const script = (name) => join(root, 'test/checks', name)

/**
 * What `npm test` runs, in this order. `args` are for the pinned Node. A check counts as one, passed or failed,
 * unless it reports its tests (`report` names the tool that does). `prepare` resolves to environment variables
 * for it, `missing` says why it can't run here.
 */
export const checks = [
  { name: 'format', args: [tool('biome'), 'ci', '--linter-enabled=false', '.'] },
  { name: 'lint', args: [tool('biome'), 'ci', '--formatter-enabled=false', '--assist-enabled=false', '.'] },
  { name: 'imports', args: [tool('depcruise'), 'src'] },
  { name: 'types', args: [tool('tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types-web', args: [tool('tsc'), '--noEmit', '-p', 'src/web/tsconfig.json'] },
  { name: 'schema', args: [script('schema.ts')] },
  { name: 'lockfile', args: [script('lockfile.ts')] },
  { name: 'licences', args: [script('licences.ts')] },
  {
    name: 'vitest',
    report: 'vitest',
    args: [tool('vitest'), 'run', '--reporter=default', '--reporter=json'],
  },
  {
    name: 'vitest-15',
    report: 'vitest',
    missing: () =>
      !existsSync('/usr/lib/postgresql/15/bin/postgres') && 'Debian package postgresql-15 is not installed',
    args: [script('postgres-15.ts'), '--reporter=default', '--reporter=json'],
  },
  {
    name: 'playwright',
    report: 'playwright',
    missing: () => !existsSync(join(root, 'playwright.config.ts')) && 'there is no playwright.config.ts',
    prepare: async () => {
      await buildWeb()
      return findBrowser()
    },
    args: [tool('playwright'), 'test', '--reporter=list,json'],
  },
]
