import type { Translation } from '../translation.ts'
import type { orders as zhCN } from '../zh-CN/orders.ts'

export const orders: Translation<typeof zhCN> = {
  title: 'Orders',
}
