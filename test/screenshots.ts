// The pictures of the READMEs, taken from the running product with its sample data: `npm run screenshots`.
// It needs a built web app (`npm start` builds it) and a Chromium.

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, chromium, type Page } from '@playwright/test'
import { administrator, ServerProcess } from './server-process.ts'

type Language = {
  locale: 'en' | 'zh-CN'
  suffix: 'en' | 'zh'
  name: string
  query: string
  said: string
  next: string
}

const languages: Language[] = [
  {
    locale: 'en',
    suffix: 'en',
    name: 'Zhou Mingyuan',
    query: 'refund',
    said: 'Likes the Xishi pot and would like two characters carved. I promised photos of both pots.',
    next: 'tomorrow 3pm send the photos',
  },
  {
    locale: 'zh-CN',
    suffix: 'zh',
    name: '周明远',
    query: '退款',
    said: '张先生很喜欢西施壶，想刻“听松”两个字，答应发两把壶的实拍图。',
    next: '明天下午3点 发两把壶的实拍图',
  },
]

const folder = join(import.meta.dirname, '../docs/images')
const executablePath = [process.env.RAPPORT_CHROMIUM, '/usr/bin/chromium'].find(
  (path) => path && existsSync(path),
)

/** @param sign a text that stands there once the page is whole */
const shoot = async (page: Page, name: string, { suffix }: Language, sign: string): Promise<void> => {
  await page.getByText(sign).first().waitFor()
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(folder, `${name}-${suffix}.png`) })
}

const customerNamed = async (request: APIRequestContext, url: string, q: string): Promise<string> => {
  const answer = await request.get(`${url}/api/v1/search?q=${encodeURIComponent(q)}`)
  const { items } = (await answer.json()) as { items: { customerId: string }[] }
  return items[0]!.customerId
}

const signIn = async (page: Page, url: string, { locale, name }: Language): Promise<void> => {
  const headers = { origin: url }
  await page.request.post(`${url}/api/v1/session`, { data: administrator, headers })
  await page.request.patch(`${url}/api/v1/me`, { data: { locale, name }, headers })
}

const shootAll = async (page: Page, url: string, language: Language): Promise<void> => {
  await signIn(page, url, language)
  await page.goto(`${url}/today`)
  await shoot(page, 'today', language, '武夷山岩韵茶业合作社')
  await page.goto(`${url}/customers`)
  await shoot(page, 'customers', language, '仇海')
  await page.goto(`${url}/customers/${await customerNamed(page.request, url, '张三')}`)
  await shoot(page, 'customer', language, 'SF-10388')
  await page.keyboard.press('c')
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(400)
  await page.keyboard.type(language.said)
  await page.keyboard.press('Tab')
  await page.keyboard.type(language.next)
  await shoot(page, 'record', language, '15:00')
  await page.goto(`${url}/today`)
  await page.getByText('武夷山岩韵茶业合作社').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(language.query)
  await shoot(page, 'search', language, language.query)
}

const data = mkdtempSync(join(tmpdir(), 'rapport-screenshots-'))
const server = await ServerProcess.on(join(data, 'data'), { RAPPORT_SAMPLE_DATA: '1' })
await server.start()
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  for (const language of languages) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: language.locale,
      timezoneId: 'Asia/Shanghai',
      colorScheme: 'light',
    })
    await shootAll(await context.newPage(), server.url, language)
    await context.close()
  }
} finally {
  await browser.close()
  await server.stop()
  rmSync(data, { recursive: true, force: true })
}
