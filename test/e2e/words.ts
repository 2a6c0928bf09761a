import { createInstance } from 'i18next'
import type { Locale } from '../../src/shared/shapes.ts'
import { en } from '../../src/web/locales/en.ts'
import { zhCN } from '../../src/web/locales/zh-CN.ts'

/** A text of the page by its key, so that a journey reads the same in both languages. */
export type Say = (key: string, values?: Record<string, unknown>) => string

export const speakerOf = (locale: Locale): Say => {
  const i18n = createInstance({
    lng: locale,
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  void i18n.init()
  return (key, values = {}) => {
    if (!i18n.exists(key, values)) throw new Error(`There is no text ${key}.`)
    return i18n.t(key, values)
  }
}
