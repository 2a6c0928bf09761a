import type { Translation } from '../translation.ts'
import type { trash as zhCN } from '../zh-CN/trash.ts'

export const trash: Translation<typeof zhCN> = {
  title: 'Trash',
  list: 'What was deleted',
  tabs: 'Parts of the trash',
  tab: { customers: 'Customers', others: 'Everything else' },
  kinds: 'Filter by kind',
  field: {
    title: 'What',
    kind: 'Kind',
    customer: 'Customer',
    trashedAt: 'Deleted',
    trashedBy: 'Deleted by',
    left: 'Time left',
    restore: 'Action',
  },
  untitled: 'Nothing written',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  daysLeft_one: '{{count}} day left',
  daysLeft_other: '{{count}} days left',
  soon: 'Gone soon',
  restore: 'Restore',
  restoreOne: 'Restore “{{title}}”',
  restoredOne: 'Restored “{{title}}”',
  restored_one: 'Restored {{count}} item',
  restored_other: 'Restored {{count}} items',
  refused_one: '{{count}} item could not be restored: {{reason}}',
  refused_other: '{{count}} items could not be restored: {{reason}}',
  emptyTitle: 'Nothing else was deleted',
  emptyText:
    'Deleted contacts, communications, follow-ups, orders and products stay here for 30 days and can be restored.',
}
