import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')

export const administrator = { email: 'admin@example.com', password: 'correct horse battery' }

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

/** The real server as a process of its own, with its embedded PostgreSQL, on a folder that outlives it. */
export class ServerProcess {
  readonly url: string
  readonly #folder: string
  readonly #port: number
  readonly #settings: NodeJS.ProcessEnv
  #child: ChildProcess | undefined
  #output = ''

  private constructor(folder: string, port: number, settings: NodeJS.ProcessEnv) {
    this.#folder = folder
    this.#port = port
    this.#settings = settings
    this.url = `http://127.0.0.1:${port}`
  }

  /** @param settings environment variables over the usual ones, which found it by `administrator` */
  static async on(folder: string, settings: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
    return new ServerProcess(folder, await freePort(), settings)
  }

  /** Starts, and waits until it answers. */
  async start(): Promise<void> {
    this.#output = ''
    const child = spawn(process.execPath, [join(root, 'src/server/main.ts')], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(this.#port),
        RAPPORT_DATA: this.#folder,
        RAPPORT_LOG_LEVEL: 'warn',
        RAPPORT_ADMIN_EMAIL: administrator.email,
        RAPPORT_ADMIN_PASSWORD: administrator.password,
        DATABASE_URL: '',
        RAPPORT_URL: '',
        ...this.#settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (chunk: Buffer) => {
      this.#output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    this.#child = child
    await this.#ready()
  }

  async #ready(): Promise<void> {
    const deadline = Date.now() + 60_000
    while (Date.now() < deadline) {
      if (this.#child!.exitCode !== null) break
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined)
      if (answer?.ok) return
      await sleep(25)
    }
    throw new Error(`the server did not start:\n${this.#output}`)
  }

  /** What it said since it was started last. */
  get output(): string {
    return this.#output
  }

  killServer(): void {
    this.#child!.kill('SIGKILL')
  }

  killPostgres(): void {
    for (const pid of postmasters(this.#folder)) process.kill(pid, 'SIGKILL')
  }

  /** Waits for the process to be gone. */
  async gone(): Promise<void> {
    if (this.#child!.exitCode === null && this.#child!.signalCode === null) await once(this.#child!, 'exit')
  }

  async stop(): Promise<number | null> {
    this.#child!.kill('SIGTERM')
    await this.gone()
    return this.#child!.exitCode
  }
}

const postmasters = (folder: string): number[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('postmaster.pid') && statSync(join(folder, name)).isFile())
    .map((name) => Number(readFileSync(join(folder, name), 'utf8').split('\n')[0]))
    .filter(isAlive)

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
