import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './child.js'
import { pinnedNode } from './node.js'
import { root } from './root.js'
import { say } from './words.js'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/**
 * Finds a Chromium for the browser tests, or gets one: as root on Debian from its packages, with a font for
 * Chinese; else Playwright's own, which needs no variable. Resolves to environment variables.
 */
export async function findBrowser() {
  const found = process.env.RAPPORT_CHROMIUM || onThisMachine() || (await fromDebian())
  if (found) return { RAPPORT_CHROMIUM: found }
  await run(pinnedNode(), [join(root, 'node_modules/.bin/playwright'), 'install', 'chromium'], { cwd: root })
  return {}
}

function onThisMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...elsewhere].find((file) => existsSync(file))
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  say(
    'Installing Chromium and a Chinese font for the browser tests…',
    '正在为浏览器测试安装 Chromium 和中文字体……',
  )
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env })
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
    env,
  })
  return onThisMachine()
}
