import type { Translation } from '../translation.ts'
import type { table as zhCN } from '../zh-CN/table.ts'

export const table: Translation<typeof zhCN> = {
  select: 'Select {{name}}',
  selectAll: 'Select all rows loaded',
  selected_one: '{{count}} selected',
  selected_other: '{{count}} selected',
  clearSelection: 'Clear selection',
  bulk: 'Bulk actions',
  peek: 'Peek',
  columns: 'Columns and rows',
  density: 'Row height',
  compact: 'Compact',
  comfortable: 'Comfortable',
  moveUp: 'Move {{name}} up',
  moveDown: 'Move {{name}} down',
  working: 'Progress',
  stop: 'Stop',
  reset: 'Back to default',
}
