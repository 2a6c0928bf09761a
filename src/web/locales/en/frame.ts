import type { Translation } from '../translation.ts'
import type { frame as zhCN } from '../zh-CN/frame.ts'

export const frame: Translation<typeof zhCN> = {
  mainNavigation: 'Main navigation',
  today: 'Today',
  customers: 'Customers',
  pool: 'Pool',
  followUps: 'Follow-ups',
  calendar: 'Calendar',
  orders: 'Orders',
  products: 'Products',
  trash: 'Trash',
  settings: 'Settings',
  more: 'More',
  record: 'Record',
  recordHint: 'Record a communication (C)',
  find: 'Find or do…',
  signOut: 'Sign out',
  account: 'Account: {{name}}',
  breadcrumb: 'Where you are',
  offline: 'You are offline. The page refreshes itself when the network is back.',
}
