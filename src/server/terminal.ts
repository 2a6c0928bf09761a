import type { Locale } from '../shared/shapes.ts'

type Vars = Record<string, string | undefined>

/** The language of the person at the terminal, as POSIX says it: LC_ALL before LC_MESSAGES before LANG. */
export const terminalLocale = (vars: Vars = process.env): Locale =>
  (vars.LC_ALL || vars.LC_MESSAGES || vars.LANG || '').startsWith('zh') ? 'zh-CN' : 'en'

/** Which of two sentences the person at the terminal reads. */
export const inTheirLanguage = (english: string, chinese: string): string =>
  terminalLocale() === 'zh-CN' ? chinese : english
