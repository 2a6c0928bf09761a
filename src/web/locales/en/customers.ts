import type { Translation } from '../translation.ts'
import type { customers as zhCN } from '../zh-CN/customers.ts'

export const customers: Translation<typeof zhCN> = {
  title: 'Customers',
}
