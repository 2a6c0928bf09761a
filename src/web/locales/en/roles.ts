import type { Translation } from '../translation.ts'
import type { roles as zhCN } from '../zh-CN/roles.ts'

export const roles: Translation<typeof zhCN> = {
  title: 'Roles',
}
