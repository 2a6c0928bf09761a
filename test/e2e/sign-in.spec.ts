import { problems } from '../../src/shared/problems.ts'
import { expect, test } from './fixtures.ts'
import { password } from './staff.ts'

test('signing in with the right password, after a wrong one, and out again', async ({
  visit,
  sample,
  join,
  say,
  language,
  watch,
  isPhone,
}) => {
  const person = await join('member')
  const page = await visit(sample.url)
  watch.expects(/401/)
  await page.goto('/orders')
  await expect(page.getByRole('heading', { name: say('session.signInTitle') })).toBeVisible()

  await page.getByLabel(say('session.email')).fill(person.email)
  await page.getByLabel(say('session.password'), { exact: true }).fill('not the password')
  await page.getByRole('button', { name: say('session.signIn') }).click()
  await expect(page.getByRole('alert')).toContainText(problems['session.wrong_credentials'][language])

  await page.getByLabel(say('session.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: say('session.signIn') }).click()
  await expect(page).toHaveURL(/\/orders$/)
  await expect(page.getByRole('heading', { name: say('orders.title'), level: 1 })).toBeVisible()

  if (isPhone) await page.getByRole('button', { name: say('frame.more') }).click()
  else await page.getByRole('button', { name: say('frame.account', { name: person.name }) }).click()
  await page.getByRole(isPhone ? 'button' : 'menuitem', { name: say('frame.signOut') }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.goto('/customers')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
})
