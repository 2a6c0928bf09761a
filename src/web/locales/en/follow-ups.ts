import type { Translation } from '../translation.ts'
import type { followUps as zhCN } from '../zh-CN/follow-ups.ts'

export const followUps: Translation<typeof zhCN> = {
  title: 'Follow-ups',
}
