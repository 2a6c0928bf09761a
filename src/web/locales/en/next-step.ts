import type { Translation } from '../translation.ts'
import type { nextStep as zhCN } from '../zh-CN/next-step.ts'

export const nextStep: Translation<typeof zhCN> = {
  label: 'Next step',
  placeholder: 'Such as: tomorrow 3pm call back',
  otherwise: 'Follow up',
  when: 'When',
  whenMissing: 'When? Write a time or choose a day',
  tomorrow: 'Tomorrow',
  afterTomorrow: 'In 2 days',
  nextMonday: 'Next Monday',
  inAWeek: 'In a week',
  inAMonth: 'In a month',
  pick: 'Other…',
  timeOfDay: 'Time (optional)',
  assignee: 'Who',
  priority: 'Priority',
  schedule: 'New follow-up',
  scheduled: 'Follow-up scheduled with {{name}}',
  missing: 'Say what is to be done, and when',
}
