// One line per feature: a page builder adds a file here and in the other language.
import { account } from './zh-CN/account.ts'
import { apiKeys } from './zh-CN/api-keys.ts'
import { calendar } from './zh-CN/calendar.ts'
import { common } from './zh-CN/common.ts'
import { customer } from './zh-CN/customer.ts'
import { customers } from './zh-CN/customers.ts'
import { filters } from './zh-CN/filters.ts'
import { followUps } from './zh-CN/follow-ups.ts'
import { frame } from './zh-CN/frame.ts'
import { history } from './zh-CN/history.ts'
import { nextStep } from './zh-CN/next-step.ts'
import { orders } from './zh-CN/orders.ts'
import { organisation } from './zh-CN/organisation.ts'
import { people } from './zh-CN/people.ts'
import { problems } from './zh-CN/problems.ts'
import { products } from './zh-CN/products.ts'
import { record } from './zh-CN/record.ts'
import { roles } from './zh-CN/roles.ts'
import { search } from './zh-CN/search.ts'
import { session } from './zh-CN/session.ts'
import { settings } from './zh-CN/settings.ts'
import { setup } from './zh-CN/setup.ts'
import { shortcuts } from './zh-CN/shortcuts.ts'
import { states } from './zh-CN/states.ts'
import { table } from './zh-CN/table.ts'
import { teams } from './zh-CN/teams.ts'
import { timeline } from './zh-CN/timeline.ts'
import { today } from './zh-CN/today.ts'
import { trash } from './zh-CN/trash.ts'
import { views } from './zh-CN/views.ts'
import { vocabulary } from './zh-CN/vocabulary.ts'

export const zhCN = {
  account,
  apiKeys,
  calendar,
  common,
  customer,
  customers,
  filters,
  followUps,
  frame,
  history,
  nextStep,
  orders,
  organisation,
  people,
  problems,
  products,
  record,
  roles,
  search,
  session,
  settings,
  setup,
  shortcuts,
  states,
  table,
  teams,
  timeline,
  today,
  trash,
  views,
  vocabulary,
} as const
