import type { Translation } from '../translation.ts'
import type { views as zhCN } from '../zh-CN/views.ts'

export const views: Translation<typeof zhCN> = {
  title: 'Views',
}
