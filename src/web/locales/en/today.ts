import type { Translation } from '../translation.ts'
import type { today as zhCN } from '../zh-CN/today.ts'

export const today: Translation<typeof zhCN> = {
  title: 'Today',
}
