import { type BrowserContext, expect, type Page, test as plain } from '@playwright/test'
import type { BuiltInRole } from '../../src/shared/access.ts'
import type { Locale } from '../../src/shared/shapes.ts'
import { administrator } from '../server-process.ts'
import { type Instance, startInstance, unfounded } from './instance.ts'
import { countRequests } from './settled.ts'
import { enter, hire, type Person } from './staff.ts'
import { createWatch, type Watch } from './watch.ts'
import { type Say, speakerOf } from './words.ts'

export { expect }

/** What the projects of playwright.config.ts set. */
export type Settings = { language: Locale; size: 'desktop' | 'phone' }

type ForWorker = Settings & {
  /** With the named cast. Journeys add to it, and change only what they added. */
  sample: Instance
  /** Founded, with nothing in it. */
  empty: Instance
  /** Who founded `sample`. */
  founder: Person
}

type ForTest = {
  /** The page's text of a key, in the language of the project. */
  say: Say
  isPhone: boolean
  watch: Watch
  /** Started for the first time, and claimed by nobody. */
  fresh: Instance
  /** A new user of `sample`. */
  join: (role: BuiltInRole, name?: string) => Promise<Person>
  /** A browser of their own, signed in. */
  open: (person: Person) => Promise<Page>
  /** A browser that has never been at this address. */
  visit: (url: string) => Promise<Page>
  /** Who looks at `page`: a new administrator, so that nobody else's promises are on their day. */
  me: Person
}

const settingsOf = (language: Locale) => ({
  LANG: language === 'en' ? 'en_GB.UTF-8' : 'zh_CN.UTF-8',
  LC_ALL: '',
})

/** Journeys are told in the language of the project, at its size, on servers of the worker. */
export const test = plain.extend<ForTest, ForWorker>({
  language: ['en', { option: true, scope: 'worker' }],
  size: ['desktop', { option: true, scope: 'worker' }],
  sample: [
    async ({ language }, use) => {
      const instance = await startInstance({ ...settingsOf(language), RAPPORT_SAMPLE_DATA: '1' })
      await use(instance)
      await instance.stop()
    },
    { scope: 'worker' },
  ],
  empty: [
    async ({ language }, use) => {
      const instance = await startInstance(settingsOf(language))
      await use(instance)
      await instance.stop()
    },
    { scope: 'worker' },
  ],
  founder: [
    async ({ sample }, use) => use(await enter(sample.url, administrator.email)),
    { scope: 'worker' },
  ],
  say: async ({ language }, use) => use(speakerOf(language)),
  isPhone: async ({ size }, use) => use(size === 'phone'),
  watch: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing is needed
    async ({}, use) => {
      const watch = createWatch()
      await use(watch)
      expect(watch.complaints, 'what browsers complained of').toEqual([])
    },
    { auto: true },
  ],
  fresh: async ({ language }, use) => {
    const instance = await startInstance({ ...settingsOf(language), ...unfounded })
    await use(instance)
    await instance.stop()
  },
  join: async ({ sample, founder, language }, use) =>
    use((role, name = language === 'en' ? 'Robin Fox' : '方晓') =>
      hire(sample.url, founder, role, { name, locale: language }),
    ),
  visit: async ({ browser, watch }, use) => {
    const opened: BrowserContext[] = []
    await use(async (url) => {
      const context = await browser.newContext({ baseURL: url })
      opened.push(context)
      watch.listenTo(context)
      context.on('page', countRequests)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
  open: async ({ visit }, use) =>
    use(async ({ url, cookie }) => {
      const page = await visit(url)
      const [name = '', value = ''] = cookie.split('=')
      await page.context().addCookies([{ name, value, url }])
      return page
    }),
  me: async ({ join }, use) => use(await join('administrator')),
  page: async ({ open, me }, use) => use(await open(me)),
})
