import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ServerProcess } from '../server-process.ts'

export type Instance = { server: ServerProcess; url: string; stop: () => Promise<void> }

/** Rapport as someone starts it for the first time, with its own database and port. */
export const startInstance = async (settings: NodeJS.ProcessEnv): Promise<Instance> => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-e2e-'))
  const server = await ServerProcess.on(join(folder, 'data'), { RAPPORT_CALLER_LIMIT: '0', ...settings })
  await server.start()
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { server, url: server.url, stop }
}

/** Founds nobody: the first visitor needs the link that it prints. */
export const unfounded = { RAPPORT_ADMIN_EMAIL: '', RAPPORT_ADMIN_PASSWORD: '' }

/** The one-time link as it was printed. */
export const setupLinkOf = ({ server }: Instance): string => {
  const [link] = /https?:\/\/\S+\/setup\S*/.exec(server.output) ?? []
  if (!link) throw new Error(`no setup link was printed:\n${server.output}`)
  return link
}
