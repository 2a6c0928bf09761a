// One line per feature: a page builder adds a file here and in the other language.
import { account } from './en/account.ts'
import { apiKeys } from './en/api-keys.ts'
import { calendar } from './en/calendar.ts'
import { common } from './en/common.ts'
import { customer } from './en/customer.ts'
import { customers } from './en/customers.ts'
import { filters } from './en/filters.ts'
import { followUps } from './en/follow-ups.ts'
import { frame } from './en/frame.ts'
import { history } from './en/history.ts'
import { nextStep } from './en/next-step.ts'
import { orders } from './en/orders.ts'
import { organisation } from './en/organisation.ts'
import { people } from './en/people.ts'
import { problems } from './en/problems.ts'
import { products } from './en/products.ts'
import { record } from './en/record.ts'
import { roles } from './en/roles.ts'
import { search } from './en/search.ts'
import { session } from './en/session.ts'
import { settings } from './en/settings.ts'
import { setup } from './en/setup.ts'
import { shortcuts } from './en/shortcuts.ts'
import { states } from './en/states.ts'
import { table } from './en/table.ts'
import { teams } from './en/teams.ts'
import { timeline } from './en/timeline.ts'
import { today } from './en/today.ts'
import { trash } from './en/trash.ts'
import { views } from './en/views.ts'
import { vocabulary } from './en/vocabulary.ts'

import type { Translation } from './translation.ts'
import type { zhCN } from './zh-CN.ts'

export const en: Translation<typeof zhCN> = {
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
}
