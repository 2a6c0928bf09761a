import type { Translation } from '../translation.ts'
import type { states as zhCN } from '../zh-CN/states.ts'

export const states: Translation<typeof zhCN> = {
  emptyTitle: 'Nothing here yet',
  filteredTitle: 'Nothing matches',
  filteredText: 'Loosen or clear the filters and look again.',
  errorTitle: 'This could not be loaded',
  offlineTitle: 'The server cannot be reached',
  offlineText: 'Check the network; this tries again by itself when it is back.',
  forbiddenTitle: 'Not allowed',
  forbiddenText: 'Your role may not see this page. Ask an administrator if you need it.',
  notFoundTitle: 'Not found',
  notFoundText: 'It may have been deleted, or you may not see it.',
  noSuchPageText: 'There is no page at this address.',
  home: 'Go home',
  crashTitle: 'This page failed',
  crashText: 'What was saved is safe. Reload the page; if it fails again, tell an administrator.',
  newVersionTitle: 'There is a new version',
  newVersionText: 'Rapport was updated. Reload to go on.',
}
