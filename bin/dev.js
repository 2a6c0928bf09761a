// `npm run dev`: the server, restarted when its code changes, and Vite, which serves the web app as it is edited.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installDependencies } from './setup/dependencies.js'
import { nodeOptions, pinnedNode } from './setup/node.js'
import { root } from './setup/root.js'

await installDependencies()
const node = pinnedNode()
const start = (...args) => spawn(node, args, { stdio: 'inherit', cwd: root })
const children = [
  start(...nodeOptions, '--watch', '--watch-preserve-output', join(root, 'src/server/main.ts')),
  start(join(root, 'node_modules/vite/bin/vite.js')),
]

// Ctrl-C reaches all of them; when one ends by itself, the other has no use.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => endAll(signal))
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0
    endAll('SIGTERM')
  })
}

function endAll(signal) {
  for (const child of children) child.kill(signal)
}
