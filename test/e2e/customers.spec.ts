import type { Page } from '@playwright/test'
import { createCustomer, getCustomer } from '../../src/shared/customers.ts'
import { expect, test } from './fixtures.ts'
import type { Person } from './staff.ts'
import type { Say } from './words.ts'

/** Customers whose names begin with the same word that nobody else's does. */
const enterThree = async ({ api }: Person, ownerId: string | null) => {
  const family = `Q${Math.random().toString(36).slice(2, 8)}`
  const names = [`${family} 甲`, `${family} 乙`, `${family} 丙`]
  const ids = []
  for (const name of names)
    ids.push((await api.ok(createCustomer, { body: { kind: 'person', name, ownerId, stage: 'new' } })).id)
  return { family, names, ids }
}

const searchFor = async (page: Page, say: Say, text: string) => {
  await page.getByRole('searchbox', { name: say('customers.search') }).fill(text)
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === text)
}

/** A row of a table or a card on a phone. */
const row = (page: Page, name: string) =>
  page.getByRole('row', { name }).or(page.getByRole('listitem').filter({ hasText: name }))

test('filters stand in the address and outlive a reload; a saved view brings them back', async ({
  page,
  me,
  say,
  isPhone,
}) => {
  const { family, names } = await enterThree(me, me.id)
  await page.goto('/customers')
  await page.getByRole('button', { name: say('filters.addFilter') }).click()
  await page.getByRole('button', { name: say('customers.preset.silent') }).click()
  await page.getByRole('button', { name: say('filters.addFilter') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('customers.field.stage'), exact: true })
    .click()
  await page.getByRole('checkbox', { name: say('vocabulary.stage.new') }).check()
  await page.keyboard.press('Escape')
  await searchFor(page, say, family)
  await expect(row(page, names[2]!)).toBeVisible()
  await page.reload()
  const chips = page.getByRole('group', { name: say('filters.active') })
  await expect(chips).toContainText(say('vocabulary.stage.new'))
  await expect(chips).toContainText(say('filters.said.not_in_last', { days: 30 }))
  for (const name of names) await expect(row(page, name)).toBeVisible()
  await page.getByRole('button', { name: say('filters.clearSearch') }).click()
  await expect(page).not.toHaveURL(/q=/)
  if (isPhone) return

  const view = `${family} view`
  await page.getByRole('button', { name: say('views.save') }).click()
  await page.getByLabel(say('views.name')).fill(view)
  await page.getByRole('button', { name: say('common.save'), exact: true }).click()
  const tabs = page.getByRole('navigation', { name: say('views.tabs') })
  await expect(tabs.getByRole('link', { name: view })).toHaveAttribute('aria-current', 'page')
  await tabs.getByRole('link', { name: say('customers.all') }).click()
  await expect(chips).not.toContainText(say('vocabulary.stage.new'))
  await tabs.getByRole('link', { name: view }).click()
  await expect(chips).toContainText(say('vocabulary.stage.new'))

  await searchFor(page, say, `${family} none`)
  await expect(page.getByText(say('states.filteredTitle'))).toBeVisible()
  await page.getByRole('button', { name: say('common.clearFilters') }).click()
  await expect(page.getByRole('row').nth(3)).toBeVisible()
})

test('many customers are handed to a colleague at once, and taken back', async ({
  page,
  me,
  join,
  say,
  isPhone,
}) => {
  test.skip(isPhone, 'many at once are for a desk')
  const colleague = await join('manager', `Colleague ${me.email.slice(0, 8)}`)
  const { family, names, ids } = await enterThree(me, me.id)
  await page.goto(`/customers?q=${family}`)
  await page.getByRole('checkbox', { name: say('table.select', { name: names[0] }) }).check()
  await page
    .getByRole('checkbox', { name: say('table.select', { name: names[2] }) })
    .click({ modifiers: ['Shift'] })
  const bar = page.getByRole('toolbar', { name: say('table.bulk') })
  await expect(bar).toContainText(say('table.selected', { count: 3 }))
  await bar.getByRole('button', { name: say('customers.bulk.assign') }).click()
  await page.getByRole('textbox', { name: say('common.search') }).fill(colleague.name)
  await page.getByRole('button', { name: colleague.name }).click()
  await expect(page.getByText(say('customers.bulk.done', { count: 3 }))).toBeVisible()
  await expect(page.getByRole('row', { name: names[1] })).toContainText(colleague.name)
  await page.getByRole('button', { name: say('common.undo') }).click()
  await expect(page.getByRole('row', { name: names[1] })).toContainText(me.name)
  for (const id of ids) expect((await me.api.ok(getCustomer, { params: { id } })).ownerId).toBe(me.id)
})

test('a member sees the pool with masked numbers, claims a customer and gives it back', async ({
  open,
  me,
  join,
  say,
  isPhone,
}) => {
  const member = await join('member')
  const name = `Pool ${member.email.slice(0, 8)}`
  const { id } = await me.api.ok(createCustomer, {
    body: { kind: 'person', name, ownerId: null, contactPoints: [{ type: 'phone', value: '138 1234 5678' }] },
  })
  const page = await open(member)
  await page.goto('/pool')
  await searchFor(page, say, name)
  if (isPhone) await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText('138****5678')).toBeVisible()
  await expect(page.getByText('138 1234 5678')).toHaveCount(0)
  if (isPhone) return
  await page.getByRole('checkbox', { name: say('table.select', { name }) }).check()
  await page.getByRole('button', { name: say('customers.bulk.claim') }).click()
  await expect(page.getByText(say('customers.bulk.claimed', { count: 1 }))).toBeVisible()
  await expect(page.getByRole('row', { name })).toHaveCount(0)
  expect((await me.api.ok(getCustomer, { params: { id } })).ownerId).toBe(member.id)

  await page.goto(`/customers?q=${encodeURIComponent(name)}`)
  await expect(page.getByRole('row', { name })).toContainText('138 1234 5678')
})

test('what is deleted lies in the trash and comes back', async ({ page, me, say, isPhone }) => {
  test.skip(isPhone, 'many at once are for a desk')
  const { family, names } = await enterThree(me, me.id)
  await page.goto(`/customers?q=${family}`)
  await page.getByRole('checkbox', { name: say('table.select', { name: names[0] }) }).check()
  await page.getByRole('button', { name: say('customers.bulk.trash') }).click()
  await expect(page.getByText(say('customers.bulk.trashed', { count: 1 }))).toBeVisible()
  await expect(page.getByRole('row', { name: names[0] })).toHaveCount(0)
  await page.goto(`/trash?q=${family}`)
  await page.getByRole('checkbox', { name: say('table.select', { name: names[0] }) }).check()
  await page.getByRole('button', { name: say('customers.bulk.restore') }).click()
  await expect(page.getByRole('row', { name: names[0] })).toHaveCount(0)
  await page.goto(`/customers?q=${family}`)
  await expect(page.getByRole('row', { name: names[0] })).toBeVisible()
})
