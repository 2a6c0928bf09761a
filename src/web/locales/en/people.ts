import type { Translation } from '../translation.ts'
import type { people as zhCN } from '../zh-CN/people.ts'

export const people: Translation<typeof zhCN> = {
  me: '{{name}} (me)',
  title: 'Users',
}
