import { claimInstance } from '../../src/shared/session.ts'
import { callerAt } from './caller.ts'
import { expect, test } from './fixtures.ts'
import { setupLinkOf } from './instance.ts'
import { password } from './staff.ts'

const founder = {
  'zh-CN': { organisation: '清溪茶社', name: '周明远', other: 'English', own: '中文' },
  en: { organisation: 'Clearbrook Teas', name: 'Emma Clarke', other: '中文', own: 'English' },
}

// With sample data on a desktop, empty on a phone: four instances are enough for both ways in both languages.
test('a fresh instance is claimed by whoever has the printed link, once', async ({
  fresh,
  visit,
  language,
  say,
  isPhone,
  watch,
}) => {
  const { organisation, name, other, own } = founder[language]
  const stranger = await visit(fresh.url)
  watch.expects(/401/)
  await test.step('without the link nobody gets in', async () => {
    await stranger.goto('/')
    await expect(stranger.getByRole('heading', { name: say('setup.notOpenTitle') })).toBeVisible()
    await stranger.goto('/setup#made-up')
    await expect(stranger.getByLabel(say('setup.organisation'))).toBeVisible()
    const body = {
      token: 'made-up',
      locale: language,
      name,
      email: 'a@example.com',
      password,
      sampleData: false,
    }
    expect(await callerAt(fresh.url, {}).status(claimInstance, { body })).toBe(404)
  })

  const page = await visit(fresh.url)
  await test.step('the link asks for language, administrator and a beginning', async () => {
    await page.goto(setupLinkOf(fresh))
    await page.getByText(other, { exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(say('setup.title'))
    await page.getByText(own, { exact: true }).click()
    await expect(page.getByRole('heading', { name: say('setup.title') })).toBeVisible()
    await page.getByLabel(say('setup.organisation')).fill(organisation)
    await page.getByLabel(say('setup.administrator')).fill(name)
    await page.getByLabel(say('setup.email')).fill('founder@example.com')
    await page.getByLabel(say('session.password'), { exact: true }).fill(password)
    await page.getByRole('radio', { name: say(isPhone ? 'setup.empty' : 'setup.sample') }).click()
    await page.getByRole('button', { name: say('setup.create') }).click()
    await expect(page).toHaveURL(/\/today$/)
  })

  await test.step('and it begins as it was asked to', async () => {
    await page.goto('/customers')
    if (isPhone) await expect(page.getByText(say('customers.emptyTitle'))).toBeVisible()
    else await expect(page.getByRole('link', { name: '张三', exact: true })).toBeVisible()
  })

  await test.step('the link worked once', async () => {
    await stranger.goto(setupLinkOf(fresh))
    await stranger.reload()
    await expect(stranger.getByRole('heading', { name: say('setup.closedTitle') })).toBeVisible()
    await stranger.getByRole('link', { name: say('session.toSignIn') }).click()
    await expect(stranger.getByRole('heading', { name: say('session.signInTitle') })).toBeVisible()
  })
})
