import { settingsHelp } from './cli/help.ts'
import { readEnv } from './env.ts'
import { createLog } from './log.ts'
import { root } from './services.ts'
import { type Running, start } from './start.ts'
import { inTheirLanguage, terminalLocale } from './terminal.ts'

// The server's process: reads the settings, starts, says where it is, and ends when asked.

const began = performance.now()
// Whoever read our words may go (a closed terminal, a log collector that restarts): no reason to go too.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const run = async (): Promise<void> => {
  if (process.argv.includes('--help')) return console.log(settingsHelp(terminalLocale()))
  const env = readEnv(process.env, root)
  const starting = start(env, createLog(env.logLevel, env.logFormat))
  endWhenAsked(starting)
  announce(await starting)
}

/** The first signal finishes what is under way; the second doesn't wait for it. */
const endWhenAsked = (starting: Promise<Running>): void => {
  let asked = false
  const end = async () => {
    if (asked) process.exit(1)
    asked = true
    console.log(inTheirLanguage('Stopping…', '正在停止……'))
    const running = await starting.catch(() => undefined)
    await running?.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void end().catch(giveUp))
}

const announce = ({ address, setupLink }: Running): void => {
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(
    inTheirLanguage(
      `Rapport is ready at ${address} (${seconds} s)`,
      `Rapport 已就绪：${address}（${seconds} 秒）`,
    ),
  )
  if (setupLink)
    console.log(
      inTheirLanguage(
        `Open this link once to set it up: ${setupLink}`,
        `请打开以下一次性链接完成初始设置：${setupLink}`,
      ),
    )
}

const giveUp = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error)
  if (process.env.RAPPORT_LOG_LEVEL === 'debug') console.error(error)
  process.exit(1)
}

await run().catch(giveUp)
