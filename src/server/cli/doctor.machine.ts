import { access, constants, lstat, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Env } from '../env.ts'
import { root } from '../services.ts'
import { isBuilt } from '../static.ts'
import { bad, type Finding, good, note, size } from './doctor.findings.ts'

/** Node, the web app, the data folder and the room left for it. */
export async function* checkMachine({ dataDir }: Env): AsyncGenerator<Finding> {
  yield good(`Node ${process.version}`, `Node ${process.version}`)
  yield isBuilt(join(root, 'dist/web'))
    ? good('Web app: built', '网页界面：已构建')
    : note('Web app: not built yet', '网页界面：尚未构建', {
        en: 'npm start builds it.',
        'zh-CN': 'npm start 会自动构建。',
      })
  yield await checkFolder(dataDir)
  yield await checkRoom(await existing(dataDir))
}

const checkFolder = async (folder: string): Promise<Finding> => {
  if (!(await stat(folder).catch(() => undefined)))
    return note(`Data folder ${folder}: not there yet`, `数据文件夹 ${folder}：尚不存在`, {
      en: 'The first start makes it.',
      'zh-CN': '首次启动时会创建。',
    })
  if (!(await mayWrite(folder)))
    return bad(
      `Data folder ${folder}: this user may not write to it`,
      `数据文件夹 ${folder}：当前用户无写入权限`,
      {
        en: `Run Rapport as the user it belongs to, or hand it over: chown -R USER ${folder}`,
        'zh-CN': `请以其所有者身份运行 Rapport，或移交所有权：chown -R 用户 ${folder}`,
      },
    )
  return (await openFolder(folder)) ?? good(`Data folder ${folder}`, `数据文件夹 ${folder}`)
}

const mayWrite = (folder: string) =>
  access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )

/** Customers' data that other users of the machine could read. */
const openFolder = async (folder: string): Promise<Finding | undefined> => {
  for (const path of ['postgres', 'files'].map((name) => join(folder, name))) {
    const found = await stat(path).catch(() => undefined)
    if (!found || (found.mode & 0o077) === 0) continue
    return bad(`${path} can be entered by other users of this machine`, `本机其他用户可以进入 ${path}`, {
      en: `chmod 700 ${path}`,
      'zh-CN': `chmod 700 ${path}`,
    })
  }
  return undefined
}

const little = 2e9
const tooLittle = 200e6

const checkRoom = async (folder: string): Promise<Finding> => {
  const { bavail, bsize } = await statfs(folder)
  const left = bavail * bsize
  const [en, chinese] = [`Disk: ${size(left)} left`, `磁盘：剩余 ${size(left)}`]
  const advice = {
    en: 'Make room, or move the data folder to a larger disk (RAPPORT_DATA). A full disk stops the database.',
    'zh-CN': '请清理空间，或将数据文件夹移到更大的磁盘（RAPPORT_DATA）。磁盘写满后数据库会停止。',
  }
  if (left < tooLittle) return bad(en, chinese, advice)
  return left < little ? note(en, chinese, advice) : good(en, chinese)
}

/** The folder, or the nearest above it that is there. */
const existing = async (folder: string): Promise<string> =>
  (await lstat(folder).catch(() => undefined)) ? folder : existing(dirname(folder))
