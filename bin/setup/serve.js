import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runServer } from './child.js'
import { installDependencies } from './dependencies.js'
import { nodeOptions, pinnedNode } from './node.js'
import { root } from './root.js'
import { buildWeb } from './web.js'

/** Prepares what is missing, runs the server until it ends, and resolves to its exit code. */
export async function serve(args) {
  await installDependencies()
  await buildWeb()
  const ending = ['--import', pathToFileURL(join(root, 'bin/setup/end-with-launcher.js')).href]
  return runServer(pinnedNode(), [...nodeOptions, ...ending, join(root, 'src/server/main.ts'), ...args])
}
