import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.js'
import { giveUp } from './words.js'

const oldest = 24

/**
 * The Node that runs Rapport: the one that came with its packages, so that the version on the machine doesn't
 * matter; else the one running now, if it is new enough.
 */
export function pinnedNode() {
  const pinned = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(pinned) && runs(realpathSync(pinned))) return realpathSync(pinned)
  if (Number(process.versions.node.split('.')[0]) >= oldest) return process.execPath
  return giveUp(
    `Rapport needs Node ${oldest}. The one among its packages is missing or doesn't run on this system, and this is ` +
      `${process.version}. Install Node ${oldest} or newer from https://nodejs.org.`,
    `Rapport 需要 Node ${oldest}。软件包中自带的版本缺失或无法在本系统运行，当前版本为 ${process.version}。请从 https://nodejs.org 安装 Node ${oldest} 或更新的版本。`,
  )
}

/** An earlier Node 24 warns of type stripping, which it can do. */
export const nodeOptions = ['--disable-warning=ExperimentalWarning']

const runs = (node) => node === process.execPath || spawnSync(node, ['--version']).status === 0
