#!/usr/bin/env node
// The command line of Rapport: `rapport serve` runs the server, everything else is in src/server/cli.ts.
import { join } from 'node:path'
import { run } from './setup/child.js'
import { installDependencies } from './setup/dependencies.js'
import { nodeOptions, pinnedNode } from './setup/node.js'
import { root } from './setup/root.js'
import { serve } from './setup/serve.js'

const [command, ...args] = process.argv.slice(2)
process.exitCode = command === 'serve' ? await serve(args) : await runCommand()

async function runCommand() {
  await installDependencies()
  return run(pinnedNode(), [...nodeOptions, join(root, 'src/server/cli.ts'), ...process.argv.slice(2)])
}
