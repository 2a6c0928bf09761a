import type { Page } from '@playwright/test'
import { listCustomers } from '../../src/shared/customers.ts'
import { listOrders } from '../../src/shared/orders.ts'
import { expect, test } from './fixtures.ts'
import { barriersOf } from './page-check.ts'
import type { Say } from './words.ts'

const openFind = async (page: Page, say: Say, isPhone: boolean) => {
  if (isPhone) await page.getByRole('button', { name: say('common.search'), exact: true }).click()
  else await page.keyboard.press('ControlOrMeta+k')
  const box = page.getByRole('combobox', { name: say('search.title') })
  await expect(box).toBeFocused()
  return box
}

test('one box finds names in any spelling, pieces of numbers, words that were said and orders', async ({
  page,
  me,
  say,
  isPhone,
}) => {
  await page.goto('/customers')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const box = await openFind(page, say, isPhone)
  const results = page.getByRole('listbox', { name: say('search.results') })
  const group = (name: string) => results.getByRole('group', { name: say(`search.group.${name}`) })

  for (const typed of ['张三', 'zhangsan', 'zs', '8000 0000'])
    await test.step(typed, async () => {
      await box.fill(typed)
      await expect(group('customer').getByRole('option', { name: '张三' }).first()).toBeVisible()
    })
  for (const typed of ['退款', 'refund'])
    await test.step(typed, async () => {
      await box.fill(typed)
      await expect(group('communication').locator('mark').first()).toHaveText(new RegExp(typed, 'i'))
    })
  await test.step('the number of an order', async () => {
    const { items } = await me.api.ok(listOrders, { query: { limit: 1 } })
    const { number, customerName } = items[0]!
    await box.fill(number)
    await expect(group('order').getByRole('option').filter({ hasText: customerName })).toContainText(number)
  })
  await box.fill('zzzzqqqq')
  await expect(page.getByText(say('search.nothing', { typed: 'zzzzqqqq' }))).toBeVisible()
  expect(await barriersOf(page)).toEqual([])
})

test('the box opens what was found and does what is asked, without a mouse', async ({
  page,
  me,
  say,
  isPhone,
}) => {
  test.skip(isPhone, 'a phone has no keyboard to speak of')
  const { items } = await me.api.ok(listCustomers, { query: { q: '张三', limit: 10 } })
  const { id } = items.find(({ name }) => name === '张三')!
  await page.goto('/orders')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await openFind(page, say, isPhone)
  await page.keyboard.type('zhangsan')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/customers/${id}`))
  await openFind(page, say, isPhone)
  await page.keyboard.type(say('frame.trash'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/trash/)
})

test('words found in a conversation lead to it', async ({ page, say, isPhone }) => {
  await page.goto('/customers')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const box = await openFind(page, say, isPhone)
  await box.fill('refund')
  await page
    .getByRole('group', { name: say('search.group.communication') })
    .getByRole('option')
    .first()
    .click()
  await expect(page).toHaveURL(/\/customers\/[^/]+\?at=/)
})
