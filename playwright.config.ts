import { existsSync } from 'node:fs'
import { defineConfig, devices } from '@playwright/test'
import type { Settings } from './test/e2e/fixtures.ts'

// Journeys through the built page (dist/web), on the real server. `npm test -- --only playwright` builds first.

const chromium = process.env.RAPPORT_CHROMIUM || (existsSync('/usr/bin/chromium') && '/usr/bin/chromium')
const isRoot = process.getuid?.() === 0

const sizes = {
  desktop: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
  phone: {
    ...devices['Desktop Chrome'],
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  },
}

export default defineConfig<object, Settings>({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  // Small machines run tests too, and each worker has a server and a database of its own.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      // Chromium's own sandbox doesn't work for root.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  projects: (['zh-CN', 'en'] as const).flatMap((locale) =>
    (['desktop', 'phone'] as const).map((size) => ({
      name: `${locale} ${size}`,
      use: { ...sizes[size], locale: locale === 'en' ? 'en-GB' : locale, language: locale, size },
    })),
  ),
})
