import { useTranslation } from 'react-i18next'
import type { vocabulary } from './locales/zh-CN/vocabulary.ts'

type Vocabulary = typeof vocabulary

/**
 * The word for a code that may be one of ours or an organisation's own: `word('stage', 'won')` → 已成交, and
 * `word('stage', '样品测试')` → as it is.
 */
export const useWord = () => {
  const { t, i18n } = useTranslation()
  return (kind: keyof Vocabulary, code: string | null | undefined): string => {
    if (!code) return ''
    const key = `vocabulary.${kind}.${code}`
    // A code with a dot or colon would be read as a path; it can't be one of ours.
    return /^\w+$/.test(code) && i18n.exists(key) ? t(key as 'vocabulary.stage.won') : code
  }
}
