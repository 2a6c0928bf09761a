import type { Translation } from '../translation.ts'
import type { shortcuts as zhCN } from '../zh-CN/shortcuts.ts'

export const shortcuts: Translation<typeof zhCN> = {
  title: 'Keyboard shortcuts',
  anywhere: 'Anywhere',
  find: 'Find or do',
  record: 'Record a communication',
  help: 'Show shortcuts',
  goTo: 'Go to {{place}}',
  inLists: 'In lists',
  move: 'Move up and down',
  open: 'Open',
  peek: 'Peek',
  choose: 'Choose',
  chooseThrough: 'Choose up to here',
  chooseAll: 'Choose all',
  leave: 'Close or clear',
  newCustomer: 'New customer',
  inForms: 'In forms',
  save: 'Save',
  complete: 'Complete a follow-up',
  channel: 'Channel of a record (with Alt while typing)',
  direction: 'Inbound / outbound',
}
