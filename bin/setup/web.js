import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.js'
import { pinnedNode } from './node.js'
import { root } from './root.js'
import { giveUp, say } from './words.js'

const sources = ['src/web', 'src/shared', 'vite.config.ts', 'package-lock.json']
/** Says which sources dist/web was built from. Beside it, because a build empties it. */
const stamp = join(root, 'dist', 'web.sources')

/** Builds the web app into dist/web, unless its sources are the ones it was built from. */
export async function buildWeb() {
  if (!existsSync(join(root, 'src/web/index.html'))) return
  const current = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return
  say('Building the web app…', '正在构建网页界面……')
  const start = Date.now()
  rmSync(stamp, { force: true })
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const code = await run(pinnedNode(), [vite, 'build', '--logLevel', 'warn'], { cwd: root })
  if (code !== 0)
    giveUp(
      `The web app could not be built (exit code ${code}).`,
      `网页界面构建失败（退出码 ${code}）。`,
      code,
    )
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, current)
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  say(`The web app is built (${seconds} s).`, `网页界面构建完成（${seconds} 秒）。`)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(join(root, path))) return []
  try {
    const entries = readdirSync(join(root, path)).sort()
    return entries.filter((name) => !/\.test\.tsx?$/.test(name)).flatMap((name) => filesIn(`${path}/${name}`))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
}
