import type { Translation } from '../translation.ts'
import type { calendar as zhCN } from '../zh-CN/calendar.ts'

export const calendar: Translation<typeof zhCN> = {
  title: 'Calendar',
}
