// Checks that src/server/db-schema.ts says what the migrations make, by asking a database that has been through
// them. `--write` writes the file anew instead.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { startTestServer, templateUrl } from '../postgres-server.ts'

const root = path.resolve(import.meta.dirname, '../..')
const codegen = path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js')
const write = process.argv.includes('--write')

const server = await startTestServer()
try {
  const args = [codegen, '--url', templateUrl(server), ...(write ? [] : ['--verify'])]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0 && !write) console.error('Write the types anew with: npm run db:types')
  process.exitCode = status ?? 1
} finally {
  await server.stop()
}
