import { resolve } from 'node:path'

export type Env = {
  host: string
  port: number
  /** Where people reach the product, for links: with scheme, without a slash at the end. */
  url: string
  dataDir: string
  databaseUrl: string | undefined
  logLevel: string
  /** Lines for a program (json) or for someone who watches the terminal (text). */
  logFormat: 'json' | 'text'
  trustProxy: boolean
  admin: { email: string; password: string } | undefined
  sampleData: boolean
}

/** Settings that can't be right: said all at once, before anything starts. */
export class WrongSettings extends Error {
  constructor(problems: string[]) {
    super(`These settings are not right:\n${problems.map((each) => `  - ${each}`).join('\n')}`)
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Reads the settings of the process. Errors: WrongSettings, which names each variable and what it should be. */
export const readEnv = (
  vars: Record<string, string | undefined>,
  root: string,
  isTerminal = process.stdout.isTTY ?? false,
): Env => {
  const problems: string[] = []
  const check = (ok: boolean, problem: string) => {
    if (!ok) problems.push(problem)
  }
  const flag = (name: string): boolean => {
    const value = (vars[name] ?? '').toLowerCase()
    check(['', '0', '1', 'true', 'false'].includes(value), `${name} must be 1 or 0, not "${vars[name]}".`)
    return value === '1' || value === 'true'
  }
  const port = Number(vars.PORT || 3000)
  check(Number.isInteger(port) && port >= 0 && port < 65536, `PORT must be 0 to 65535, not "${vars.PORT}".`)
  const host = vars.HOST || '127.0.0.1'
  const url = (
    vars.RAPPORT_URL || `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
  ).replace(/\/+$/, '')
  check(/^https?:\/\/[^/]+$/.test(url), `RAPPORT_URL must be like https://crm.example.com, not "${url}".`)
  const logLevel = vars.RAPPORT_LOG_LEVEL || 'info'
  check(logLevels.includes(logLevel), `RAPPORT_LOG_LEVEL must be one of ${logLevels.join(', ')}.`)
  const logFormat = vars.RAPPORT_LOG_FORMAT || (isTerminal ? 'text' : 'json')
  check(logFormat === 'json' || logFormat === 'text', 'RAPPORT_LOG_FORMAT must be json or text.')
  const databaseUrl = vars.DATABASE_URL || undefined
  check(
    !databaseUrl || /^postgres(ql)?:\/\//.test(databaseUrl),
    'DATABASE_URL must begin with postgres:// or postgresql://.',
  )
  const env = {
    host,
    port,
    url,
    dataDir: resolve(root, vars.RAPPORT_DATA || 'data'),
    databaseUrl,
    logLevel,
    logFormat: logFormat as Env['logFormat'],
    trustProxy: flag('RAPPORT_TRUST_PROXY'),
    admin: adminIn(vars, check),
    sampleData: flag('RAPPORT_SAMPLE_DATA'),
  }
  if (problems.length > 0) throw new WrongSettings(problems)
  return env
}

const adminIn = (vars: Record<string, string | undefined>, check: (ok: boolean, problem: string) => void) => {
  const email = vars.RAPPORT_ADMIN_EMAIL
  const password = vars.RAPPORT_ADMIN_PASSWORD
  check(
    !email === !password,
    'RAPPORT_ADMIN_EMAIL and RAPPORT_ADMIN_PASSWORD belong together: set both or neither.',
  )
  if (!email || !password) return undefined
  check(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email), 'RAPPORT_ADMIN_EMAIL must be an e-mail address.')
  check(
    password.length >= 10 && password.length <= 200,
    'RAPPORT_ADMIN_PASSWORD must have 10 to 200 characters.',
  )
  return { email, password }
}
