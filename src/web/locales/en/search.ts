import type { Translation } from '../translation.ts'
import type { search as zhCN } from '../zh-CN/search.ts'

export const search: Translation<typeof zhCN> = {
  title: 'Find',
}
