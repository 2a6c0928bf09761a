import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.js'
import { root } from './root.js'
import { giveUp, say } from './words.js'

/** Installs the npm packages that package-lock.json asks for, unless they are there. */
export async function installDependencies() {
  if (installed()) return
  const wanted = Object.keys(packagesIn('package-lock.json')).length
  say(
    `Installing the packages Rapport is made of (up to ${wanted}, about 700 MB). This happens once…`,
    `正在安装 Rapport 所需的软件包（最多 ${wanted} 个，约 700 MB），只需一次……`,
  )
  const progress = setInterval(tellProgress, 10_000, Date.now())
  const code = await npm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  clearInterval(progress)
  if (code !== 0) {
    giveUp(
      `npm could not install the packages (exit code ${code}). Is the network up? npm's own words are above.`,
      `npm 未能安装软件包（退出码 ${code}）。请检查网络；上面是 npm 的输出。`,
      code,
    )
  }
  say('The packages are installed.', '软件包安装完成。')
}

/**
 * npm notes in node_modules/.package-lock.json what it has put there, at the end. Packages for other platforms
 * are marked optional.
 */
function installed() {
  try {
    const present = packagesIn('node_modules/.package-lock.json')
    return Object.entries(packagesIn('package-lock.json')).every(
      ([path, { version, optional }]) => present[path]?.version === version || (optional && !present[path]),
    )
  } catch {
    return false
  }
}

function packagesIn(lockfile) {
  const { packages } = JSON.parse(readFileSync(join(root, lockfile), 'utf8'))
  return Object.fromEntries(Object.entries(packages).filter(([path]) => path !== ''))
}

/** `npm start` says where npm itself is; else the one on the PATH. */
function npm(args) {
  const itself = process.env.npm_execpath
  if (itself?.endsWith('.js')) return run(process.execPath, [itself, ...args], { cwd: root })
  return run('npm', args, { cwd: root })
}

function tellProgress(since) {
  const seconds = Math.round((Date.now() - since) / 1000)
  const count = countPackages()
  say(`  ${seconds} s: ${count} packages so far`, `  ${seconds} 秒：已有 ${count} 个软件包`)
}

function countPackages() {
  const entries = (folder) => {
    try {
      return readdirSync(join(root, folder)).filter((name) => !name.startsWith('.'))
    } catch {
      return []
    }
  }
  const top = entries('node_modules')
  const scopes = top.filter((name) => name.startsWith('@'))
  return top.length - scopes.length + scopes.flatMap((scope) => entries(join('node_modules', scope))).length
}
