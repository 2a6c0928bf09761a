import type { Locator, Page } from '@playwright/test'
import { recordCommunication } from '../../src/shared/communications.ts'
import { createCustomer } from '../../src/shared/customers.ts'
import { listCustomerFollowUps, scheduleFollowUp } from '../../src/shared/follow-ups.ts'
import { expect, test } from './fixtures.ts'
import type { Person } from './staff.ts'
import type { Say } from './words.ts'

const words = {
  'zh-CN': {
    late: '寄样品',
    now: '发报价单',
    outcome: '客户很满意',
    next: '明天下午3点 回访',
    nextSaid: '回访',
    colleague: '林晓',
    said: '茶收到了，很香。',
  },
  en: {
    late: 'Send samples',
    now: 'Send the quote',
    outcome: 'They are happy',
    next: 'tomorrow 3pm call back',
    nextSaid: 'call back',
    colleague: 'Kim Stone',
    said: 'The tea came, it smells lovely.',
  },
}

/** A day in the zone of the people. */
const dayIn = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000)

const promise = async ({ api, id: ownerId }: Person, promises: [content: string, days: number][]) => {
  const { id: customerId } = await api.ok(createCustomer, {
    body: { kind: 'person', name: `Today ${ownerId.slice(-6)}`, ownerId },
  })
  for (const [content, days] of promises)
    await api.ok(scheduleFollowUp, { params: { customerId }, body: { content, dueOn: dayIn(days) } })
  return customerId
}

const shelf = (page: Page, say: Say, name: string) =>
  page.getByRole('region', { name: say(`today.shelf.${name}`) })
const rowOf = (place: Locator, content: string) => place.getByRole('listitem').filter({ hasText: content })

test('a promise is kept with its outcome and the next one, and that is taken back', async ({
  page,
  me,
  say,
  language,
  isPhone,
}) => {
  const { late, now, outcome, next, nextSaid } = words[language]
  const customerId = await promise(me, [
    [late, -1],
    [now, 0],
  ])
  await page.goto('/today')
  await expect(rowOf(shelf(page, say, 'today'), now)).toBeVisible()
  await expect(rowOf(shelf(page, say, 'overdue'), late)).toBeVisible()
  await expect(page.getByText(say('today.overdueCount', { count: 1, total: 1 }))).toBeVisible()

  if (isPhone)
    await page.getByRole('button', { name: say('nextStep.completeThis', { content: late }) }).click()
  else {
    await page.keyboard.press('j')
    await page.keyboard.press('e')
  }
  await expect(page.getByLabel(say('nextStep.outcome'))).toBeFocused()
  await page.getByLabel(say('nextStep.outcome')).fill(outcome)
  await page.getByLabel(say('nextStep.andThen')).fill(next)
  if (isPhone) await page.getByRole('button', { name: say('nextStep.complete'), exact: true }).click()
  else await page.keyboard.press('Control+Enter')
  await expect(rowOf(shelf(page, say, 'tomorrow'), nextSaid)).toBeVisible()
  await expect(shelf(page, say, 'overdue')).toBeHidden()
  await expect(page.getByText(say('today.kept', { count: 1 }))).toBeVisible()
  const { items } = await me.api.ok(listCustomerFollowUps, { params: { customerId } })
  expect(items.find(({ content }) => content === late)).toMatchObject({ state: 'completed', outcome })

  await page.getByRole('button', { name: say('common.undo') }).click()
  await expect(rowOf(shelf(page, say, 'overdue'), late)).toBeVisible()
  await expect(shelf(page, say, 'tomorrow')).toBeHidden()
})

test('a promise is put off, and another handed to a colleague who finds it on their day', async ({
  page,
  me,
  join,
  open,
  say,
  language,
}) => {
  const { late, now, colleague: name } = words[language]
  const colleague = await join('administrator', `${name} ${me.email.slice(0, 6)}`)
  await promise(me, [
    [late, -1],
    [now, 0],
  ])
  await page.goto('/today')
  const overdue = rowOf(shelf(page, say, 'overdue'), late)
  const due = rowOf(shelf(page, say, 'today'), now)
  await overdue.getByRole('button', { name: say('nextStep.actions') }).click()
  await page.getByRole('menuitem', { name: say('today.tomorrowMorning') }).click()
  await expect(rowOf(shelf(page, say, 'tomorrow'), late)).toContainText('9:00')
  await page.getByRole('button', { name: say('common.undo') }).click()
  await expect(overdue).toBeVisible()

  await due.getByRole('button', { name: say('nextStep.actions') }).click()
  await page.getByRole('menuitem', { name: say('nextStep.handOver') }).click()
  await page.getByRole('dialog').getByRole('textbox').fill(colleague.name)
  await page.getByRole('dialog').getByRole('button', { name: colleague.name }).click()
  await expect(page.getByText(say('nextStep.handedOver', { name: colleague.name }))).toBeVisible()
  await expect(due).toBeHidden()

  const theirs = await open(colleague)
  await theirs.goto('/today')
  await expect(rowOf(shelf(theirs, say, 'today'), now)).toBeVisible()
})

test('what comes in appears by itself, and leads to the conversation', async ({
  page,
  me,
  say,
  language,
}) => {
  const { said } = words[language]
  const customerId = await promise(me, [])
  await page.goto('/today')
  const cameIn = page.getByRole('region', { name: say('today.cameIn') })
  await expect(cameIn).toBeVisible()
  await me.api.ok(recordCommunication, {
    params: { customerId },
    body: { channel: 'wechat', direction: 'inbound', content: said },
  })
  await cameIn.getByRole('listitem').filter({ hasText: said }).getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/customers/${customerId}\\?at=`))
  await expect(page.getByText(said)).toBeInViewport()
})
