import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { listCustomerCommunications } from '../../src/shared/communications.ts'
import { createCustomer, getCustomer } from '../../src/shared/customers.ts'
import { listCustomerFollowUps } from '../../src/shared/follow-ups.ts'
import { expect, test } from './fixtures.ts'
import { barriersOf } from './page-check.ts'
import type { Person } from './staff.ts'
import type { Say } from './words.ts'

const words = {
  'zh-CN': {
    person: '张三',
    company: '云上酒店',
    contact: '王五',
    said: '问了退款，答应明天答复。',
    next: '明天下午3点 回访',
    nextSaid: '回访',
    edited: '问了退款和发票，答应明天答复。',
  },
  en: {
    person: 'Anna Berg',
    company: 'Cloud Hotel',
    contact: 'Tom Hill',
    said: 'Asked about a refund; promised an answer.',
    next: 'tomorrow 3pm call back',
    nextSaid: 'call back',
    edited: 'Asked about a refund and an invoice; promised an answer.',
  },
}

const enterCustomer = async ({ api, id: ownerId }: Person, name: string) =>
  (await api.ok(createCustomer, { body: { kind: 'person', name, ownerId } })).id

const timeline = (page: Page, say: Say) => page.getByRole('region', { name: say('timeline.title') })

test('a person with several ways to reach them, and a company with its contacts', async ({
  page,
  me,
  say,
  language,
  isPhone,
}) => {
  const { person, company, contact } = words[language]
  const nameField = (kind: 'personName' | 'companyName') =>
    page.getByRole('dialog').getByRole('textbox', { name: say(`customers.form.${kind}`) })
  const save = page.getByRole('button', { name: say('customers.form.create') })

  await test.step('a person', async () => {
    await page.goto('/customers')
    await page.getByRole('button', { name: say('customers.new') }).click()
    await nameField('personName').fill(person)
    await page.getByRole('textbox', { name: say('vocabulary.contactPoint.phone') }).fill('138 0013 8000')
    await page.getByRole('button', { name: say('customers.form.addPoint') }).click()
    await page
      .getByRole('textbox', { name: say('vocabulary.contactPoint.email') })
      .fill('San.Zhang@example.com')
    await page.getByRole('button', { name: say('customers.form.addPoint') }).click()
    await page
      .getByRole('combobox', { name: say('customers.form.pointType') })
      .last()
      .selectOption('wechat')
    await page.getByRole('textbox', { name: say('vocabulary.contactPoint.wechat') }).fill('sanzhang_tea')
    expect(await barriersOf(page)).toEqual([])
    await save.click()
    await expect(page).toHaveURL(/\/customers\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('heading', { name: person, level: 1 })).toBeVisible()
    const id = page.url().split('/').at(-1)!
    const { contactPoints, ownerId } = await me.api.ok(getCustomer, { params: { id } })
    expect(ownerId).toBe(me.id)
    expect(contactPoints.map(({ type, normalised }) => `${type} ${normalised}`)).toEqual([
      'phone +8613800138000',
      'email san.zhang@example.com',
      'wechat sanzhang_tea',
    ])
  })

  await test.step('a company', async () => {
    await page.goto('/customers')
    await page.getByRole('button', { name: say('customers.new') }).click()
    await page.getByRole('dialog').getByText(say('vocabulary.customerKind.company'), { exact: true }).click()
    await save.click()
    await expect(page.getByText(say('customers.form.nameNeeded'))).toBeVisible()
    await nameField('companyName').fill(company)
    await save.click()
    await expect(page.getByRole('heading', { name: company, level: 1 })).toBeVisible()
    if (isPhone) await page.getByRole('button', { name: say('customer.details') }).click()
    await page.getByRole('button', { name: say('customer.addContact') }).click()
    await page.getByRole('textbox', { name: say('customer.contactName') }).fill(contact)
    await page.getByRole('button', { name: say('common.save'), exact: true }).click()
    await expect(page.getByText(contact).first()).toBeVisible()
  })
})

test('a call is recorded by keyboard alone, with its next step, and a colleague sees it at once', async ({
  page,
  me,
  open,
  say,
  language,
  isPhone,
}) => {
  test.skip(isPhone, 'a phone has no keyboard to speak of')
  const { said, next, nextSaid } = words[language]
  const name = `Keys ${me.email.slice(0, 8)}`
  const customerId = await enterCustomer(me, name)
  const colleague = await open(me)
  await colleague.goto(`/customers/${customerId}`)
  await expect(colleague.getByRole('heading', { name, level: 1 })).toBeVisible()

  await page.goto('/orders')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  let keys = 0
  const press = async (...all: string[]) => {
    keys += all.length
    for (const key of all) await page.keyboard.press(key)
  }
  const type = async (text: string) => {
    keys += text.length
    await page.keyboard.insertText(text)
  }
  await press('c')
  const sheet = page.getByRole('dialog', { name: say('record.title') })
  await expect(
    sheet
      .getByRole('combobox', { name: say('record.customer') })
      .or(sheet.getByLabel(say('record.customer')))
      .first(),
  ).toBeFocused()
  await type(name)
  await expect(sheet.getByRole('option', { name })).toBeVisible()
  await press('Enter')
  await expect(sheet.getByLabel(say('record.content'))).toBeFocused()
  // Inbound; it is a call by itself.
  await press('Alt+i')
  await type(said)
  await press('Tab')
  await expect(sheet.getByLabel(say('nextStep.label'))).toBeFocused()
  await type(next)
  await expect(sheet.getByRole('status').filter({ hasText: nextSaid })).toBeVisible()
  const duration = sheet.getByLabel(say('record.duration'))
  for (
    let i = 0;
    i < 20 && !(await duration.evaluate((each) => each === each.ownerDocument.activeElement));
    i++
  )
    await press('Tab')
  await type('5m')
  await press('Control+Enter')
  await expect(page.getByText(say('record.saved', { name }))).toBeVisible()
  const written = name.length + said.length + next.length + '5m'.length
  expect(keys - written, 'keys beside what is written').toBeLessThan(20)

  await expect(timeline(colleague, say)).toContainText(said)
  await expect(colleague.getByRole('region', { name: say('nextStep.label') })).toContainText(nextSaid)
  const { items } = await me.api.ok(listCustomerCommunications, { params: { customerId } })
  expect(items).toMatchObject([
    { channel: 'phone', direction: 'inbound', durationSeconds: 300, content: said },
  ])
  const promised = await me.api.ok(listCustomerFollowUps, { params: { customerId } })
  expect(promised.items).toMatchObject([
    { content: nextSaid, assigneeId: me.id, communicationId: items[0]!.id },
  ])
  expect(new Date(promised.items[0]!.dueAt!).getUTCHours()).toBe(7)
})

test('a draft outlives its tab; what is attached can be had back; what was said can be corrected', async ({
  page,
  me,
  say,
  language,
}) => {
  const { said, edited } = words[language]
  const name = `Draft ${me.email.slice(0, 8)}`
  const customerId = await enterCustomer(me, name)
  const openSheet = async (tab: Page) => {
    await tab.goto(`/customers/${customerId}`)
    await expect(tab.getByRole('heading', { name, level: 1 })).toBeVisible()
    await tab.getByRole('button', { name: say('frame.record'), exact: true }).click()
    return tab.getByRole('dialog', { name: say('record.title') })
  }
  await test.step('the draft', async () => {
    const sheet = await openSheet(page)
    await sheet.getByLabel(say('record.content')).fill(said)
    await sheet.getByRole('radio', { name: say('vocabulary.channel.visit') }).check({ force: true })
    await page.close()
  })
  const tab = await page.context().newPage()
  const sheet = await openSheet(tab)
  await expect(sheet.getByLabel(say('record.content'))).toHaveValue(said)
  await expect(sheet.getByRole('radio', { name: say('vocabulary.channel.visit') })).toBeChecked()
  expect(await barriersOf(tab)).toEqual([])

  await test.step('the attachment', async () => {
    const chooser = tab.waitForEvent('filechooser')
    await sheet.getByRole('button', { name: say('record.addFile') }).click()
    await (await chooser).setFiles({
      name: '报价 quote.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('龙井 680'),
    })
    await expect(sheet.getByRole('list', { name: say('record.files') })).toContainText('报价 quote.txt')
    await sheet.getByRole('button', { name: say('record.save') }).click()
    await expect(timeline(tab, say)).toContainText(said)
    const download = tab.waitForEvent('download')
    await timeline(tab, say).getByRole('link', { name: '报价 quote.txt' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('报价 quote.txt')
    expect(await readFile(await file.path(), 'utf8')).toBe('龙井 680')
  })

  await test.step('the correction', async () => {
    await timeline(tab, say)
      .getByRole('button', { name: say('timeline.actions') })
      .first()
      .click()
    await tab.getByRole('menuitem', { name: say('common.edit') }).click()
    const dialog = tab.getByRole('dialog', { name: say('timeline.editTitle') })
    await dialog.getByLabel(say('record.content')).fill(edited)
    await dialog.getByRole('button', { name: say('common.save') }).click()
    await expect(timeline(tab, say)).toContainText(edited)
    await timeline(tab, say)
      .getByRole('button', { name: say('timeline.actions') })
      .first()
      .click()
    await tab.getByRole('menuitem', { name: say('timeline.history') }).click()
    await expect(tab.getByRole('dialog', { name: say('timeline.history') })).toContainText(said)
  })
})
