import type { Translation } from '../translation.ts'
import type { timeline as zhCN } from '../zh-CN/timeline.ts'

export const timeline: Translation<typeof zhCN> = {
  title: 'Timeline',
}
