import type { Translation } from '../translation.ts'
import type { products as zhCN } from '../zh-CN/products.ts'

export const products: Translation<typeof zhCN> = {
  title: 'Products',
}
