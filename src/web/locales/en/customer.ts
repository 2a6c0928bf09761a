import type { Translation } from '../translation.ts'
import type { customer as zhCN } from '../zh-CN/customer.ts'

export const customer: Translation<typeof zhCN> = {
  title: 'Customer',
}
