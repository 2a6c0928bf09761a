import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Locale } from '../../src/shared/shapes.ts'

/** What axe finds serious or critical on what is shown now, in a line each. */
export const barriersOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${html.slice(0, 200)}`),
    )
}

/** What is the same in both languages: names of things, units, keys, codes. */
const sameInBoth = [
  /\S+@\S+/g,
  /https?:\/\/\S+/g,
  /\b[A-Z][a-z]+\/[A-Z][A-Za-z_]+\b/g,
  /\b(Rapport|API|WhatsApp|QQ|ID|IP|MB|KB|Ctrl|Alt|Shift|Enter|Esc|Tab|English|Chrome|Chromium|Linux|Android)\b/g,
  /\b(CNY|USD|EUR|HKD|GBP)\b/g,
]

/** Words in the other language that are in sight, or said to those who can't see. */
export const foreignWordsOn = async (page: Page, language: Locale): Promise<string[]> => {
  const foreign = language === 'en' ? /[^\s]*\p{Script=Han}[^\s]*/gu : /[A-Za-z]{2,}/g
  const texts = (await textsOn(page)).map((text) =>
    language === 'en'
      ? text.replaceAll('中文', '')
      : sameInBoth.reduce((rest, each) => rest.replace(each, ''), text),
  )
  return [...new Set(texts.flatMap((text) => text.match(foreign) ?? []))]
}

const spoken = ['aria-label', 'placeholder', 'title', 'alt', 'data-tip', 'aria-description'] as const

const textsOn = async (page: Page): Promise<string[]> => {
  const attributes = spoken.map((name) =>
    page
      .locator(`body [${name}]`)
      .evaluateAll(
        (elements, attribute) => elements.map((each) => String(each.getAttribute(attribute))),
        name,
      ),
  )
  const values = page.locator('input:not([type=radio], [type=checkbox], [type=hidden]), textarea')
  return [
    await page.title(),
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is nobody's business
    ...(await page.locator('body').innerText()).split('\n'),
    ...(await Promise.all(attributes)).flat(),
    ...(await values.evaluateAll((elements) => elements.map((each) => String(each.value)))),
  ]
}
