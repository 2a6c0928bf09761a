import { resolve } from 'node:path'
import type { Locale } from '../shared/shapes.ts'
import { type Setting, settings } from './env.settings.ts'
import { terminalLocale } from './terminal.ts'

export { settings } from './env.settings.ts'

type Vars = Record<string, string | undefined>

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
  /** How many reverse proxies stand in front. */
  trustProxy: number
  /** What must be shown to read /metrics from another machine. */
  metricsToken: string | undefined
  /** How many requests in ten seconds one session or API key may send; 0: any. */
  callerLimit: number
  /** Who founds a fresh instance without a browser. */
  admin: { email: string; password: string } | undefined
  sampleData: boolean
}

/** Settings that can't be right: said all at once, before anything starts. */
export class WrongSettings extends Error {
  constructor(problems: string[], locale: Locale) {
    const head = locale === 'zh-CN' ? '以下设置有误：' : 'These settings are not right:'
    super([head, ...problems.map((each) => `  - ${each}`)].join('\n'))
  }
}

/** Reads the settings of the process. Errors: WrongSettings, which names each variable and what it should be. */
export const readEnv = (vars: Vars, root: string, isTerminal = process.stdout.isTTY ?? false): Env => {
  const locale = terminalLocale(vars)
  const problems = wrongValues(vars, locale)
  const admin = adminIn(vars)
  if (admin === 'half') problems.push(halfAdmin[locale])
  if (problems.length > 0 || admin === 'half') throw new WrongSettings(problems, locale)
  const { HOST: host = '127.0.0.1', PORT: port = '3000' } = filled(vars)
  return {
    host,
    port: Number(port),
    url: (vars.RAPPORT_URL || `http://${hostInUrl(host)}:${port}`).replace(/\/+$/, ''),
    dataDir: resolve(root, vars.RAPPORT_DATA || 'data'),
    databaseUrl: vars.DATABASE_URL || undefined,
    logLevel: vars.RAPPORT_LOG_LEVEL || 'info',
    logFormat: (vars.RAPPORT_LOG_FORMAT as Env['logFormat']) || (isTerminal ? 'text' : 'json'),
    trustProxy: Number(vars.RAPPORT_TRUST_PROXY || 0),
    metricsToken: vars.RAPPORT_METRICS_TOKEN || undefined,
    callerLimit: Number(vars.RAPPORT_CALLER_LIMIT || settings.RAPPORT_CALLER_LIMIT.fallback),
    admin,
    sampleData: isOn(vars.RAPPORT_SAMPLE_DATA),
  }
}

/** A variable that is set to nothing is as good as not set: that is how containers leave things out. */
const filled = (vars: Vars): Vars => Object.fromEntries(Object.entries(vars).filter(([, value]) => value))

const isOn = (value: string | undefined) => /^(1|true)$/i.test(value ?? '')

/** Whoever listens everywhere is reached at localhost, for a start; an IPv6 address stands in brackets (RFC 3986). */
const hostInUrl = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

const wrongValues = (vars: Vars, locale: Locale): string[] =>
  Object.entries<Setting>(settings)
    .filter(([name, { accepts }]) => vars[name] && !accepts(vars[name]))
    .map(([name, { expected, secret }]) => {
      const given = secret ? '' : locale === 'zh-CN' ? `，而不是“${vars[name]}”` : `, not "${vars[name]}"`
      return locale === 'zh-CN'
        ? `${name} 应为${expected['zh-CN']}${given}。`
        : `${name} must be ${expected.en}${given}.`
    })

const halfAdmin: Record<Locale, string> = {
  en: 'RAPPORT_ADMIN_EMAIL and RAPPORT_ADMIN_PASSWORD belong together: set both or neither.',
  'zh-CN': 'RAPPORT_ADMIN_EMAIL 与 RAPPORT_ADMIN_PASSWORD 应同时设置或同时不设置。',
}

const adminIn = ({
  RAPPORT_ADMIN_EMAIL: email,
  RAPPORT_ADMIN_PASSWORD: password,
}: Vars): Env['admin'] | 'half' => {
  if (email && password) return { email, password }
  return email || password ? 'half' : undefined
}
