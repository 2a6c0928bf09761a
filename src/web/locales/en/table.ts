import type { Translation } from '../translation.ts'
import type { table as zhCN } from '../zh-CN/table.ts'

export const table: Translation<typeof zhCN> = {
  title: 'Table',
}
