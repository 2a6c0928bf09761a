import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { type Setting, settings } from './env.settings.ts'
import { readEnv } from './env.ts'

const read = (vars: Record<string, string> = {}) => readEnv(vars, '/opt/rapport', false)
const complaint = (vars: Record<string, string>) => {
  try {
    read(vars)
    return 'none'
  } catch (error) {
    return (error as Error).message
  }
}

test('without any setting it listens to this machine alone, with its data in the checkout', () => {
  expect(read()).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    url: 'http://127.0.0.1:3000',
    dataDir: '/opt/rapport/data',
    databaseUrl: undefined,
    logFormat: 'json',
    admin: undefined,
    callerLimit: 20_000,
  })
})

test('a variable set to nothing is as good as not set', () => {
  expect(read({ HOST: '', PORT: '', RAPPORT_URL: '', DATABASE_URL: '', RAPPORT_DATA: '' })).toEqual(read())
})

test.each([
  [{ HOST: '0.0.0.0', PORT: '80' }, 'http://localhost:80'],
  [{ HOST: '::1' }, 'http://[::1]:3000'],
  [{ RAPPORT_URL: 'https://crm.example.com/' }, 'https://crm.example.com'],
])('people reach %o at %s', (vars, url) => {
  expect(read(vars as Record<string, string>).url).toBe(url)
})

test('everything that is wrong is said at once, with what it should be', () => {
  const said = complaint({
    PORT: '70000',
    RAPPORT_URL: 'crm.example.com',
    RAPPORT_LOG_LEVEL: 'loud',
    RAPPORT_TRUST_PROXY: 'yes',
    RAPPORT_CALLER_LIMIT: '-1',
  })
  expect(said.split('\n')).toHaveLength(6)
  expect(said).toContain('PORT must be 0 to 65535, not "70000".')
  expect(said).toContain('RAPPORT_TRUST_PROXY must be 0 to 9, not "yes".')
})

test('complaints are in the language of the terminal', () => {
  expect(complaint({ PORT: 'http', LANG: 'zh_CN.UTF-8' })).toContain('PORT 应为 0 至 65535，而不是“http”。')
})

test('secrets are not repeated', () => {
  const said = complaint({
    DATABASE_URL: 'mysql://root:hunter2@db/crm',
    RAPPORT_METRICS_TOKEN: 'hunter3',
    RAPPORT_ADMIN_EMAIL: 'a@example.com',
    RAPPORT_ADMIN_PASSWORD: 'hunter4',
  })
  expect(said).toMatch(/DATABASE_URL.*RAPPORT_METRICS_TOKEN.*RAPPORT_ADMIN_PASSWORD/s)
  expect(said).not.toContain('hunter')
})

test('the administrator needs both address and password', () => {
  expect(complaint({ RAPPORT_ADMIN_EMAIL: 'a@example.com' })).toContain('belong together')
  expect(read({ RAPPORT_ADMIN_EMAIL: 'a@example.com', RAPPORT_ADMIN_PASSWORD: 'long enough' }).admin).toEqual(
    {
      email: 'a@example.com',
      password: 'long enough',
    },
  )
})

test.each([
  ['docs/operating.md', 'en'],
  ['docs/operating.zh-CN.md', 'zh-CN'],
] as const)('%s says of every setting what it means', async (file, locale) => {
  const manual = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8')
  for (const [name, { fallback, means }] of Object.entries<Setting>(settings))
    expect(manual).toContain(`| \`${name}\` | ${fallback ? `\`${fallback}\`` : '–'} | ${means[locale]} |`)
})
