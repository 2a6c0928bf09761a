import type { Translation } from '../translation.ts'
import type { calendar as zhCN } from '../zh-CN/calendar.ts'

export const calendar: Translation<typeof zhCN> = {
  title: 'Calendar',
  grid: 'Follow-ups in {{month}}',
  previous: 'Previous month',
  next: 'Next month',
  today: 'Today',
  count_one: '{{day}}, {{count}} follow-up',
  count_other: '{{day}}, {{count}} follow-ups',
  more: '{{count}} more',
  panel: 'Follow-ups on {{day}}',
  nothing: 'Nothing is due on this day',
  nothingHint: 'Drag a follow-up here to put it on this day.',
  open: '{{count}} open',
  kept: '{{count}} completed',
  moved: 'Moved to {{when}}',
  cut: 'There is more this month than can be shown: these are the first {{count}}. Try only yours.',
  keys: 'Arrows change the day, Enter shows it, Page Up and Page Down change the month',
}
