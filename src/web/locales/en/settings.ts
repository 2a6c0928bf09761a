import type { Translation } from '../translation.ts'
import type { settings as zhCN } from '../zh-CN/settings.ts'

export const settings: Translation<typeof zhCN> = {
  title: 'Settings',
}
