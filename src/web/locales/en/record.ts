import type { Translation } from '../translation.ts'
import type { record as zhCN } from '../zh-CN/record.ts'

export const record: Translation<typeof zhCN> = {
  title: 'Record a communication',
}
