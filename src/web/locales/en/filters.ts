import type { Translation } from '../translation.ts'
import type { filters as zhCN } from '../zh-CN/filters.ts'

export const filters: Translation<typeof zhCN> = {
  title: 'Filters',
}
