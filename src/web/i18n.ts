import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Locale } from '../shared/shapes.ts'
import type { zhCN } from './locales/zh-CN.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zhCN }
    /** Values are escaped by React. */
    strictInterpolationChecks: true
  }
}

export const locales = ['zh-CN', 'en'] as const satisfies readonly Locale[]
/** Each language in its own words. */
export const localeNames: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' }

const remembered = 'rapport.locale'

/** Before sign-in: what was chosen last, else what the browser asks for. */
const firstLocale = (): Locale => {
  const chosen = localStorage.getItem(remembered)
  if (chosen === 'zh-CN' || chosen === 'en') return chosen
  return navigator.languages.find((tag) => /^(zh|en)/i.test(tag))?.startsWith('en') ? 'en' : 'zh-CN'
}

const load = async (locale: Locale) => {
  if (i18next.hasResourceBundle(locale, 'translation')) return
  const words =
    locale === 'en' ? (await import('./locales/en.ts')).en : (await import('./locales/zh-CN.ts')).zhCN
  i18next.addResourceBundle(locale, 'translation', words)
}

export const startI18n = async () => {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    supportedLngs: [...locales],
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await speak(firstLocale())
}

/** Changes the language of the page. The user's own setting is changed by `useLanguage` in `session`. */
export const speak = async (locale: Locale) => {
  await load(locale)
  await i18next.changeLanguage(locale)
  document.documentElement.lang = locale
  localStorage.setItem(remembered, locale)
}

export const spoken = (): Locale => (i18next.language === 'en' ? 'en' : 'zh-CN')
