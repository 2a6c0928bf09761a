import { expect, type Page } from '@playwright/test'

const pending = new WeakMap<Page, Set<unknown>>()

/** Keeps count of what a page has asked the server and not heard yet; live updates never end. */
export const countRequests = (page: Page) => {
  const open = new Set<unknown>()
  pending.set(page, open)
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') open.add(request)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

/** Waits until the page has heard all it asked for and shows it. */
export const settled = async (page: Page) => {
  await expect(page.locator('h1').first()).toBeVisible()
  // An answer may lead to the next question, so quiet must last for two looks.
  let quiet = 0
  await expect
    .poll(() => (quiet = pending.get(page)?.size ? 0 : quiet + 1), { intervals: [50] })
    .toBeGreaterThan(2)
  await expect(page.locator('.mantine-Skeleton-root, [aria-busy=true]')).toHaveCount(0)
}
